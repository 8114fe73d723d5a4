package portsim.cli.report.chart;

/** What the colours mean, in one line. */
final class Legend {
  private static final double SIDE = 15;
  private static final double GAP = 22;

  private final Sheet sheet;
  private final double y;
  private double x;

  /** A legend that begins at a place on its base line. */
  Legend(Sheet sheet, double x, double y) {
    this.sheet = sheet;
    this.x = x;
    this.y = y;
  }

  void add(Tone tone, String meaning) {
    Frame swatch = swatch();
    if (tone == Tone.FREE) {
      sheet.box(swatch.x() - 1, swatch.y() - 1, SIDE + 2, SIDE + 2, Tone.QUIET);
    }
    sheet.box(swatch.x(), swatch.y(), SIDE, SIDE, tone);
    text(meaning);
  }

  void addHatched(String meaning) {
    Frame swatch = swatch();
    sheet.box(swatch.x(), swatch.y(), SIDE, SIDE, Tone.TIME_WAIT);
    sheet.lines(Tone.BAD, 1.5, Hatching.of(swatch));
    text(meaning);
  }

  private Frame swatch() {
    return new Frame(x, y - SIDE + 2, SIDE, SIDE);
  }

  private void text(String meaning) {
    sheet.text(x + SIDE + 7, y, meaning, Lettering.LABEL, Tone.TEXT);
    x += SIDE + 7 + Lettering.LABEL.width(meaning) + GAP;
  }
}
