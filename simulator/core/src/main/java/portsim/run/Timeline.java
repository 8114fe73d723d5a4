package portsim.run;

import java.util.List;
import java.util.function.IntConsumer;
import portsim.engine.EventCalendar;
import portsim.engine.Rank;
import portsim.engine.Subjects;
import portsim.scenario.Operator;
import portsim.scenario.TimelineEntry;

/** Has the interventions of a scenario carried out when they are due. */
final class Timeline {
  private static final long NEVER = Long.MAX_VALUE;

  private final EventCalendar calendar;
  private final Operator operator;
  private final IntConsumer witness;
  private final List<TimelineEntry> entries;
  private final long endNanos;
  private final long[] dueNanos;
  private final int due;

  /**
   * Prepares for interventions before the end; they happen after {@link #begin}.
   *
   * @param witness sees the number of each entry, from 1, that is carried out
   */
  Timeline(
      List<TimelineEntry> entries,
      long endNanos,
      EventCalendar calendar,
      Operator operator,
      IntConsumer witness) {
    this.entries = entries;
    this.endNanos = endNanos;
    this.calendar = calendar;
    this.operator = operator;
    this.witness = witness;
    dueNanos = entries.stream().mapToLong(entry -> entry.at().toNanos()).toArray();
    Subjects clock = new Subjects();
    clock.take();
    due = calendar.kind(this::carryOut, clock);
  }

  void begin() {
    scheduleNext();
  }

  private void scheduleNext() {
    long nextNanos = NEVER;
    for (long each : dueNanos) {
      nextNanos = Math.min(nextNanos, each);
    }
    if (nextNanos < endNanos) {
      calendar.schedule(nextNanos, Rank.INTERVENTION, due, 0);
    }
  }

  /** Carries out all that is due now, in the order of the file. */
  private void carryOut(int clock) {
    long nowNanos = calendar.nowNanos();
    for (int i = 0; i < dueNanos.length; i++) {
      if (dueNanos[i] == nowNanos) {
        TimelineEntry entry = entries.get(i);
        witness.accept(i + 1);
        entry.intervention().carryOut(operator);
        dueNanos[i] = entry.every() == null ? NEVER : nowNanos + entry.every().toNanos();
      }
    }
    scheduleNext();
  }
}
