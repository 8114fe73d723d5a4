package portsim.cli.report.console;

/** What the glyphs of a chart mean, in as many lines as it takes. */
final class Legend {
  private static final String GAP = "   ";

  private final Page page;
  private final StringBuilder line = new StringBuilder(Page.INDENT);
  private int columns = Page.INDENT.length();
  private boolean begun;

  Legend(Page page) {
    this.page = page;
  }

  /** Adds a glyph and what it means; a blank is not shown. */
  void add(Ink ink, char glyph, String meaning) {
    String shown = glyph == ' ' ? "" : String.valueOf(glyph);
    int needed = shown.length() + meaning.length();
    if (begun && columns + GAP.length() + needed > page.style().width()) {
      write();
      line.setLength(0);
      line.append(Page.INDENT);
      columns = Page.INDENT.length();
      begun = false;
    }
    line.append(begun ? GAP : "").append(shown.isEmpty() ? "" : page.style().paint(ink, shown));
    line.append(meaning);
    columns += (begun ? GAP.length() : 0) + needed;
    begun = true;
  }

  /** Writes the last line. */
  void write() {
    page.line(line.toString());
  }
}
