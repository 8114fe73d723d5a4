package portsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Buckets and the heap give events back in the order in which a plain priority queue does. */
class UnorderedEventsTest {
  private record Event(long atNanos, long order, long what) {}

  private enum Kind {
    BUCKETS,
    HEAP;

    PendingEvents events() {
      return this == HEAP ? new EventHeap() : new EventBuckets();
    }
  }

  /** How far ahead events are scheduled: from nothing to years. */
  private record Load(Kind kind, long seed, List<Long> delaysNanos, int atOnce) {}

  private PendingEvents events = new EventBuckets();
  private final PriorityQueue<Event> queue =
      new PriorityQueue<>(Comparator.comparingLong(Event::atNanos).thenComparing(Event::order));
  private long order;

  static Stream<Load> loads() {
    List<Load> loads = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (long seed = 1; seed <= 20; seed++) {
        loads.add(new Load(kind, seed, List.of(1L, 50_000_000L), 1));
        loads.add(new Load(kind, seed, List.of(50_000_000L, 240_000_000_000L, 1L << 61), 3));
        loads.add(new Load(kind, seed, List.of(0L, 2L, 1_000L), 40));
        loads.add(new Load(kind, seed, List.of(1L << 60), 2));
      }
    }
    return loads.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("loads")
  void eventsComeInTheOrderOfTimeAndRank(Load load) {
    events = load.kind.events();
    RandomStream random = RandomStream.of(load.seed, "load");
    long nowNanos = 0;
    for (int step = 0; step < 3_000; step++) {
      boolean grows = step / 500 % 2 == 0;
      for (int more = random.below(load.atOnce + (grows ? 2 : 1)); more > 0; more--) {
        long delay = load.delaysNanos.get(random.below(load.delaysNanos.size()));
        add(nowNanos + (long) (random.exponential() * delay) % (1L << 62));
      }
      if (events.size() != queue.size()) {
        assertThat(events.size()).isEqualTo(queue.size());
      }
      if (!queue.isEmpty()) {
        nowNanos = take();
      }
      nowNanos = Math.min(nowNanos, 1L << 61);
    }
    while (!queue.isEmpty()) {
      take();
    }
    assertThat(events.dueNanos()).isEqualTo(PendingEvents.NEVER);
  }

  /** A far event moves the horizon away; what comes before it must not pile up in the heap. */
  @Test
  void manyEventsBeforeAFarOneAreTakenInOrder() {
    add(1L << 50);
    for (int each = 0; each < 10_000; each++) {
      add(each * 7_919L % 10_000 * 1_000);
    }
    for (int each = 0; each <= 10_000; each++) {
      take();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBurstOfOneInstantComesInTheOrderOfAdding(Kind kind) {
    events = kind.events();
    for (int each = 0; each < 5_000; each++) {
      add(1_000_000);
    }
    for (int each = 0; each < 5_000; each++) {
      take();
    }
  }

  @ParameterizedTest
  @EnumSource
  void allThatArePendingAreTold(Kind kind) {
    events = kind.events();
    for (int each = 0; each < 500; each++) {
      add(each * 1_000_003L);
    }
    List<Long> told = new ArrayList<>();
    events.forEach(told::add);
    assertThat(told).containsExactlyInAnyOrderElementsOf(queue.stream().map(Event::what).toList());
  }

  private void add(long atNanos) {
    Event event = new Event(atNanos, order, order++ ^ 0x5555);
    events.add(event.atNanos, event.order, event.what);
    queue.add(event);
  }

  private long take() {
    Event expected = queue.remove();
    long dueNanos = events.dueNanos();
    long what = events.take();
    if (dueNanos != expected.atNanos || what != expected.what) {
      assertThat(new Event(dueNanos, expected.order, what)).isEqualTo(expected);
    }
    return expected.atNanos;
  }
}
