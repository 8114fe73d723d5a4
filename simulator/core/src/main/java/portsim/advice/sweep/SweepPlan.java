package portsim.advice.sweep;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Which points there are, and what is told of each.
 *
 * <p>The points of a grid are those of nested loops: first the variants, then the axes as they are
 * named, so that the last axis changes from one point to the next.
 *
 * @param isZipped whether the axes go side by side: all have their first value together, and so on
 * @param replications how often each point is run, each time with other draws of chance
 */
public record SweepPlan(
    List<String> variants,
    List<Axis> axes,
    boolean isZipped,
    int replications,
    List<SweepMetric> metrics) {
  /** More would take years. */
  public static final long POINTS_MAX = 1_000_000_000;

  public static final int REPLICATIONS_MAX = 1_000_000;

  /** What is told where nothing is asked for. */
  public static final List<String> METRICS =
      List.of("calls.failed", "ports.firstExhaustion", "ports.peakInUse", "calls.wait.p99");

  public SweepPlan {
    variants = List.copyOf(variants);
    axes = List.copyOf(axes);
    metrics = List.copyOf(metrics);
    if (variants.isEmpty() || axes.isEmpty() || replications < 1) {
      throw new IllegalArgumentException("a sweep has variants, axes and replications");
    }
  }

  /** How many points there are. */
  public long size() {
    long combinations = 1;
    for (Axis axis : axes) {
      combinations = isZipped ? axis.size() : combinations * axis.size();
    }
    return combinations * variants.size();
  }

  /** One of the points, from 0. */
  public SweepPoint point(long index) {
    long left = index;
    AxisValue[] values = new AxisValue[axes.size()];
    for (int i = axes.size() - 1; i >= 0; i--) {
      Axis axis = axes.get(i);
      values[i] = axis.at(left % axis.size());
      left = isZipped && i > 0 ? left : left / axis.size();
    }
    return new SweepPoint(index, variants.get((int) left), List.of(values));
  }

  /**
   * The points that have each value of each axis at least once, beside the first values of the
   * others: all points where the axes go side by side.
   */
  public LongStream singles() {
    long perVariant = size() / variants.size();
    return LongStream.range(0, variants.size())
        .flatMap(variant -> ofVariant(perVariant).map(index -> variant * perVariant + index));
  }

  private LongStream ofVariant(long size) {
    if (isZipped) {
      return LongStream.range(0, size);
    }
    LongStream singles = LongStream.of(0);
    long stride = size;
    for (Axis axis : axes) {
      stride /= axis.size();
      long step = stride;
      singles = LongStream.concat(singles, LongStream.range(1, axis.size()).map(i -> i * step));
    }
    return singles;
  }

  /** The same plan with what is told of each point. */
  SweepPlan telling(List<SweepMetric> told) {
    return new SweepPlan(variants, axes, isZipped, replications, told);
  }
}
