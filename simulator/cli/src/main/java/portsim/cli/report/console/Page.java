package portsim.cli.report.console;

import java.util.List;

/** The text of a console report as it grows, line by line. */
final class Page {
  /** Lines of prose longer than this are hard to read, however wide the terminal is. */
  private static final int PROSE_MAX = 100;

  /** Where the body of a section begins. */
  static final String INDENT = "  ";

  private final ConsoleStyle style;
  private final StringBuilder text = new StringBuilder();

  Page(ConsoleStyle style) {
    this.style = style;
  }

  ConsoleStyle style() {
    return style;
  }

  /** A line as it stands, but for spaces at its end. */
  void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  void blank() {
    text.append('\n');
  }

  /** Begins a section. */
  void heading(String heading) {
    blank();
    line(style.paint(Ink.HEADING, heading));
  }

  /** Prose, each line of it in one ink. */
  void paragraph(String indent, Ink ink, String prose) {
    for (String line : Prose.fill(prose, proseWidth() - indent.length())) {
      line(indent + style.paint(ink, line));
    }
  }

  /** Prose whose first line stands out to the left. */
  void hanging(String indent, String prose) {
    String before = indent;
    for (String line : Prose.fill(prose, proseWidth() - indent.length() - INDENT.length())) {
      line(before + line);
      before = indent + INDENT;
    }
  }

  /** An item of a list: a mark, and prose to the right of it. */
  void item(String indent, String mark, Ink ink, String prose) {
    labelled(indent, mark, Prose.columns(mark) + 1, ink, prose);
  }

  /**
   * Prose to the right of a label.
   *
   * @param column where the prose begins, counted from the label's first character
   */
  void labelled(String indent, String label, int column, Ink ink, String prose) {
    String before = style.paint(ink, label) + " ".repeat(column - Prose.columns(label));
    List<String> lines = Prose.fill(prose, proseWidth() - indent.length() - column);
    for (String line : lines) {
      line(indent + before + line);
      before = " ".repeat(column);
    }
  }

  private int proseWidth() {
    return Math.min(PROSE_MAX, style.width());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
