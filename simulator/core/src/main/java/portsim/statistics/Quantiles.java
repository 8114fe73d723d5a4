package portsim.statistics;

import java.util.Arrays;

/** Numbers in the order of their size. */
public final class Quantiles {
  private final long[] sorted;

  /** Those of a sample, of at least one number. */
  public Quantiles(long[] sample) {
    if (sample.length == 0) {
      throw new IllegalArgumentException("no number has no quantile");
    }
    sorted = sample.clone();
    Arrays.sort(sorted);
  }

  /**
   * The least number of the sample that so many percent of it do not exceed (Hyndman and Fan, 1996,
   * definition 1): always one of its numbers.
   */
  public long percentile(int percent) {
    long rank = ((long) sorted.length * percent + 99) / 100;
    return sorted[(int) Math.max(0, rank - 1)];
  }
}
