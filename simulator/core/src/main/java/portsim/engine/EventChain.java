package portsim.engine;

/**
 * A chain of events that schedules only its own. So nothing can come in between while its earliest
 * event is before that of every other source, and it goes on by itself as long as that holds: the
 * calendar need not be asked after each event.
 */
public abstract class EventChain extends Source {
  private final EventCalendar calendar;

  protected EventChain(EventCalendar calendar) {
    this.calendar = calendar;
  }

  /** Lets its events happen that come before an instant, or at it and before an order. */
  protected abstract void runBefore(long limitNanos, long limitOrder);

  @Override
  protected final void fire() {
    Source rival = calendar.earliestBut(this);
    long untilNanos = calendar.untilNanos();
    if (rival.dueNanos <= untilNanos) {
      runBefore(rival.dueNanos, rival.dueOrder);
    } else {
      runBefore(untilNanos, Long.MAX_VALUE);
    }
  }
}
