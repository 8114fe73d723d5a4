package portsim.engine;

/** A place where events come from; the calendar looks at the earliest event of each. */
public abstract class Source extends Upcoming {
  /** Takes its earliest event out and lets it happen. */
  protected abstract void fire();

  /** Says what its earliest event is now. */
  protected final void next(Upcoming events) {
    next(events.dueNanos, events.dueOrder);
  }

  /** Says when its earliest event is due, and its order; never is {@link #NEVER}. */
  protected final void next(long nanos, long order) {
    dueNanos = nanos;
    dueOrder = order;
  }
}
