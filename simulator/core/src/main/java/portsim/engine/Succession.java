package portsim.engine;

/**
 * Events of one kind that are scheduled in the order they are due, as arrivals are: scheduling one
 * costs the same however many there are.
 */
@FunctionalInterface
public interface Succession {
  /** Schedules an event for a subject at an instant, not before that of the event before it. */
  void schedule(long atNanos, int subject);
}
