package portsim.workload;

/**
 * So many events in so much time, without rounding: 16.6 a second are 166 in 10 s.
 *
 * @param count at least 1
 * @param perNanos at least 1
 */
public record Rate(long count, long perNanos) {
  public Rate {
    if (count < 1 || perNanos < 1) {
      throw new IllegalArgumentException(
          "a rate must be above 0, got " + count + " in " + perNanos + " ns");
    }
  }

  public double perSecond() {
    return count * 1e9 / perNanos;
  }

  double meanGapNanos() {
    return (double) perNanos / count;
  }
}
