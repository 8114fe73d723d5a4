package portsim.engine;

/**
 * Events of one kind with one delay. As every event takes the same time, they are due in the order
 * of scheduling, so that scheduling one costs the same however many there are.
 */
@FunctionalInterface
public interface Lane {
  /** Schedules an event for this subject, due after the lane's delay. */
  void schedule(int subject);
}
