package portsim.cli.report.chart;

import java.util.ArrayList;
import java.util.List;
import portsim.advice.sweep.Axis;
import portsim.advice.sweep.SweepPlan;

/**
 * Where the points of a sweep stand: along one axis, or across two; what else varies makes charts
 * of its own. Of what is too much for a chart, values at equal distances are drawn.
 */
final class SweepLayout {
  private static final int ALONG_MAX = 400;
  private static final int COLUMNS_MAX = 60;
  private static final int ROWS_MAX = 40;
  private static final int PANELS_MAX = 12;

  private final SweepPlan plan;
  private final List<Integer> varying = new ArrayList<>();
  private final Steps across;
  private final Steps up;
  private final long combinations;

  /**
   * Which values of an axis are drawn: the first, then every so many, and the last.
   *
   * @param size how many there are
   */
  record Steps(long size, long step) {
    static Steps of(long size, int most) {
      return new Steps(size, Math.max(1, (size + most - 3) / (most - 1)));
    }

    /** How many values are drawn. */
    int count() {
      return (int) ((size - 1 + step - 1) / step) + 1;
    }

    /** The place of a value among those that are drawn, or -1. */
    int place(long position) {
      if (position == size - 1) {
        return count() - 1;
      }
      return position % step == 0 ? (int) (position / step) : -1;
    }

    /** The position of what is drawn at a place. */
    long position(int place) {
      return Math.min(size - 1, place * step);
    }
  }

  /** Where a point is drawn; of a chart along one axis, the row is 0. */
  record Spot(int combination, int column, int row) {}

  SweepLayout(SweepPlan plan) {
    this.plan = plan;
    for (int axis = 0; axis < plan.axes().size(); axis++) {
      boolean isFurther = plan.isZipped() && axis > 0;
      if (plan.axes().get(axis).size() > 1 && !isFurther) {
        varying.add(axis);
      }
    }
    if (varying.isEmpty()) {
      varying.add(0);
    }
    across = Steps.of(x().size(), isMap() ? COLUMNS_MAX : ALONG_MAX);
    up = isMap() ? Steps.of(y().size(), ROWS_MAX) : new Steps(1, 1);
    combinations = plan.size() / across.size / up.size;
  }

  SweepPlan plan() {
    return plan;
  }

  /** Whether two axes at least have several values. */
  boolean isMap() {
    return varying.size() > 1;
  }

  Axis x() {
    return plan.axes().get(varying.get(0));
  }

  /** The second axis of a map. */
  Axis y() {
    return plan.axes().get(varying.get(1));
  }

  Steps across() {
    return across;
  }

  Steps up() {
    return up;
  }

  /** How many combinations there are of variants and of axes that have no place on a chart. */
  long combinations() {
    return combinations;
  }

  /** How many combinations are drawn, the first of them. */
  int combinationsDrawn() {
    int most = isMap() ? Math.max(1, PANELS_MAX / metricsDrawn()) : LinePlot.LINES_MAX;
    return (int) Math.min(combinations, most);
  }

  /** How many metrics are drawn, the first of them. */
  int metricsDrawn() {
    return Math.min(PANELS_MAX, plan.metrics().size());
  }

  /** The variant, and what else makes this combination; empty where there is only one. */
  List<String> names(int combination) {
    List<String> names = new ArrayList<>();
    long left = combination;
    for (int at = varying.size() - 1; at >= 2; at--) {
      Axis axis = plan.axes().get(varying.get(at));
      String key = axis.path().substring(axis.path().lastIndexOf('.') + 1);
      names.add(0, key + " " + axis.at(left % axis.size()).text());
      left /= axis.size();
    }
    if (plan.variants().size() > 1) {
      names.add(0, plan.variants().get((int) left));
    }
    return names;
  }

  /** Where a point is drawn; its column is -1 where it is not. */
  Spot spot(long index) {
    long left = index;
    long combination = 0;
    long factor = 1;
    int column = 0;
    int row = 0;
    for (int at = varying.size() - 1; at >= 0; at--) {
      long size = plan.axes().get(varying.get(at)).size();
      long position = left % size;
      left /= size;
      if (at == 0) {
        column = across.place(position);
      } else if (at == 1) {
        row = up.place(position);
      } else {
        combination += position * factor;
        factor *= size;
      }
    }
    combination += left * factor;
    boolean isDrawn = combination < combinationsDrawn() && row >= 0;
    return new Spot(isDrawn ? (int) combination : 0, isDrawn ? column : -1, row);
  }
}
