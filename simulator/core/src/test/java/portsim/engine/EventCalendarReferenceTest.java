package portsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A million random events in the calendar and in a sorted queue of objects happen in the same
 * order: lanes, heap, tournament and generations against the plainest thing that does the same.
 */
class EventCalendarReferenceTest {
  private static final int EVENTS = 500_000;
  private static final int SUBJECTS = 500;
  private static final Rank[] RANKS = Rank.values();

  /** Short delays, so that many events share an instant. */
  private static final long[] LANE_DELAYS = {0, 1, 300, 300, 300, 2_000};

  private static final Rank[] LANE_RANKS = {
    Rank.REQUEST, Rank.RELEASE, Rank.RELEASE, Rank.RELEASE, Rank.SAMPLE, Rank.REQUEST
  };

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void happensLikeASortedQueue(long seed) {
    long[] actual = new Program(seed, new CalendarUnderTest()).run();
    long[] expected = new Program(seed, new SortedQueue()).run();

    assertThat(Arrays.mismatch(actual, expected)).as("first event that differs").isEqualTo(-1);
  }

  /** What the program needs of a calendar. */
  private interface World {
    void start(Program program);

    long now();

    int take();

    void giveBack(int subject);

    void cancelEvents(int subject);

    void scheduleInLane(int lane, int subject);

    void schedule(long at, int rank, int subject);

    void run();
  }

  /** Handles each event by writing it down, cancelling at times, and scheduling two more. */
  private static final class Program {
    private final RandomStream random;
    private final World world;
    private final int[] live = new int[SUBJECTS];
    private final long[] happened = new long[EVENTS];
    private int count;

    Program(long seed, World world) {
      random = RandomStream.of(seed, "program");
      this.world = world;
    }

    long[] run() {
      world.start(this);
      for (int i = 0; i < SUBJECTS; i++) {
        live[i] = world.take();
        schedule();
      }
      world.run();
      assertThat(count).isEqualTo(EVENTS);
      return happened;
    }

    void handle(int kind, int subject) {
      if (count == EVENTS) {
        return;
      }
      happened[count++] = (world.now() * 16 + kind) * (1L << 20) + subject;
      int chosen = random.below(SUBJECTS);
      switch (random.below(16)) {
        case 0 -> world.cancelEvents(live[chosen]);
        case 1 -> {
          world.giveBack(live[chosen]);
          live[chosen] = world.take();
        }
        case 2 -> {
          int other = (chosen + 1) % SUBJECTS;
          world.giveBack(live[chosen]);
          world.giveBack(live[other]);
          live[chosen] = world.take();
          live[other] = world.take();
        }
        default -> {}
      }
      schedule();
      schedule();
    }

    private void schedule() {
      int subject = live[random.below(SUBJECTS)];
      int way = random.below(LANE_DELAYS.length + 4);
      if (way < LANE_DELAYS.length) {
        world.scheduleInLane(way, subject);
      } else {
        world.schedule(world.now() + random.below(1_000), random.below(RANKS.length), subject);
      }
    }
  }

  private static final class CalendarUnderTest implements World {
    private final EventCalendar calendar = new EventCalendar();
    private final Subjects subjects = new Subjects();
    private final Lane[] lanes = new Lane[LANE_DELAYS.length];
    private final int[] kinds = new int[RANKS.length];

    @Override
    public void start(Program program) {
      for (int lane = 0; lane < lanes.length; lane++) {
        int number = lane;
        int kind = calendar.kind(subject -> program.handle(number, subject), subjects);
        lanes[lane] = calendar.lane(LANE_DELAYS[lane], LANE_RANKS[lane], kind);
      }
      for (int rank = 0; rank < kinds.length; rank++) {
        int number = lanes.length + rank;
        kinds[rank] = calendar.kind(subject -> program.handle(number, subject), subjects);
      }
    }

    @Override
    public long now() {
      return calendar.nowNanos();
    }

    @Override
    public int take() {
      return subjects.take();
    }

    @Override
    public void giveBack(int subject) {
      subjects.giveBack(subject);
    }

    @Override
    public void cancelEvents(int subject) {
      subjects.cancelEvents(subject);
    }

    @Override
    public void scheduleInLane(int lane, int subject) {
      lanes[lane].schedule(subject);
    }

    @Override
    public void schedule(long at, int rank, int subject) {
      calendar.schedule(at, RANKS[rank], kinds[rank], subject);
    }

    @Override
    public void run() {
      for (long until = 0; until < 10_000_000; until += 777) {
        calendar.runUntil(until);
      }
    }
  }

  /** Cancelling voids what was scheduled for a subject before some place in the order. */
  private static final class SortedQueue implements World {
    private record Event(long time, Rank rank, long sequence, int kind, int subject) {}

    private final PriorityQueue<Event> events =
        new PriorityQueue<>(
            Comparator.comparingLong(Event::time)
                .thenComparing(Event::rank)
                .thenComparingLong(Event::sequence));
    private final List<Long> voidBefore = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private Program program;
    private long sequence;
    private long now;

    @Override
    public void start(Program started) {
      program = started;
    }

    @Override
    public long now() {
      return now;
    }

    @Override
    public int take() {
      if (free.isEmpty()) {
        voidBefore.add(0L);
        return voidBefore.size() - 1;
      }
      return free.pop();
    }

    @Override
    public void giveBack(int subject) {
      cancelEvents(subject);
      free.push(subject);
    }

    @Override
    public void cancelEvents(int subject) {
      voidBefore.set(subject, sequence);
    }

    @Override
    public void scheduleInLane(int lane, int subject) {
      events.add(new Event(now + LANE_DELAYS[lane], LANE_RANKS[lane], sequence++, lane, subject));
    }

    @Override
    public void schedule(long at, int rank, int subject) {
      events.add(new Event(at, RANKS[rank], sequence++, LANE_DELAYS.length + rank, subject));
    }

    @Override
    public void run() {
      while (!events.isEmpty()) {
        Event event = events.remove();
        if (event.sequence() >= voidBefore.get(event.subject())) {
          now = event.time();
          program.handle(event.kind(), event.subject());
        }
      }
    }
  }
}
