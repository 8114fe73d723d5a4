package portsim.cli.reading.snapshot;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, in whatever encoding consoles write: UTF-8, UTF-16 with or without a mark,
 * or a code page, whose letters beyond ASCII are lost. Of a very long line only the beginning is
 * kept.
 */
final class LineSource {
  /** Longer than any tool's line with all that matters. */
  static final int LENGTH_MAX = 16_384;

  private static final int PEEK = 4096;
  private static final int BUFFER = 1 << 15;
  private static final char ESCAPE = '\u001B';

  private final Reader reader;
  private final String refusal;
  private final char[] buffer = new char[BUFFER];
  private final StringBuilder line = new StringBuilder();
  private int at;
  private int end;
  private boolean afterReturn;

  LineSource(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
    buffered.mark(PEEK);
    byte[] head = buffered.readNBytes(PEEK);
    buffered.reset();
    refusal = refusal(head);
    reader = new InputStreamReader(buffered, encoding(head));
  }

  /** Why these cannot be lines of text; empty if they can. */
  String refusal() {
    return refusal;
  }

  private static String refusal(byte[] head) {
    if (head.length == 0) {
      return "is empty";
    }
    if (head.length > 1 && head[0] == 0x1F && head[1] == (byte) 0x8B) {
      return "is compressed: unpack it first, such as with gunzip -c";
    }
    boolean hasNul = nuls(head, 0) + nuls(head, 1) > 0;
    return hasNul && encoding(head).equals(StandardCharsets.UTF_8) ? "is a binary file" : "";
  }

  /**
   * PowerShell's {@code >} writes UTF-16 with a mark; where the mark is lost, every other byte is
   * 0.
   */
  private static Charset encoding(byte[] head) {
    int mark = head.length < 2 ? 0 : ((head[0] & 255) << 8) | (head[1] & 255);
    int half = head.length / 2;
    if (mark == 0xFFFE || (nuls(head, 1) > half / 2 && nuls(head, 0) == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    boolean isBig = mark == 0xFEFF || (nuls(head, 0) > half / 2 && nuls(head, 1) == 0);
    return isBig ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }

  /** How many of the bytes at even or odd places are 0. */
  private static int nuls(byte[] head, int from) {
    int count = 0;
    for (int i = from; i < head.length; i += 2) {
      count += head[i] == 0 ? 1 : 0;
    }
    return count;
  }

  /** The next line, without what steers a terminal; null behind the last. */
  @Nullable String next() throws IOException {
    line.setLength(0);
    boolean any = false;
    while (fill()) {
      char c = buffer[at++];
      boolean isSecondHalf = c == '\n' && afterReturn;
      afterReturn = c == '\r';
      if (isSecondHalf) {
        continue;
      }
      if (c == '\n' || c == '\r') {
        return text();
      }
      any = true;
      if (line.length() < LENGTH_MAX && c != '\uFEFF') {
        line.append(c);
      }
    }
    return any ? text() : null;
  }

  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, reader.read(buffer));
    }
    return at < end;
  }

  private String text() {
    return line.indexOf(String.valueOf(ESCAPE)) < 0 ? line.toString() : withoutEscapes();
  }

  /** Without what colours words, as grep does; other characters stay, for rows to be refused. */
  private String withoutEscapes() {
    return line.toString().replaceAll(ESCAPE + "\\[[0-9;?]*[A-Za-z]", "");
  }
}
