package portsim.engine;

/** A place where events come from; the calendar looks at the earliest event of each. */
public abstract class Source {
  /** When its earliest event is due. */
  long dueNanos = PendingEvents.NEVER;

  /** The order of its earliest event among those of the same instant. */
  long dueOrder;

  /** Takes its earliest event out and lets it happen. */
  protected abstract void fire();

  /** Says what its earliest event is now. */
  protected final void next(PendingEvents events) {
    next(events.dueNanos, events.dueOrder);
  }

  /** Says when its earliest event is due, and its order; never is {@link PendingEvents#NEVER}. */
  protected final void next(long nanos, long order) {
    dueNanos = nanos;
    dueOrder = order;
  }

  /** Whether its earliest event comes before that of another source. */
  final boolean isBefore(Source other) {
    return dueNanos < other.dueNanos || (dueNanos == other.dueNanos && dueOrder < other.dueOrder);
  }
}
