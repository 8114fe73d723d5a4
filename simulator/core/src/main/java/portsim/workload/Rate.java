package portsim.workload;

import java.math.BigInteger;

/**
 * So many events in so much time, without rounding: 16.6 a second are 166 in 10 s.
 *
 * @param count at least 0
 * @param perNanos at least 1
 */
public record Rate(long count, long perNanos) {
  private static final BigInteger NANOS_IN_THOUSANDTHS = BigInteger.valueOf(1_000_000_000_000L);
  private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

  public Rate {
    if (count < 0 || perNanos < 1) {
      throw new IllegalArgumentException(
          "a rate must be at least 0, got " + count + " in " + perNanos + " ns");
    }
  }

  public boolean isZero() {
    return count == 0;
  }

  public double perSecond() {
    return count * 1e9 / perNanos;
  }

  /** Thousandths of events a second, rounded down; {@link Long#MAX_VALUE} at most. */
  public long thousandthsPerSecond() {
    return BigInteger.valueOf(count)
        .multiply(NANOS_IN_THOUSANDTHS)
        .divide(BigInteger.valueOf(perNanos))
        .min(GREATEST)
        .longValueExact();
  }

  /** Calls per nanosecond, as nearly as a double can hold it. */
  public double perNano() {
    return (double) count / perNanos;
  }

  double meanGapNanos() {
    return (double) perNanos / count;
  }

  /** This rate, of calls that never cease. */
  Rate positive() {
    if (isZero()) {
      throw new IllegalArgumentException("a rate must be above 0");
    }
    return this;
  }
}
