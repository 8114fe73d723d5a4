package portsim.cli.report.console;

/** The characters that a report draws with. */
final class Glyphs {
  /** A cell of the chart full of open connections. */
  static final char OPEN = '█';

  /** A cell of the chart full of TIME_WAIT. */
  static final char TIME_WAIT = '▒';

  /** A cell filled from below, from empty to full. */
  static final String LEVELS = " ▁▂▃▄▅▆▇█";

  /** Calls failed here. */
  static final char FAILURE = '▲';

  static final char VERTICAL = '│';
  static final char TOP = '┤';
  static final char CORNER = '┼';
  static final char HORIZONTAL = '─';
  static final char TICK = '┬';
  static final String GOOD = "✓";
  static final String BAD = "✗";
  static final String BULLET = "•";

  private Glyphs() {}
}
