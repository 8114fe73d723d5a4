package portsim.record.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.engine.RandomStream;

/** What is kept of events, and how well it tells where others part from them. */
class EventRecorderTest {
  private record Noted(String workload, EventKind kind, long nanos, long value) {}

  private static EventRecorder recorded(List<Noted> events, EventHistory before) {
    EventRecorder recorder = new EventRecorder(before);
    for (Noted event : events) {
      recorder.of(event.workload).add(event.kind, event.nanos, event.value);
    }
    return recorder;
  }

  private static EventHistory history(List<Noted> events) {
    return recorded(events, EventHistory.NONE).history();
  }

  private static EventComparison compare(List<Noted> before, List<Noted> now) {
    return recorded(now, history(before)).comparison();
  }

  private static Noted takes(long nanos, long port) {
    return new Noted("orders", EventKind.TAKES_PORT, nanos, port);
  }

  /** Each event 50 ns after the other, on the next port. */
  private static List<Noted> even(int count) {
    List<Noted> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      events.add(takes(50L * i, 1025 + i));
    }
    return events;
  }

  /** Two workloads and two kinds of events at random. */
  private static List<Noted> random(int count, long seed) {
    RandomStream random = RandomStream.of(seed, "events");
    List<Noted> events = new ArrayList<>();
    long nanos = 0;
    for (int i = 0; i < count; i++) {
      nanos += 1 + random.below(1000);
      String workload = random.below(3) == 0 ? "mail" : "orders";
      EventKind kind = random.below(2) == 0 ? EventKind.TAKES_PORT : EventKind.FREES_PORT;
      events.add(new Noted(workload, kind, nanos, random.below(60_000)));
    }
    return events;
  }

  @Test
  void evenEventsAreOneStretch() {
    EventTrail trail = history(even(12_000)).trail("orders", EventKind.TAKES_PORT);
    assertThat(trail.stretches()).containsExactly(new Stretch(12_000, 0, 50, 1025, 1));
    assertThat(trail.checkpoints()).isEmpty();
    assertThat(trail.count()).isEqualTo(12_000);
  }

  @Test
  void ofRandomEventsThereIsNeverMuchToKeep() {
    EventHistory history = history(random(200_000, 1));
    history
        .trails()
        .values()
        .forEach(
            kinds ->
                kinds
                    .values()
                    .forEach(
                        trail -> {
                          assertThat(trail.stretches()).hasSize(TrailWriter.STRETCHES_MAX);
                          assertThat(trail.checkpoints())
                              .hasSizeBetween(24, TrailWriter.CHECKPOINTS_MAX + 17);
                        }));
  }

  @Test
  void theSameEventsAreTheSame() {
    assertThat(compare(random(5000, 7), random(5000, 7)).isSame()).isTrue();
    assertThat(history(random(5000, 7))).isEqualTo(history(random(5000, 7)));
  }

  /** The 3,977th event has another port; an even trail knows each of its events. */
  @ParameterizedTest(name = "event {0} of 12,000")
  @ValueSource(ints = {0, 1, 2, 3976, 11_999})
  void namesTheVeryEventWhereAllWasEven(int at) {
    List<Noted> now = even(12_000);
    now.set(at, takes(50L * at, 7));

    EventComparison comparison = compare(even(12_000), now);

    assertThat(comparison.isExact()).isTrue();
    Difference first = comparison.partings().get(0).difference();
    assertThat(first.same()).isEqualTo(at);
    assertThat(first.was()).isEqualTo(new Event(50L * at, 1025 + at));
    assertThat(first.is()).isEqualTo(new Event(50L * at, 7));
    assertThat(comparison.fromNanos()).isEqualTo(50L * at);
  }

  @Test
  void namesTheFirstEventThatIsMissing() {
    EventComparison comparison = compare(even(100), even(40));
    assertThat(comparison.isExact()).isTrue();
    Difference first = comparison.partings().get(0).difference();
    assertThat(first.was()).isEqualTo(new Event(2000, 1065));
    assertThat(first.is()).isNull();
  }

  @Test
  void namesTheFirstEventThatIsTooMuch() {
    EventComparison comparison = compare(even(40), even(100));
    assertThat(comparison.isExact()).isTrue();
    Difference first = comparison.partings().get(0).difference();
    assertThat(first.was()).isNull();
    assertThat(first.before()).isEqualTo(40);
    assertThat(first.is()).isEqualTo(new Event(2000, 1065));
  }

  @Test
  void aNewKindOfEventIsNamedWhereverItBegins() {
    List<Noted> now = random(5000, 7);
    Noted behind = now.get(3000);
    now.add(3001, new Noted("orders", EventKind.FINDS_NO_PORT, behind.nanos, 0));

    EventComparison comparison = compare(random(5000, 7), now);

    assertThat(comparison.isExact()).isTrue();
    assertThat(comparison.partings().get(0).kind()).isEqualTo(EventKind.FINDS_NO_PORT);
    assertThat(comparison.fromNanos()).isEqualTo(behind.nanos);
  }

  @Test
  void anotherOrderOfTheSameEventsIsADifference() {
    List<Noted> one = List.of(takes(5, 1), new Noted("mail", EventKind.TAKES_PORT, 5, 2));
    List<Noted> other = List.of(one.get(1), one.get(0));
    EventComparison comparison = compare(one, other);
    assertThat(comparison.partings()).isEmpty();
    assertThat(comparison.order()).isNotNull();
    assertThat(comparison.isSame()).isFalse();
    assertThat(comparison.fromNanos()).isEqualTo(0);
    assertThat(comparison.untilNanos()).isEqualTo(5);
  }

  /** From some event on, all is different: what is said of where must be true, and not too wide. */
  @ParameterizedTest(name = "parting at {0} of {1}, seed {2}")
  @CsvSource({
    "0, 1000, 1", "3, 1000, 2", "30, 1000, 3", "500, 1000, 4", "999, 1000, 5",
    "0, 60000, 6", "61, 60000, 7", "5000, 60000, 8", "40000, 60000, 9", "59999, 60000, 10"
  })
  void whatItSaysOfRandomEventsIsTrue(int at, int count, long seed) {
    List<Noted> before = random(count, seed);
    List<Noted> now = new ArrayList<>(before.subList(0, at));
    long shift = before.get(at).nanos;
    random(count - at, seed + 100)
        .forEach(
            event ->
                now.add(new Noted(event.workload, event.kind, shift + event.nanos, event.value)));

    EventComparison comparison = compare(before, now);

    long partedNanos = before.get(at).nanos;
    assertThat(comparison.isSame()).isFalse();
    assertThat(comparison.fromNanos()).isLessThanOrEqualTo(partedNanos);
    assertThat(comparison.untilNanos()).isGreaterThanOrEqualTo(partedNanos);
    long wholeNanos = before.get(count - 1).nanos;
    assertThat(comparison.untilNanos() - comparison.fromNanos())
        .isLessThan(at < 30 ? 3000 : wholeNanos / 8);
    if (comparison.isExact()) {
      assertThat(comparison.fromNanos()).isEqualTo(partedNanos);
    }
  }
}
