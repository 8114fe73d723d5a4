package portsim.cli.report.chart;

import java.util.List;
import java.util.stream.IntStream;
import portsim.advice.sweep.Axis;
import portsim.advice.sweep.AxisValue;

/** What stands beside the axes of a sweep. */
final class AxisNames {
  private AxisNames() {}

  /** The path of what varies, and the unit of its numbers. */
  static String name(Axis axis) {
    AxisValue first = axis.at(0);
    boolean isRange = first.text().indexOf('-') > 0;
    String unit = isRange ? "ports" : first.unit();
    return axis.isNumeric() && !unit.isEmpty() ? axis.path() + " (" + unit + ")" : axis.path();
  }

  /** The values that are drawn. */
  static List<String> values(Axis axis, SweepLayout.Steps steps) {
    return IntStream.range(0, steps.count())
        .mapToObj(place -> axis.at(steps.position(place)).text())
        .toList();
  }
}
