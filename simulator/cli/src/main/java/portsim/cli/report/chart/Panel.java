package portsim.cli.report.chart;

/** A chart that may stand beside others in a picture. */
interface Panel {
  /** What it is of. */
  String heading();

  /** What it shows, for those who do not see it. */
  String description();

  /** How high it is, heading and axes included. */
  double height();

  /** Draws it from its upper left corner on. */
  void draw(Sheet sheet, double x, double y, double width);
}
