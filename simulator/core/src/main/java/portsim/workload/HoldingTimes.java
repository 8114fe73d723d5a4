package portsim.workload;

/** The times for which the calls of one workload need their connections, one after the other. */
@FunctionalInterface
public interface HoldingTimes {
  /** The next of them; never negative. */
  long nextNanos();
}
