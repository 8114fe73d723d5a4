package portsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Guards the speed of long runs: an event that allocates would feed the garbage collector. */
class EventAllocationTest {
  private long handled;
  private static final int WARM_UP = 50_000;
  private static final int EVENTS = 400_000;

  /** One object of the least size for every hundredth event would exceed it. */
  private static final long BOUND = EVENTS / 100 * 16;

  private final EventCalendar calendar = new EventCalendar();
  private final Subjects subjects = new Subjects();
  private final RandomStream random = RandomStream.of(1, "delays");

  @Test
  void schedulesHandlesAndCancelsWithoutAllocating() {
    Lane[] lanes = new Lane[3];
    int[] queued = new int[1];
    int kind = calendar.kind(subject -> next(subject, lanes, queued[0]), subjects);
    queued[0] = kind;
    for (int lane = 0; lane < lanes.length; lane++) {
      lanes[lane] = calendar.lane(10L + lane, Rank.RELEASE, kind);
    }
    for (int i = 0; i < 300; i++) {
      next(subjects.take(), lanes, kind);
    }
    handle(WARM_UP);

    long allocated = AllocatedBytes.during(() -> handle(EVENTS));

    assertThat(allocated).isLessThan(BOUND);
  }

  /** A subject that had its event gives way to another, which has the next. */
  private void next(int subject, Lane[] lanes, int kind) {
    handled++;
    subjects.giveBack(subject);
    int successor = subjects.take();
    int way = random.below(lanes.length + 1);
    if (way < lanes.length) {
      lanes[way].schedule(successor);
    } else {
      long delay = (long) (10 * random.exponential());
      calendar.schedule(calendar.nowNanos() + delay, Rank.REQUEST, kind, successor);
    }
  }

  private void handle(int events) {
    long end = handled + events;
    while (handled < end) {
      calendar.runUntil(calendar.nowNanos() + 100);
    }
  }
}
