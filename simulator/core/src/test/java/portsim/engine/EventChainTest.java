package portsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A chain goes on by itself, but never past an event of another source. */
class EventChainTest {
  private final List<String> happened = new ArrayList<>();
  private final EventCalendar calendar = new EventCalendar();

  @Test
  void takesItsTurnAmongTheEventsOfOthers() {
    Subjects subjects = new Subjects();
    int kind = calendar.kind(subject -> happened.add("other " + calendar.nowNanos()), subjects);
    int subject = subjects.take();
    calendar.schedule(3, Rank.RELEASE, kind, subject);
    calendar.schedule(6, Rank.REQUEST, kind, subject); // scheduled before the chain begins
    calendar.add(new Ticks(2));
    calendar.schedule(8, Rank.REQUEST, kind, subject); // scheduled after

    calendar.runUntil(8);

    // the tick at 6 has an order of its own: it was scheduled at 4, after the other's event
    assertThat(happened)
        .containsExactly(
            "tick 0", "tick 2", "other 3", "tick 4", "other 6", "tick 6", "other 8", "tick 8");
  }

  @Test
  void stopsWhereTheRunStops() {
    calendar.add(new Ticks(5));

    calendar.runUntil(10);
    assertThat(happened).containsExactly("tick 0", "tick 5", "tick 10");
    assertThat(calendar.nowNanos()).isEqualTo(10);

    calendar.runUntil(14);
    assertThat(happened).hasSize(3);
    calendar.runUntil(15);
    assertThat(happened).hasSize(4);
  }

  /** Ticks from 0 on, each scheduled at the one before it. */
  private final class Ticks extends EventChain {
    private final long gapNanos;
    private final EventRing ticks = new EventRing();

    Ticks(long gapNanos) {
      super(calendar);
      this.gapNanos = gapNanos;
      ticks.add(0, calendar.requestOrder(), 0);
      next(ticks);
    }

    @Override
    protected void runBefore(long limitNanos, long limitOrder) {
      while (ticks.isBefore(limitNanos, limitOrder)) {
        long nanos = ticks.dueNanos();
        ticks.take();
        happened.add("tick " + nanos);
        ticks.add(nanos + gapNanos, calendar.requestOrder(), 0);
      }
      next(ticks);
    }
  }
}
