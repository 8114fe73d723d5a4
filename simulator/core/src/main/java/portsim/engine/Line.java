package portsim.engine;

import java.util.Arrays;

/** Events of one kind that are due in the order of scheduling: first in, first out, in a ring. */
final class Line extends Source implements Lane, Succession {
  /** An event takes three places: when it is due, its order, and its subject with generation. */
  private static final int PLACES = 3;

  private static final int FIRST_CAPACITY = 16;

  private final EventCalendar calendar;
  private final long delayNanos;
  private final long rankAndKind;
  private final EventHandler handler;
  private final Subjects subjects;

  private long[] ring = new long[FIRST_CAPACITY * PLACES];
  private int head;
  private int tail;
  private long lastNanos;

  Line(Source before, EventCalendar calendar, long delayNanos, Rank rank, int kind) {
    super(before);
    this.calendar = calendar;
    this.delayNanos = delayNanos;
    rankAndKind = EventOrder.of(rank, 0, kind);
    handler = calendar.handler(kind);
    subjects = calendar.subjects(kind);
  }

  @Override
  public void schedule(int subject) {
    schedule(calendar.after(delayNanos), subject);
  }

  @Override
  public void schedule(long atNanos, int subject) {
    if (atNanos < lastNanos) {
      throw new IllegalArgumentException(
          "cannot schedule at " + atNanos + " ns behind an event at " + lastNanos + " ns");
    }
    lastNanos = atNanos;
    long[] events = ring;
    int at = tail;
    long order = rankAndKind | EventOrder.sequence(calendar.nextSequence());
    events[at] = atNanos;
    events[at + 1] = order;
    events[at + 2] = subjects.ticket(subject);
    if (dueNanos == NEVER) {
      dueNanos = atNanos;
      dueOrder = order;
    }
    tail = behind(at, events);
    if (tail == head) {
      grow();
    }
  }

  @Override
  void fire() {
    long[] events = ring;
    long ticket = events[head + 2];
    int next = behind(head, events);
    head = next;
    dueNanos = next == tail ? NEVER : events[next];
    dueOrder = events[next + 1];
    if (subjects.isValid(ticket)) {
      handler.handle(Subjects.subject(ticket));
    }
  }

  private static int behind(int at, long[] events) {
    return at + PLACES == events.length ? 0 : at + PLACES;
  }

  private void grow() {
    long[] straight = Arrays.copyOf(ring, ring.length * 2);
    System.arraycopy(ring, head, straight, 0, ring.length - head);
    System.arraycopy(ring, 0, straight, ring.length - head, head);
    head = 0;
    tail = ring.length;
    ring = straight;
  }
}
