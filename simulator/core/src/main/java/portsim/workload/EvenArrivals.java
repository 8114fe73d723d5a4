package portsim.workload;

/** Arrivals at floor(k x perNanos / count), without ever multiplying by k: the rest is carried. */
final class EvenArrivals implements ArrivalProcess {
  private final long count;
  private final long wholeGapNanos;
  private final long restOfGap;
  private long nextNanos;
  private long rest;

  EvenArrivals(Rate rate) {
    count = rate.count();
    wholeGapNanos = rate.perNanos() / count;
    restOfGap = rate.perNanos() % count;
  }

  @Override
  public long nextNanos() {
    long arrival = nextNanos;
    nextNanos += wholeGapNanos;
    rest += restOfGap;
    if (rest >= count) {
      rest -= count;
      nextNanos++;
    }
    return arrival;
  }
}
