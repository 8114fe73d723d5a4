package portsim.cli.report.chart;

import java.util.ArrayList;
import java.util.List;

/** The sizes of text in a picture. */
enum Lettering {
  TITLE(28, true),
  HEADING(19, true),
  BODY(16, false),
  STRONG(14, true),
  LABEL(14, false);

  private static final double NARROW = 0.38;
  private static final double PLAIN = 0.64;
  private static final double CAPITAL = 0.77;
  private static final double WIDE = 1;
  private static final int FAR_EAST = 0x1100;

  private final int size;
  private final boolean bold;

  Lettering(int size, boolean bold) {
    this.size = size;
    this.bold = bold;
  }

  int size() {
    return size;
  }

  boolean isBold() {
    return bold;
  }

  /**
   * How wide a text is at most, whatever font it is shown in: by the widths of DejaVu Sans, which
   * is wider than the other sans serifs that systems come with.
   */
  double width(String text) {
    double widths = text.codePoints().mapToDouble(Lettering::width).sum();
    return widths * size * (bold ? 1.1 : 1);
  }

  private static double width(int character) {
    if (" .,:;'|!/()[]ijlft".indexOf(character) >= 0) {
      return NARROW;
    }
    if ("mwMW@%—…".indexOf(character) >= 0 || character >= FAR_EAST) {
      return WIDE;
    }
    return Character.isUpperCase(character) ? CAPITAL : PLAIN;
  }

  /** A text, cut off where it may be wider than this. */
  String fitted(String text, double width) {
    if (width(text) <= width) {
      return text;
    }
    String shown = text;
    while (!shown.isEmpty() && width(shown + "…") > width) {
      shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1));
    }
    return shown.stripTrailing() + "…";
  }

  /** A text in as many lines of a width as it takes, at most so many; the last may be cut off. */
  List<String> lines(String text, double width, int linesMax) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      boolean isLast = lines.size() == linesMax - 1;
      if (isLast || line.isEmpty() || width(longer) <= width) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    return lines.stream().map(each -> fitted(each, width)).toList();
  }
}
