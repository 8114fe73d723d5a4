package portsim.cli.report.chart;

import java.util.List;

/**
 * Lines over a common axis.
 *
 * @param y the vertical axis
 * @param yUnit what it counts; empty where that goes without saying
 * @param hasNever whether some points are instants that did not come
 * @param isJoined whether the values between two points are between theirs, too
 */
record LineChart(
    String heading,
    String description,
    String xName,
    Scale x,
    String yUnit,
    Scale y,
    boolean hasNever,
    boolean isJoined,
    List<Line> lines)
    implements Panel {
  static final double HEIGHT = 380;

  /** A line, or the points of one. */
  record Line(String name, List<Spot> spots) {
    Line {
      spots = List.copyOf(spots);
    }
  }

  /**
   * A point of a line.
   *
   * @param y not a number where there is none, infinite where it is an instant that did not come
   * @param least the lower end of the interval that the value may be in; so is the greatest
   * @param about what a pointer over it is told
   */
  record Spot(double x, double y, double least, double greatest, String about) {
    boolean isThere() {
      return !Double.isNaN(y) && !isNever();
    }

    boolean isNever() {
      return Double.isInfinite(y);
    }

    boolean hasInterval() {
      return greatest > least;
    }
  }

  LineChart {
    lines = List.copyOf(lines);
  }

  @Override
  public double height() {
    return HEIGHT;
  }

  @Override
  public void draw(Sheet sheet, double x, double y, double width) {
    new LinePlot(sheet, this, x, y, width).draw();
  }
}
