package portsim.engine;

/** Something from which events come, and of which it is known when the earliest is due. */
public abstract class Upcoming {
  /** When the earliest event is due where there is none. */
  public static final long NEVER = Long.MAX_VALUE;

  long dueNanos = NEVER;

  /** The order of the earliest event among those of the same instant. */
  long dueOrder;

  /** When the earliest event is due; without events, {@link #NEVER}. */
  public final long dueNanos() {
    return dueNanos;
  }

  /** Whether the earliest event comes before that of others. */
  public final boolean isBefore(Upcoming others) {
    return isBefore(others.dueNanos, others.dueOrder);
  }

  /** Whether the earliest event comes before an instant, or at it and before an order. */
  public final boolean isBefore(long nanos, long order) {
    return dueNanos < nanos || (dueNanos == nanos && dueOrder < order);
  }
}
