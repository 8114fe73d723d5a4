package portsim.workload;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A rate that changes with time, linearly from point to point. Before the first and behind the last
 * point it is that point's.
 */
public final class RateCurve {
  private final long[] atNanos;
  private final double[] perNano;

  /** Makes a curve of at least one point, of which one at least is above 0. */
  public RateCurve(SortedMap<Duration, Rate> points) {
    if (points.values().stream().allMatch(Rate::isZero)) {
      throw new IllegalArgumentException("a curve needs a rate above 0");
    }
    TreeMap<Duration, Rate> all = new TreeMap<>(points);
    all.putIfAbsent(Duration.ZERO, all.firstEntry().getValue());
    atNanos = all.keySet().stream().mapToLong(Duration::toNanos).toArray();
    perNano = all.values().stream().mapToDouble(Rate::perNano).toArray();
  }

  /** How many points there are, of which the first is at 0. */
  int size() {
    return atNanos.length;
  }

  long atNanos(int point) {
    return atNanos[point];
  }

  /** The rate at a point. */
  double perNano(int point) {
    return perNano[point];
  }

  /** The rate between a point and the next, or behind the last one. */
  double perNano(int point, double nanos) {
    return perNano[point] + rise(point) * (nanos - atNanos[point]);
  }

  /** How much the rate rises in a nanosecond between a point and the next. */
  double rise(int point) {
    return point == size() - 1
        ? 0
        : (perNano[point + 1] - perNano[point]) / (atNanos[point + 1] - atNanos[point]);
  }

  /** The greatest rate in a time from 0, in thousandths a second, rounded down. */
  Rate greatestUntil(Duration span) {
    double greatest = 0;
    int last = 0;
    for (int point = 0; point < size() && atNanos[point] <= span.toNanos(); point++) {
      greatest = Math.max(greatest, perNano[point]);
      last = point;
    }
    greatest = Math.max(greatest, perNano(last, (double) span.toNanos()));
    return new Rate((long) (greatest * 1e12 + 1e-6), 1_000_000_000_000L);
  }
}
