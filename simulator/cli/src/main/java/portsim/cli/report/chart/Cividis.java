package portsim.cli.report.chart;

import java.util.List;

/**
 * Colours from dark blue to yellow that rise evenly in lightness, and are the same to people who do
 * not tell red from green: five colours of cividis (Nuñez, Anderton and Renslow, 2018), a quarter
 * of the way apart, and straight lines between them.
 */
final class Cividis {
  private static final List<Integer> ANCHORS =
      List.of(0x00224e, 0x414d6b, 0x7c7b78, 0xbcae6c, 0xfee838);

  private Cividis() {}

  /** The colour of a share from 0 to 1. */
  static Shade of(double share) {
    double at = Math.max(0, Math.min(1, share)) * (ANCHORS.size() - 1);
    int below = Math.min(ANCHORS.size() - 2, (int) at);
    int rgb = 0x1000000;
    for (int shift = 0; shift <= 16; shift += 8) {
      int from = ANCHORS.get(below) >> shift & 0xFF;
      int to = ANCHORS.get(below + 1) >> shift & 0xFF;
      rgb |= (int) Math.round(from + (to - from) * (at - below)) << shift;
    }
    return new Shade("#" + Integer.toHexString(rgb).substring(1));
  }

  /** What text is readable on that colour. */
  static Shade textOn(double share) {
    return share < 0.5 ? Shade.WHITE : Shade.BLACK;
  }
}
