package portsim.run;

import portsim.record.Turnover;

/**
 * What happened to the calls and connections of one workload; all other totals are sums of these.
 */
final class WorkloadCounts {
  final WaitHistogram waits = new WaitHistogram();
  final SynCounts syns = new SynCounts();
  long attempted;
  long completed;
  long inProgress;
  long foundNoPort;
  long timedOutInPool;
  long timedOutForObject;
  long blocked;
  long refused;
  long timedOut;
  long reset;
  long expired;
  long aborted;
  long connects;
  long opened;
  long reused;
  long closed;
  Turnover turnover = Turnover.NONE;

  long failed() {
    return foundNoPort
        + timedOutInPool
        + timedOutForObject
        + blocked
        + refused
        + timedOut
        + reset
        + expired
        + aborted;
  }

  /** Checks that attempted = completed + failed + in progress. */
  void checkConserved() {
    long ended = completed + failed();
    if (attempted != ended + inProgress) {
      throw new IllegalStateException(
          attempted
              + " calls attempted, but "
              + ended
              + " ended and "
              + inProgress
              + " in progress");
    }
  }

  void addAll(WorkloadCounts other) {
    waits.addAll(other.waits);
    syns.addAll(other.syns);
    attempted += other.attempted;
    completed += other.completed;
    inProgress += other.inProgress;
    foundNoPort += other.foundNoPort;
    timedOutInPool += other.timedOutInPool;
    timedOutForObject += other.timedOutForObject;
    blocked += other.blocked;
    refused += other.refused;
    timedOut += other.timedOut;
    reset += other.reset;
    expired += other.expired;
    aborted += other.aborted;
    connects += other.connects;
    opened += other.opened;
    reused += other.reused;
    closed += other.closed;
    turnover = turnover.plus(other.turnover);
  }
}
