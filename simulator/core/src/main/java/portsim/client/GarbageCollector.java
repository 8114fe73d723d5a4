package portsim.client;

import portsim.engine.EventCalendar;
import portsim.engine.EventHandler;
import portsim.engine.RandomStream;
import portsim.engine.Rank;
import portsim.engine.Subjects;

/** The garbage collector of a process, and the thread that finalizes what it finds. */
final class GarbageCollector {
  private static final int CLOCK = 0;

  private final Finalization options;
  private final EventCalendar calendar;
  private final RandomStream chance;
  private final Subjects clock = new Subjects();
  private final int collection;
  private final int finalized;
  private final IntFifo unreachable = new IntFifo();
  private long busyUntilNanos;

  /**
   * Makes one that rests.
   *
   * @param of the objects
   * @param finalized told of each object when it is finalized
   */
  GarbageCollector(
      Finalization options,
      Subjects of,
      EventHandler finalized,
      RandomStream chance,
      EventCalendar calendar) {
    this.options = options;
    this.calendar = calendar;
    this.chance = chance;
    clock.take();
    collection = calendar.kind(ignored -> collect(), clock);
    this.finalized = calendar.kind(finalized, of);
  }

  /** Its process begins. */
  void begin() {
    if (!(options.collecting() instanceof Collecting.Never)) {
      long next = EventCalendar.after(calendar.nowNanos(), options.collecting().drawNanos(chance));
      calendar.schedule(next, Rank.RELEASE, collection, CLOCK);
    }
  }

  /** Its process ends, and what was not finalized yet never is. */
  void end() {
    clock.cancelEvents(CLOCK);
    while (!unreachable.isEmpty()) {
      unreachable.poll();
    }
  }

  /** Nobody refers to an object any more. */
  void add(int object) {
    unreachable.add(object);
  }

  private void collect() {
    long now = calendar.nowNanos();
    while (!unreachable.isEmpty()) {
      long from = options.onOneThread() ? Math.max(now, busyUntilNanos) : now;
      busyUntilNanos = EventCalendar.after(from, options.time().toNanos());
      calendar.schedule(busyUntilNanos, Rank.RELEASE, finalized, unreachable.poll());
    }
    begin();
  }
}
