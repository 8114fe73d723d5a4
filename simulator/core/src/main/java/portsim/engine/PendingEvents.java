package portsim.engine;

import java.util.function.LongConsumer;

/** Events that wait for their time; what an event is about rides along as a number. */
public abstract sealed class PendingEvents extends Upcoming
    permits EventRing, EventHeap, EventBuckets {
  /** An event takes three places: when it is due, its order, and what it is about. */
  static final int PLACES = 3;

  /** Adds an event; its order is one that the calendar gave. */
  public abstract void add(long atNanos, long order, long what);

  /** Takes the earliest event out: what it is about. There must be one. */
  public abstract long take();

  public abstract int size();

  /** Tells what each event is about, in no certain order. */
  public abstract void forEach(LongConsumer told);
}
