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
    if (nanos <= 0) {
      throw new IllegalArgumentException("a rate needs a time, got " + nanos + " ns");
    }
    Interval mean = ConfidenceIntervals.ofCount(count, ALPHA);
    double perCount = NANOS_IN_THOUSANDTHS / nanos;
    return new RateEstimate(
        count,
        nanos,
        Math.round(count * perCount),
        (long) Math.floor(mean.least() * perCount),
        (long) Math.ceil(mean.greatest() * perCount),
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
