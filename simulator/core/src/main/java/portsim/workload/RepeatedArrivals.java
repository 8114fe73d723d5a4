package portsim.workload;

/** So many arrivals at once at 0, and again after each period. */
final class RepeatedArrivals implements ArrivalProcess {
  private final int count;
  private final long everyNanos;
  private long atNanos;
  private int arrived;

  RepeatedArrivals(int count, long everyNanos) {
    this.count = count;
    this.everyNanos = everyNanos;
  }

  @Override
  public long nextNanos() {
    if (arrived == count) {
      arrived = 0;
      atNanos += everyNanos;
    }
    arrived++;
    return atNanos;
  }
}
