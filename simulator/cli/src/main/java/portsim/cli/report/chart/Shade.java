package portsim.cli.report.chart;

/** A colour that is the same on light and on dark ground, as {@code #rrggbb}. */
record Shade(String light) implements Fill {
  static final Shade BLACK = new Shade("#000000");
  static final Shade WHITE = new Shade("#ffffff");

  @Override
  public String rule() {
    return "";
  }
}
