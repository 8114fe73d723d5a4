package portsim.cli.report.console;

/**
 * The characters that a report draws with.
 *
 * @param open a cell of the chart full of open connections
 * @param timeWait a cell of the chart full of TIME_WAIT
 * @param levels a cell filled from below, from empty to full
 * @param failure calls failed here
 * @param axis the vertical axis, its upper end, its corner, the horizontal axis, and a tick on it
 */
record Glyphs(
    char open,
    char timeWait,
    String levels,
    char failure,
    String axis,
    String good,
    String bad,
    String bullet) {
  static final Glyphs UNICODE = new Glyphs('█', '▒', " ▁▂▃▄▅▆▇█", '▲', "│┤┼─┬", "✓", "✗", "•");

  /** For a terminal without UTF-8: a cell is empty or full. */
  static final Glyphs ASCII = new Glyphs('#', ':', "    ::::#", '^', "|++-+", "+", "x", "*");

  char vertical() {
    return axis.charAt(0);
  }

  char top() {
    return axis.charAt(1);
  }

  char corner() {
    return axis.charAt(2);
  }

  char horizontal() {
    return axis.charAt(3);
  }

  char tick() {
    return axis.charAt(4);
  }
}
