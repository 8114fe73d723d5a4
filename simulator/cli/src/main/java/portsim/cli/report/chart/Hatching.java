package portsim.cli.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Lines that rise to the right across a rectangle; those of neighbours continue each other. */
final class Hatching {
  private static final double DISTANCE = 9;

  private Hatching() {}

  /** The parts inside the frame of the lines x + y = k times the distance. */
  static List<List<Point>> of(Frame frame) {
    List<List<Point>> lines = new ArrayList<>();
    double first = Math.floor((frame.x() + frame.y()) / DISTANCE) + 1;
    for (double at = first * DISTANCE; at < frame.right() + frame.bottom(); at += DISTANCE) {
      double left = Math.max(frame.x(), at - frame.bottom());
      double right = Math.min(frame.right(), at - frame.y());
      if (left < right) {
        lines.add(List.of(new Point(left, at - left), new Point(right, at - right)));
      }
    }
    return lines;
  }
}
