package portsim.workload;

import java.math.BigInteger;

/**
 * Arrivals at a rate that changes linearly over a span of time: arrival k comes when the integral
 * of the rate reaches k, rounded down to a whole nanosecond.
 *
 * <p>With rates A / P and B / P per nanosecond and a span of T, the integral at t is t (2 T A + (B
 * - A) t) / (2 T P). Floating point finds that instant to a few nanoseconds; products of 128 bits
 * say which of these it is.
 */
final class RampArrivals implements ArrivalProcess {
  private final long spanNanos;
  private final long from;
  private final long rise;
  private final long perNanos;
  private final double rate;
  private final double risePerNano;
  private long next;

  RampArrivals(Rate from, Rate to, long spanNanos) {
    if (!fits(from, to, spanNanos)) {
      throw new IllegalArgumentException("too fine a ramp for " + spanNanos + " ns");
    }
    this.spanNanos = spanNanos;
    BigInteger per = commonPerNanos(from, to);
    perNanos = per.longValueExact();
    this.from = scaled(from, per).longValueExact();
    rise = scaled(to, per).longValueExact() - this.from;
    rate = from.perNano();
    risePerNano = (to.perNano() - rate) / spanNanos;
  }

  /** Whether all products of two factors are below 2^126. */
  static boolean fits(Rate from, Rate to, long spanNanos) {
    BigInteger per = commonPerNanos(from, to);
    BigInteger greatest = scaled(from, per).max(scaled(to, per));
    BigInteger twiceSpan = BigInteger.valueOf(spanNanos).shiftLeft(1);
    return spanNanos > 0
        && per.bitLength() < Long.SIZE
        && greatest.multiply(twiceSpan).bitLength() < Long.SIZE;
  }

  private static BigInteger commonPerNanos(Rate one, Rate other) {
    BigInteger a = BigInteger.valueOf(one.perNanos());
    BigInteger b = BigInteger.valueOf(other.perNanos());
    return a.multiply(b).divide(a.gcd(b));
  }

  private static BigInteger scaled(Rate rate, BigInteger perNanos) {
    BigInteger factor = perNanos.divide(BigInteger.valueOf(rate.perNanos()));
    return BigInteger.valueOf(rate.count()).multiply(factor);
  }

  @Override
  public long nextNanos() {
    long k = next;
    if (isNotBeyond(spanNanos, k)) {
      return END;
    }
    next++;
    long nanos = Math.min(spanNanos, (long) near(k));
    while (!isNotBeyond(nanos, k)) {
      nanos--;
    }
    while (isNotBeyond(nanos + 1, k)) {
      nanos++;
    }
    return nanos;
  }

  /** About when the integral is k, in the form of the solution that loses no digits. */
  private double near(long k) {
    return 2 * k / (rate + Math.sqrt(Math.max(0, rate * rate + 2 * risePerNano * k)));
  }

  /** Whether the integral at an instant is at most k. */
  private boolean isNotBeyond(long nanos, long k) {
    long twiceSpan = 2 * spanNanos;
    return isProductAtMost(nanos, twiceSpan * from + rise * nanos, twiceSpan, k * perNanos);
  }

  private static boolean isProductAtMost(long a, long b, long c, long d) {
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high < 0 || (high == 0 && Long.compareUnsigned(a * b, c * d) <= 0);
  }
}
