package portsim.cli.report.chart;

import java.util.Locale;

/**
 * What a colour stands for. Those that stand side by side differ in lightness, too, so that they
 * are told apart by colour-blind people and on grey paper; the hues are those of Okabe and Ito's
 * palette (Color Universal Design, 2008), lighter on dark ground.
 */
enum Tone implements Fill {
  GROUND("#ffffff", "#14171b"),
  TEXT("#1e2329", "#e8eaed"),
  QUIET("#5c6169", "#a5adb8"),
  LINE("#dedad3", "#343a43"),
  FREE("#f2f0ec", "#22272e"),
  ESTABLISHED("#0b61ad", "#3f93dd"),
  OPENING("#7cc8ee", "#a9dcf5"),
  TIME_WAIT("#e59b12", "#d58d0c"),
  SHADOW("#000000", "#000000"),
  BAD("#b3261e", "#ff9d8f"),
  GOOD("#19693c", "#6fd19a"),
  FIRST("#0b61ad", "#4ea3ee"),
  SECOND("#d55e00", "#ff8f3f"),
  THIRD("#009e73", "#2fcf9f"),
  FOURTH("#a0527d", "#e09cc4"),
  FIFTH("#b98200", "#f0c54f"),
  SIXTH("#57606a", "#b8c2cc");

  private final String light;
  private final String dark;

  Tone(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  @Override
  public String light() {
    return light;
  }

  @Override
  public String rule() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String dark() {
    return dark;
  }
}
