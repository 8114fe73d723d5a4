package portsim.cli.reading;

import java.util.Arrays;

/**
 * A text to be read, under the name that the user knows it by: a path, {@code -} or {@code --set}.
 *
 * <p>Lines end with LF, CRLF or CR. A byte-order mark at the beginning does not belong to the text.
 */
public final class SourceText {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String name;
  private final String text;
  private final int[] lineStarts;

  public SourceText(String name, String text) {
    this.name = name;
    this.text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    this.lineStarts = lineStarts(this.text);
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  public int lineCount() {
    return lineStarts.length;
  }

  /** A line without its end, counted from 1; empty where there is no such line. */
  public String line(int number) {
    if (number < 1 || number > lineStarts.length) {
      return "";
    }
    int end = number < lineStarts.length ? lineStarts[number] : text.length();
    while (end > lineStarts[number - 1] && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(lineStarts[number - 1], end);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (endsLine(text, i)) {
        starts = count < starts.length ? starts : Arrays.copyOf(starts, count * 2);
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** Whether a line ends with the character at an index; the CR of a CRLF does not end it. */
  static boolean endsLine(String text, int index) {
    char c = text.charAt(index);
    return c == '\n'
        || (c == '\r' && (index + 1 == text.length() || text.charAt(index + 1) != '\n'));
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
