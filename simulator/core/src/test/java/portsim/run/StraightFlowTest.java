package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.record.Gauge;
import portsim.record.HostSeries;
import portsim.record.RunRecord;
import portsim.record.Series;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Scenario;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;
import portsim.workload.Rate;

/**
 * The straight way and the general one are two programs for the same world. More lengths of
 * TIME_WAIT than a fleet has rings for go the general way in part.
 */
class StraightFlowTest {
  static LongStream seeds() {
    return LongStream.rangeClosed(1, 150);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void bothWaysLeaveTheSameRecord(long seed) {
    assertBothWaysLeaveTheSame(RandomScenarios.straight(seed));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void machinesThatRunOneAfterTheOtherLeaveTheSameRecord(long seed) {
    Scenario scenario = RandomScenarios.fleets(seed);

    assertRunsInSlices(scenario, true);
    assertBothWaysLeaveTheSame(scenario);
  }

  /**
   * TIME_WAIT is 60 s there, and up to 2.048 s longer on a grid of 2.048 s. A call of 61.44 s that
   * ends on it may be older or younger than a TIME_WAIT that ends there, too.
   */
  @ParameterizedTest(name = "held for {0} ms")
  @CsvSource({"10, true", "60000, true", "61440, false", "62048, false", "63000, true"})
  void onAGridOfTimersTheRecordIsTheSame(long holdMillis, boolean inSlices) {
    Scenario scenario =
        ScenarioSketch.lasting(Duration.ofSeconds(150))
            .fleet("host", ScenarioSketch.named("linux"), 3)
            .server("server")
            .workload(
                "workload",
                "host",
                "server",
                Call.arriving(new Arrivals.Burst(5, Duration.ofMillis(2_048)))
                    .hold(new HoldingTime.Fixed(Duration.ofMillis(holdMillis))))
            .scenario();

    assertRunsInSlices(scenario, inSlices);
    assertBothWaysLeaveTheSame(scenario);
  }

  /** 2 machines and 50,001 calls at once are too many to be written down first. */
  @ParameterizedTest(name = "{0} at once")
  @CsvSource({"50000, true", "50001, false"})
  void moreCallsAtOnceThanCanBeWrittenDownComeInTheirOrder(int calls, boolean inSlices) {
    Scenario scenario =
        ScenarioSketch.lasting(Duration.ofSeconds(10))
            .fleet("host", ScenarioSketch.windows2003(), 2)
            .server("server")
            .workload(
                "workload",
                "host",
                "server",
                Call.arriving(new Arrivals.Burst(calls, Duration.ofSeconds(20))))
            .scenario();

    assertRunsInSlices(scenario, inSlices);
    assertBothWaysLeaveTheSame(scenario);
  }

  /** Drawn calls of several machines meet to the nanosecond, and some of them take none. */
  @ParameterizedTest(name = "{0} ns on the mean")
  @CsvSource({"2, false", "999999, false", "1000000, true"})
  void drawnTimesOfLessThanAMillisecondAreNotToldBehind(long meanNanos, boolean inSlices) {
    Scenario scenario =
        ScenarioSketch.lasting(Duration.ofMillis(20))
            .fleet("host", ScenarioSketch.windows2003(), 3)
            .server("server")
            .workload(
                "workload",
                "host",
                "server",
                Call.arriving(new Arrivals.Poisson(new Rate(1, 1_000)))
                    .hold(new HoldingTime.Exponential(Duration.ofNanos(meanNanos))))
            .scenario();

    assertRunsInSlices(scenario, inSlices);
    assertBothWaysLeaveTheSame(scenario);
  }

  private static void assertRunsInSlices(Scenario scenario, boolean inSlices) {
    assertThat(
            new Simulation(scenario, true)
                .flows().stream().anyMatch(StraightFleet.class::isInstance))
        .isEqualTo(inSlices);
  }

  private static void assertBothWaysLeaveTheSame(Scenario scenario) {
    RunRecord straight = run(scenario, true);
    RunRecord general = run(scenario, false);

    assertThat(straight.world()).isEqualTo(general.world());
    assertThat(straight.hosts()).isEqualTo(general.hosts());
    assertThat(straight.servers()).isEqualTo(general.servers());
    assertThat(straight.workloads()).isEqualTo(general.workloads());
    assertThat(straight.findings()).isEqualTo(general.findings());
    assertThat(text(straight.series())).isEqualTo(text(general.series()));
  }

  /** Stops on the way at odd instants, as one who watches does. */
  private static RunRecord run(Scenario scenario, boolean straight) {
    Simulation simulation = new Simulation(scenario, straight);
    boolean goesStraight = simulation.flows().stream().noneMatch(CallFlow.class::isInstance);
    if (!straight || scenario.hosts().size() <= SharedChain.RINGS_MAX) {
      assertThat(goesStraight).isEqualTo(straight);
    }
    long endNanos = scenario.duration().toNanos();
    for (long nanos = 0; nanos < endNanos; nanos += endNanos / 7) {
      simulation.runUntil(nanos);
    }
    simulation.runUntil(endNanos);
    return simulation.record();
  }

  private static String text(Series series) {
    StringBuilder text = new StringBuilder();
    for (int point = 0; point < series.size(); point++) {
      text.append(series.timeNanos(point));
      for (HostSeries host : series.hosts().values()) {
        text.append(' ').append(text(host, point));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String text(HostSeries host, int point) {
    return text(host.established(), point)
        + text(host.timeWait(), point)
        + text(host.free(), point)
        + Arrays.toString(new long[] {host.attempts(point), host.failures(point)});
  }

  private static String text(Gauge gauge, int point) {
    return Arrays.toString(new long[] {gauge.last(point), gauge.min(point), gauge.max(point)});
  }
}
