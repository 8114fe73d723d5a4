package portsim.engine;

import java.util.Arrays;

/**
 * What is still to happen, and the only clock.
 *
 * <p>Time is virtual: nanoseconds from 0. Events happen in a total order: time, then rank, then
 * order of scheduling. Events with a constant delay go through a {@link Lane}, those with any other
 * delay through {@link #schedule}; neither allocates once its arrays have grown to the need.
 */
public final class EventCalendar {
  /** The last instant that the clock can reach. */
  public static final long LAST_NANOS = Long.MAX_VALUE - 1;

  /** How many sources looking at all of them is worth it for. */
  private static final int SOURCES_MAX = 32;

  private final EventQueue queue = new EventQueue(this);
  private Source[] sources = {queue};

  private EventHandler[] handlers = new EventHandler[0];
  private Subjects[] subjects = new Subjects[0];

  private long nowNanos;
  private long untilNanos;
  private long sequence;

  /** The present, in nanoseconds of virtual time. */
  public long nowNanos() {
    return nowNanos;
  }

  /**
   * Makes a kind of event known.
   *
   * @param of the numbers that its subjects come from, whose generations void its events
   * @return its number, for {@link #schedule} and {@link #lane}
   */
  public int kind(EventHandler handler, Subjects of) {
    int kind = handlers.length;
    if (kind == EventOrder.KINDS_MAX) {
      throw new IllegalStateException("no more than " + kind + " kinds of events");
    }
    handlers = Arrays.copyOf(handlers, kind + 1);
    subjects = Arrays.copyOf(subjects, kind + 1);
    handlers[kind] = handler;
    subjects[kind] = of;
    return kind;
  }

  /** A lane for events of a kind that are all due after the same delay. */
  public Lane lane(long delayNanos, Rank rank, int kind) {
    if (delayNanos < 0) {
      throw new IllegalArgumentException("a delay cannot be negative, got " + delayNanos + " ns");
    }
    if (!hasRoom()) {
      return subject -> schedule(after(delayNanos), rank, kind, subject);
    }
    return add(new Line(this, delayNanos, rank, kind));
  }

  public Succession succession(Rank rank, int kind) {
    if (!hasRoom()) {
      return (atNanos, subject) -> schedule(atNanos, rank, kind, subject);
    }
    return add(new Line(this, 0, rank, kind));
  }

  /** Whether another source can be added: all are looked at for each event. */
  public boolean hasRoom() {
    return sources.length < SOURCES_MAX;
  }

  /** Adds a source of events; there must be room for it. */
  public <S extends Source> S add(S source) {
    if (!hasRoom()) {
      throw new IllegalStateException("no more than " + SOURCES_MAX + " sources");
    }
    sources = Arrays.copyOf(sources, sources.length + 1);
    sources[sources.length - 1] = source;
    return source;
  }

  /** The order of an event of a source that gives something back, given when it is scheduled. */
  public long releaseOrder() {
    return EventOrder.RELEASE | EventOrder.sequence(nextSequence());
  }

  /** The order of an event of a source that asks for something, given when it is scheduled. */
  public long requestOrder() {
    return EventOrder.REQUEST | EventOrder.sequence(nextSequence());
  }

  /** Schedules an event of a kind for a subject at an instant, which must not be past. */
  public void schedule(long atNanos, Rank rank, int kind, int subject) {
    if (atNanos < nowNanos) {
      throw new IllegalArgumentException(
          "cannot schedule at " + atNanos + " ns, it is " + nowNanos);
    }
    long order = EventOrder.of(rank, nextSequence(), kind);
    queue.add(atNanos, order, subjects[kind].ticket(subject));
  }

  /** Lets everything happen up to an instant, this included, and moves the clock there. */
  public void runUntil(long untilNanos) {
    if (untilNanos > LAST_NANOS) {
      throw new IllegalArgumentException("the clock ends at " + LAST_NANOS + " ns");
    }
    this.untilNanos = untilNanos;
    Source next = earliest();
    while (next.dueNanos <= untilNanos) {
      nowNanos = next.dueNanos;
      next.fire();
      next = earliest();
    }
    nowNanos = Math.max(nowNanos, untilNanos);
  }

  /** The instant of the next event; after {@link #LAST_NANOS} where there is none. */
  public long nextNanos() {
    return earliest().dueNanos;
  }

  private Source earliest() {
    Source[] all = sources;
    Source earliest = all[0];
    for (int i = 1; i < all.length; i++) {
      if (all[i].isBefore(earliest)) {
        earliest = all[i];
      }
    }
    return earliest;
  }

  /** The source with the earliest event among all but one; there are others. */
  Source earliestBut(Source excluded) {
    Source earliest = queue;
    for (Source source : sources) {
      if (source != excluded && source.isBefore(earliest)) {
        earliest = source;
      }
    }
    return earliest;
  }

  /** The instant up to which everything is to happen. */
  long untilNanos() {
    return untilNanos;
  }

  long nextSequence() {
    return sequence++;
  }

  EventHandler handler(int kind) {
    return handlers[kind];
  }

  Subjects subjects(int kind) {
    return subjects[kind];
  }

  /** The instant after a delay from now. */
  long after(long delayNanos) {
    return after(nowNanos, delayNanos);
  }

  /** The instant after a delay; an instant beyond the end of time is the end of time. */
  public static long after(long nanos, long delayNanos) {
    long at = nanos + delayNanos;
    return at < 0 ? LAST_NANOS : at;
  }
}
