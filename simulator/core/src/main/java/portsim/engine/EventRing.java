package portsim.engine;

import java.util.function.LongConsumer;

/**
 * Events that are due in the order of adding: first in, first out.
 *
 * <p>They stand in segments, which form a ring: from the first that is in use to the last, and on
 * over those that were emptied, to be used again. So a ring grows without copying what is in it,
 * and takes no more than a segment beyond its need.
 */
public final class EventRing extends PendingEvents {
  private static final int LEAST_EVENTS = 16;
  private static final int MOST_EVENTS = 1 << 15;

  private Segment first = new Segment(LEAST_EVENTS);
  private Segment last = first;

  /** The places of the first segment, and of the last. */
  private long[] front = first.events;

  private long[] back = front;

  /** Where the earliest event stands in the first segment. */
  private int head;

  /** Where the next event will stand in the last segment. */
  private int tail;

  private static final class Segment {
    final long[] events;
    Segment next = this;

    Segment(int capacity) {
      events = new long[capacity * PLACES];
    }
  }

  @Override
  public void add(long atNanos, long order, long what) {
    if (tail == back.length) {
      useNextSegment();
    }
    long[] events = back;
    int at = tail;
    events[at] = atNanos;
    events[at + 1] = order;
    events[at + 2] = what;
    tail = at + PLACES;
    if (dueNanos == NEVER) {
      dueNanos = atNanos;
      dueOrder = order;
    }
  }

  private void useNextSegment() {
    if (last.next == first) {
      int capacity = last.events.length / PLACES;
      Segment added = new Segment(Math.min(capacity * 2, MOST_EVENTS));
      added.next = first;
      last.next = added;
    }
    last = last.next;
    back = last.events;
    tail = 0;
  }

  @Override
  public long take() {
    long[] events = front;
    long what = events[head + 2];
    int next = head + PLACES;
    if (next == tail && events == back) {
      head = 0;
      tail = 0;
      dueNanos = NEVER;
      return what;
    }
    if (next == events.length) {
      first = first.next;
      front = first.events;
      events = front;
      next = 0;
    }
    head = next;
    dueNanos = events[next];
    dueOrder = events[next + 1];
    return what;
  }

  /** The event that comes next; there is one. */
  public long next() {
    return first.events[head + 2];
  }

  @Override
  public int size() {
    int places = tail - head;
    for (Segment before = first; before != last; before = before.next) {
      places += before.events.length;
    }
    return places / PLACES;
  }

  @Override
  public void forEach(LongConsumer told) {
    int from = head;
    for (Segment full = first; full != last; full = full.next) {
      tell(full, from, full.events.length, told);
      from = 0;
    }
    tell(last, from, tail, told);
  }

  private static void tell(Segment of, int from, int to, LongConsumer told) {
    for (int at = from; at < to; at += PLACES) {
      told.accept(of.events[at + 2]);
    }
  }
}
