package portsim.record;

/** A count over time, a column of a series: per point its last, least and greatest value. */
public final class Gauge {
  private final long[] last;
  private final long[] min;
  private final long[] max;

  /** Takes the arrays over; each has an element per point. */
  public Gauge(long[] last, long[] min, long[] max) {
    this.last = last;
    this.min = min;
    this.max = max;
  }

  /** The value at the point's instant. */
  public long last(int point) {
    return last[point];
  }

  /** The least value since the point before. */
  public long min(int point) {
    return min[point];
  }

  /** The greatest value since the point before. */
  public long max(int point) {
    return max[point];
  }
}
