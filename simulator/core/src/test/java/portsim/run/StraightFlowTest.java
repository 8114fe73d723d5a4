package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.record.Gauge;
import portsim.record.HostSeries;
import portsim.record.RunRecord;
import portsim.record.Series;
import portsim.scenario.Scenario;

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
    assertBothWaysLeaveTheSame(RandomScenarios.fleet(seed));
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
