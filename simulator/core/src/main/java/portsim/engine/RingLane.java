package portsim.engine;

/** A lane that keeps its events in a ring: first in, first out, at constant cost. */
final class RingLane implements Lane {
  /** An event takes three places: when it is due, its order, and its subject with generation. */
  private static final int PLACES = 3;

  private static final int FIRST_CAPACITY = 16;

  private final EventCalendar calendar;
  private final int source;
  private final long delayNanos;
  private final long rankAndKind;
  private final EventHandler handler;
  private final Subjects subjects;

  private long[] ring = new long[FIRST_CAPACITY * PLACES];
  private int head;
  private int tail;
  private int size;

  RingLane(EventCalendar calendar, int source, long delayNanos, Rank rank, int kind) {
    this.calendar = calendar;
    this.source = source;
    this.delayNanos = delayNanos;
    rankAndKind = EventOrder.of(rank, 0, kind);
    handler = calendar.handler(kind);
    subjects = calendar.subjects(kind);
  }

  @Override
  public void schedule(int subject) {
    if (size * PLACES == ring.length) {
      grow();
    }
    long[] events = ring;
    int at = tail;
    long timeNanos = calendar.after(delayNanos);
    long order = rankAndKind | EventOrder.sequence(calendar.nextSequence());
    events[at] = timeNanos;
    events[at + 1] = order;
    events[at + 2] = subjects.ticket(subject);
    tail = behind(at);
    if (size++ == 0) {
      calendar.offer(source, timeNanos, order);
    }
  }

  /** Takes the first event out, tells the calendar of the one behind it, and runs it. */
  void fire() {
    long[] events = ring;
    long ticket = events[head + 2];
    head = behind(head);
    if (--size > 0) {
      calendar.offer(source, events[head], events[head + 1]);
    } else {
      calendar.withdraw(source);
    }
    if (subjects.isValid(ticket)) {
      handler.handle(Subjects.subject(ticket));
    }
  }

  private int behind(int at) {
    return at + PLACES == ring.length ? 0 : at + PLACES;
  }

  private void grow() {
    long[] straight = new long[ring.length * 2];
    System.arraycopy(ring, head, straight, 0, ring.length - head);
    System.arraycopy(ring, 0, straight, ring.length - head, head);
    head = 0;
    tail = ring.length;
    ring = straight;
  }
}
