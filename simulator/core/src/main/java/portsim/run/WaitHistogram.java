package portsim.run;

import java.math.BigInteger;
import portsim.record.WaitTimes;

/**
 * How long calls waited: counts in buckets whose width is 1/1024 of their value, and the longest
 * wait in each.
 */
final class WaitHistogram {
  private static final long SECOND_NANOS = 1_000_000_000;
  private static final int PRECISION_BITS = 10;
  private static final int BUCKETS = 1 << PRECISION_BITS;
  private static final int ROWS = 64 - PRECISION_BITS;

  /** By order of magnitude, made when first needed: most calls do not wait at all. */
  private final long[][] counts = new long[ROWS][];

  private final long[][] longest = new long[ROWS][];
  private long zeros;

  /** The sum in two parts: in nanoseconds alone, it would overflow in 292 years of waiting. */
  private long sumSeconds;

  private long sumNanos;
  private long total;

  void add(long nanos) {
    total++;
    if (nanos == 0) {
      zeros++;
      return;
    }
    addToSum(nanos / SECOND_NANOS, nanos % SECOND_NANOS);
    int row = row(nanos);
    makeRow(row);
    int bucket = (int) (nanos >>> shift(row)) & (BUCKETS - 1);
    counts[row][bucket]++;
    longest[row][bucket] = Math.max(longest[row][bucket], nanos);
  }

  /** Adds calls that did not wait. */
  void addZeros(long count) {
    total += count;
    zeros += count;
  }

  private void addToSum(long seconds, long nanos) {
    sumNanos += nanos;
    sumSeconds += seconds + sumNanos / SECOND_NANOS;
    sumNanos %= SECOND_NANOS;
  }

  void addAll(WaitHistogram other) {
    total += other.total;
    zeros += other.zeros;
    addToSum(other.sumSeconds, other.sumNanos);
    for (int row = 0; row < ROWS; row++) {
      if (other.counts[row] != null) {
        makeRow(row);
        addRow(row, other);
      }
    }
  }

  private void addRow(int row, WaitHistogram other) {
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      counts[row][bucket] += other.counts[row][bucket];
      longest[row][bucket] = Math.max(longest[row][bucket], other.longest[row][bucket]);
    }
  }

  /** Row 0 holds the waits below 1024 ns one by one; each further row twice the range. */
  private static int row(long nanos) {
    return Math.max(0, 64 - Long.numberOfLeadingZeros(nanos) - PRECISION_BITS);
  }

  /** Rows above 0 hold values with their highest bit set: it is dropped from the bucket number. */
  private static int shift(int row) {
    return Math.max(0, row - 1);
  }

  private void makeRow(int row) {
    if (counts[row] == null) {
      counts[row] = new long[BUCKETS];
      longest[row] = new long[BUCKETS];
    }
  }

  WaitTimes times() {
    return new WaitTimes(
        percentile(50), percentile(99), percentile(100), meanNanos(), total - zeros);
  }

  private long meanNanos() {
    if (total == 0) {
      return 0;
    }
    return BigInteger.valueOf(sumSeconds)
        .multiply(BigInteger.valueOf(SECOND_NANOS))
        .add(BigInteger.valueOf(sumNanos))
        .divide(BigInteger.valueOf(total))
        .longValueExact();
  }

  /** The longest wait of the bucket that holds the call of this rank among 100. */
  private long percentile(int percent) {
    long rank = total / 100 * percent + (total % 100 * percent + 99) / 100;
    long seen = zeros;
    for (int row = 0; row < ROWS && seen < rank; row++) {
      for (int bucket = 0; counts[row] != null && bucket < BUCKETS; bucket++) {
        seen += counts[row][bucket];
        if (seen >= rank) {
          return longest[row][bucket];
        }
      }
    }
    return 0;
  }
}
