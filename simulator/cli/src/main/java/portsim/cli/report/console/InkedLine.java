package portsim.cli.report.console;

/** A line of single characters, each in its ink; neighbours of one ink are painted together. */
final class InkedLine {
  private final ConsoleStyle style;
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder run = new StringBuilder();
  private Ink ink = Ink.PLAIN;

  InkedLine(ConsoleStyle style) {
    this.style = style;
  }

  void add(Ink ofGlyph, char glyph) {
    Ink next = glyph == ' ' ? Ink.PLAIN : ofGlyph;
    if (next != ink) {
      paintRun();
      ink = next;
    }
    run.append(glyph);
  }

  private void paintRun() {
    line.append(style.paint(ink, run.toString()));
    run.setLength(0);
  }

  @Override
  public String toString() {
    paintRun();
    return line.toString();
  }
}
