package portsim.cli.report.chart;

/** The rectangle between the axes of a plot. */
record Frame(double x, double y, double width, double height) {
  double bottom() {
    return y + height;
  }

  double right() {
    return x + width;
  }
}
