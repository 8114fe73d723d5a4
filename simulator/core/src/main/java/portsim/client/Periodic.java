package portsim.client;

import java.time.Duration;
import java.util.function.LongConsumer;
import portsim.engine.EventCalendar;
import portsim.engine.Lane;
import portsim.engine.Rank;
import portsim.engine.Subjects;

/** Something that is done at each multiple of a period. */
final class Periodic {
  private final EventCalendar calendar;
  private final long periodNanos;
  private final LongConsumer action;
  private final Lane turns;

  private Periodic(Duration period, EventCalendar calendar, LongConsumer action) {
    this.calendar = calendar;
    this.action = action;
    periodNanos = period.toNanos();
    Subjects clock = new Subjects();
    clock.take();
    turns = calendar.lane(periodNanos, Rank.RELEASE, calendar.kind(this::turn, clock));
  }

  /**
   * Begins at the instant 0.
   *
   * @param action given the instant of the previous turn
   */
  static void every(Duration period, EventCalendar calendar, LongConsumer action) {
    new Periodic(period, calendar, action).turns.schedule(0);
  }

  private void turn(int clock) {
    action.accept(calendar.nowNanos() - periodNanos);
    turns.schedule(clock);
  }
}
