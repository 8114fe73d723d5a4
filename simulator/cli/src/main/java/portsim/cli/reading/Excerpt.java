package portsim.cli.reading;

import java.io.IOException;

/** A line of source with a caret below the place in question, cut to fit a terminal. */
final class Excerpt {
  /** With the line number before it, this makes about 100 columns. */
  private static final int WIDTH = 90;

  private static final int WIDTH_BEFORE_CARET = 60;
  private static final String CUT = "...";

  private final int[] line;
  private final int caret;
  private final int from;
  private final int until;

  /** Takes a line and the caret's column in it, counted from 1. */
  Excerpt(String text, int column) {
    this.line = text.codePoints().toArray();
    this.caret = Math.min(column - 1, line.length);
    boolean fits = line.length <= WIDTH;
    this.from = fits ? 0 : Math.max(0, Math.min(caret - WIDTH_BEFORE_CARET, line.length - WIDTH));
    this.until = fits ? line.length : Math.min(line.length, from + WIDTH);
  }

  /** The line; unprintable characters are replaced, tabs stay. */
  void writeLine(Appendable out) throws IOException {
    out.append(from > 0 ? CUT : "");
    for (int i = from; i < until; i++) {
      out.append(Printable.character(line[i], true));
    }
    out.append(until < line.length ? CUT : "");
  }

  /** What stands before the caret, with a tab wherever the line has one. */
  void writeCaret(Appendable out) throws IOException {
    out.append(from > 0 ? " ".repeat(CUT.length()) : "");
    for (int i = from; i < caret; i++) {
      out.append(line[i] == '\t' ? '\t' : ' ');
    }
    out.append('^');
  }
}
