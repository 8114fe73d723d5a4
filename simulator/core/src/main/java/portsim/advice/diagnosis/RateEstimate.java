package portsim.advice.diagnosis;

import portsim.statistics.ConfidenceIntervals;
import portsim.statistics.Interval;

/**
 * How often something happened, from a count of it in a time. Numbers are thousandths a second.
 *
 * @param count what was counted
 * @param nanos in which time
 * @param least the lower end of the interval that it is in, as sure as 95 %
 * @param greatest the upper end
 * @param basis what was counted, for a person
 */
public record RateEstimate(
    long count, long nanos, long perSecond, long least, long greatest, String basis) {
  private static final double ALPHA = 0.05;
  private static final double NANOS_IN_THOUSANDTHS = 1e12;

  /** The rate of a count in a time. */
  public static RateEstimate of(long count, long nanos, String basis) {
    return between(count, nanos, nanos, basis);
  }

  /** The rate of a count in a time of which only the bounds are known. */
  static RateEstimate between(long count, long shortestNanos, long longestNanos, String basis) {
    if (shortestNanos <= 0 || longestNanos < shortestNanos) {
      throw new IllegalArgumentException(
          "a rate needs a time, got " + shortestNanos + " to " + longestNanos + " ns");
    }
    Interval mean = ConfidenceIntervals.ofCount(count, ALPHA);
    long nanos = shortestNanos + (longestNanos - shortestNanos) / 2;
    return new RateEstimate(
        count,
        nanos,
        Math.round(count * NANOS_IN_THOUSANDTHS / nanos),
        (long) Math.floor(mean.least() * NANOS_IN_THOUSANDTHS / longestNanos),
        (long) Math.ceil(mean.greatest() * NANOS_IN_THOUSANDTHS / shortestNanos),
        basis);
  }

  /** Whether a rate, in thousandths a second, may be this one. */
  public boolean contains(long thousandths) {
    return least <= thousandths && thousandths <= greatest;
  }

  /** Whether it is above another, as sure as both are. */
  boolean isAbove(RateEstimate other) {
    return least > other.greatest;
  }
}
