package portsim.workload;

/** The arrivals of one workload, one after the other. */
@FunctionalInterface
public interface ArrivalProcess {
  /** What {@link #nextNanos} returns when no further call arrives. */
  long END = Long.MAX_VALUE;

  /** The time from the workload's start to its next arrival; never less than the time before. */
  long nextNanos();
}
