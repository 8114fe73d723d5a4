package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static portsim.run.ScenarioSketch.custom;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.engine.RandomStream;
import portsim.network.port.PortSelection;
import portsim.network.port.Uniqueness;
import portsim.network.profile.Profile;
import portsim.record.RunRecord;
import portsim.record.events.Event;
import portsim.record.events.EventComparison;
import portsim.record.events.EventHistory;
import portsim.record.events.EventKind;
import portsim.record.events.EventRecorder;
import portsim.record.events.Parting;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Scenario;
import portsim.workload.HoldingTime;

/** The events of a run, and where those of two runs part. */
class EventLogTest {
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final Duration TIME_WAIT = Duration.ofMinutes(4);
  private static final long MILLI = 1_000_000;

  private static Scenario scenario(Profile profile, Call call, long seed) {
    return ScenarioSketch.lasting(TEN_MINUTES)
        .seed(seed)
        .host("web", profile)
        .server("sql")
        .workload("orders", "web", "sql", call)
        .scenario();
  }

  /** 20 calls a second, each for 10 ms. */
  private static Scenario orders(Profile profile) {
    return scenario(profile, Call.rate(20, 1), 1);
  }

  private static Profile ports(int count, Duration timeWait) {
    return custom(count, timeWait, Uniqueness.LOCAL_PORT);
  }

  private static RunRecord run(Scenario scenario, EventRecorder events) {
    return Simulation.run(scenario, events, now -> true);
  }

  private static EventComparison compare(Scenario before, Scenario now) {
    EventRecorder first = new EventRecorder(EventHistory.NONE);
    run(before, first);
    EventRecorder second = new EventRecorder(first.history());
    run(now, second);
    return second.comparison();
  }

  private static void assertFirst(EventComparison comparison, EventKind kind, Event was, Event is) {
    assertThat(comparison.isExact()).isTrue();
    Parting first = comparison.partings().get(0);
    assertThat(first.kind()).isEqualTo(kind);
    assertThat(first.workload()).isEqualTo("orders");
    assertThat(first.difference().was()).isEqualTo(was);
    assertThat(first.difference().is()).isEqualTo(is);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aRunWhoseEventsAreSeenLeavesTheRecordOfAPlainOne(long seed) {
    Scenario scenario = RandomScenarios.straight(seed);
    RunRecord plain = Simulation.run(scenario);
    EventRecorder events = new EventRecorder(EventHistory.NONE);
    RunRecord seen = run(scenario, events);

    assertThat(seen.world()).isEqualTo(plain.world());
    assertThat(seen.workloads()).isEqualTo(plain.workloads());
    assertThat(seen.findings()).isEqualTo(plain.findings());

    EventRecorder again = new EventRecorder(events.history());
    run(scenario, again);
    assertThat(again.comparison().isSame()).isTrue();
    assertThat(again.history()).isEqualTo(events.history());
  }

  /** Calls 0 to 3,975 take all ports; that of 240.01 s is the first that finds one free again. */
  @Test
  void eachKindIsCounted() {
    EventRecorder events = new EventRecorder(EventHistory.NONE);
    RunRecord record = run(orders(ports(3976, TIME_WAIT)), events);
    var trails = events.history().trails().get("orders");

    assertThat(trails.get(EventKind.ASKS).count()).isEqualTo(12_000);
    assertThat(trails.get(EventKind.TAKES_PORT).count())
        .isEqualTo(record.world().connections().opened())
        .isEqualTo(10_350);
    assertThat(trails.get(EventKind.FINDS_NO_PORT).count()).isEqualTo(1650);
    assertThat(trails.get(EventKind.ENDS).count()).isEqualTo(10_350);
    assertThat(trails.get(EventKind.ASKS).stretches()).hasSize(1);
  }

  /**
   * 5,000 ports are enough, for they would last 250 s. With 3,976 the call of 198.8 s finds none
   * where it took 10,000 + 3,976 before: a scenario that expects no failure fails from there.
   */
  @Test
  void namesTheCallThatFailsAndDidNot() {
    EventComparison comparison =
        compare(orders(ports(5000, TIME_WAIT)), orders(ports(3976, TIME_WAIT)));
    assertFirst(comparison, EventKind.CONNECT_WITHOUT_PORT, null, new Event(198_800 * MILLI, 0));
    Parting taken =
        comparison.partings().stream()
            .filter(parting -> parting.kind() == EventKind.TAKES_PORT)
            .findFirst()
            .orElseThrow();
    assertThat(taken.difference().was()).isEqualTo(new Event(198_800 * MILLI, 13_976));
  }

  /** The first connection closes at 10 ms. TIME_WAIT ends 240 s later, then 120 s later. */
  @Test
  void namesTheFirstPortThatIsFreeEarlierWhereADefaultHasChanged() {
    EventComparison comparison =
        compare(orders(ports(4000, TIME_WAIT)), orders(ports(4000, Duration.ofMinutes(2))));
    assertFirst(
        comparison,
        EventKind.FREES_PORT,
        new Event(240_010 * MILLI, 10_000),
        new Event(120_010 * MILLI, 10_000));
  }

  @Test
  void namesTheFirstPortWhereTheWayToChooseHasChanged() {
    Profile random =
        custom(4000, TIME_WAIT, Uniqueness.LOCAL_PORT, new PortSelection.RandomStart());
    int port = 10_000 + RandomStream.of(1, "ports/web").below(4000);
    EventComparison comparison = compare(orders(ports(4000, TIME_WAIT)), orders(random));
    assertFirst(comparison, EventKind.TAKES_PORT, new Event(0, 10_000), new Event(0, port));
  }

  /** A draw without the scenario's seed is another in each run: here, with another seed. */
  @Test
  void namesTheFirstCallThatEndsAtAnotherTimeWhereAHoldIsDrawnWithoutTheSeed() {
    HoldingTime hold = new HoldingTime.Exponential(Duration.ofMillis(10));
    Call call = Call.rate(1, 1).hold(hold);
    long wasNanos = hold.start(RandomStream.of(1, "hold/orders")).nextNanos();
    long isNanos = hold.start(RandomStream.of(2, "hold/orders")).nextNanos();

    EventComparison comparison =
        compare(
            scenario(ports(4000, TIME_WAIT), call, 1), scenario(ports(4000, TIME_WAIT), call, 2));

    assertFirst(comparison, EventKind.ENDS, new Event(wasNanos, 0), new Event(isNanos, 0));
  }
}
