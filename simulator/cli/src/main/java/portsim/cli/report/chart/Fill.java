package portsim.cli.report.chart;

/** What a mark is coloured with. */
sealed interface Fill permits Tone, Shade {
  /** The colour on light ground, as {@code #rrggbb}. */
  String light();

  /** Its name among the style rules; empty where no rule changes it. */
  String rule();
}
