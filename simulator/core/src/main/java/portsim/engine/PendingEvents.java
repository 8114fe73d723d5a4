package portsim.engine;

import java.util.function.LongConsumer;

/** Events that wait for their time; what an event is about rides along as a number. */
public abstract sealed class PendingEvents permits EventRing, EventHeap, EventBuckets {
  /** When the earliest event is due where there is none. */
  public static final long NEVER = Long.MAX_VALUE;

  /** An event takes three places: when it is due, its order, and what it is about. */
  static final int PLACES = 3;

  long dueNanos = NEVER;
  long dueOrder;

  /** Adds an event; its order is one that the calendar gave. */
  public abstract void add(long atNanos, long order, long what);

  /** Takes the earliest event out: what it is about. There must be one. */
  public abstract long take();

  public abstract int size();

  /** Tells what each event is about, in no certain order. */
  public abstract void forEach(LongConsumer told);

  /** Whether its earliest event comes before that of others. */
  public final boolean isBefore(PendingEvents others) {
    return isBefore(others.dueNanos, others.dueOrder);
  }

  /** Whether its earliest event comes before an instant, or at it and before an order. */
  public final boolean isBefore(long nanos, long order) {
    return dueNanos < nanos || (dueNanos == nanos && dueOrder < order);
  }

  /** When the earliest event is due; without events, {@link #NEVER}. */
  public final long dueNanos() {
    return dueNanos;
  }
}
