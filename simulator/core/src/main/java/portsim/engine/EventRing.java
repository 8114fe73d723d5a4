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
  private static final int MOST_EVENTS = 1 << 11;

  private Segment first = new Segment(LEAST_EVENTS);
  private Segment last = first;

  /** The places of the first segment, and of the last. */
  private long[] front = first.events;

  private long[] back = front;

  /** What the earliest event is about: it stands here, not in a segment. */
  private long next;

  /** Where the second event stands in the first segment; at its end, it is in the next one. */
  private int head;

  /** Where an event will stand in the last segment that is added. */
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
    if (dueNanos == NEVER) {
      dueNanos = atNanos;
      dueOrder = order;
      next = what;
    } else {
      append(atNanos, order, what);
    }
  }

  private void append(long atNanos, long order, long what) {
    if (tail == back.length) {
      useNextSegment();
    }
    long[] events = back;
    int at = tail;
    events[at] = atNanos;
    events[at + 1] = order;
    events[at + 2] = what;
    tail = at + PLACES;
  }

  private void useNextSegment() {
    if (head == tail && front == back) { // nothing is in any segment
      head = 0;
      tail = 0;
      return;
    }
    leaveEmptyFront();
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
    long what = next;
    if (head == tail && front == back) {
      dueNanos = NEVER;
    } else {
      bringUp();
    }
    return what;
  }

  private void leaveEmptyFront() {
    if (head == front.length) {
      first = first.next;
      front = first.events;
      head = 0;
    }
  }

  /** Takes the second event out of the segments. */
  private void bringUp() {
    leaveEmptyFront();
    long[] events = front;
    int at = head;
    dueNanos = events[at];
    dueOrder = events[at + 1];
    next = events[at + 2];
    head = at + PLACES;
  }

  /** The event that comes next; there is one. */
  public long next() {
    return next;
  }

  @Override
  public int size() {
    if (dueNanos == NEVER) {
      return 0;
    }
    int places = tail - head + PLACES;
    for (Segment before = first; before != last; before = before.next) {
      places += before.events.length;
    }
    return places / PLACES;
  }

  @Override
  public void forEach(LongConsumer told) {
    if (dueNanos != NEVER) {
      told.accept(next);
    }
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
