package portsim.workload;

/** Times of one workload, one after the other: to hold a connection, or to think. */
@FunctionalInterface
public interface HoldingTimes {
  /** The next of them; never negative. */
  long nextNanos();
}
