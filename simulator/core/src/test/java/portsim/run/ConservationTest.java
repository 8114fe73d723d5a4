package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.network.port.Uniqueness;
import portsim.record.CallTotals;
import portsim.record.ConnectionTotals;
import portsim.record.Gauge;
import portsim.record.HostSeries;
import portsim.record.PortTotals;
import portsim.record.RunRecord;
import portsim.record.Totals;
import portsim.scenario.Host;
import portsim.scenario.Scenario;

/** Nothing gets lost: what the parts of a record say adds up, whatever the scenario. */
class ConservationTest {
  static LongStream seeds() {
    return LongStream.rangeClosed(1, 240);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void portsAreFreeOrInUseAtEverySample(long seed) {
    Scenario scenario = RandomScenarios.scenario(seed);
    RunRecord run = Simulation.run(scenario);
    boolean allAnswered =
        scenario.servers().values().stream().allMatch(server -> server.listener().acceptsAll());

    for (Host host : scenario.hosts().values()) {
      HostSeries series = run.series().hosts().get(host.name());
      long capacity = capacity(scenario, host);
      for (int point = 0; point < run.series().size(); point++) {
        long settled = series.established().last(point) + series.timeWait().last(point);
        long free = series.free().last(point);
        if (host.rtt().isZero() && allAnswered) {
          assertThat(free + settled).isEqualTo(capacity);
        } else { // some may be on their way from one state to another
          assertThat(free + settled).isBetween(free, capacity);
        }
        assertOrdered(series.established(), point, capacity);
        assertOrdered(series.timeWait(), point, capacity);
        assertOrdered(series.free(), point, capacity);
      }
    }
  }

  private static void assertOrdered(Gauge gauge, int point, long capacity) {
    boolean ordered =
        0 <= gauge.min(point)
            && gauge.min(point) <= gauge.last(point)
            && gauge.last(point) <= gauge.max(point)
            && gauge.max(point) <= capacity;
    assertThat(ordered).isTrue();
  }

  /** All ports, once for each destination where tuples are unique. */
  private static long capacity(Scenario scenario, Host host) {
    long destinations =
        scenario.workloads().values().stream()
            .filter(workload -> workload.from().equals(host.name()))
            .map(workload -> workload.to())
            .distinct()
            .count();
    boolean perTuple = host.rules().uniqueness() == Uniqueness.FOUR_TUPLE;
    return host.rules().usable() * (perTuple ? Math.max(1, destinations) : 1);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theSeriesAddUpToTheTotals(long seed) {
    RunRecord run = Simulation.run(RandomScenarios.scenario(seed));
    int points = run.series().size();

    run.hosts()
        .forEach(
            (name, totals) -> {
              HostSeries series = run.series().hosts().get(name);
              assertThat(IntStream.range(0, points).mapToLong(series::attempts).sum())
                  .isEqualTo(totals.calls().attempted());
              assertThat(IntStream.range(0, points).mapToLong(series::failures).sum())
                  .isEqualTo(totals.calls().failed());
              assertThat(IntStream.range(0, points).mapToLong(series.timeWait()::max).max())
                  .hasValue(totals.ports().peakTimeWait());
              assertThat(IntStream.range(0, points).mapToLong(series.established()::max).max())
                  .hasValue(totals.ports().peakEstablished());
              assertThat(series.established().last(points - 1))
                  .isEqualTo(totals.connections().opened() - totals.connections().closed());
            });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyCallCompletesOrFailsOrIsInProgress(long seed) {
    RunRecord run = Simulation.run(RandomScenarios.scenario(seed));

    assertThat(run.world().calls().attempted()).isPositive();
    for (Totals totals : run.workloads().values()) {
      CallTotals calls = totals.calls();
      assertThat(calls.completed() + calls.failed() + calls.inProgress())
          .isEqualTo(calls.attempted());
      ConnectionTotals connections = totals.connections();
      PortTotals ports = totals.ports();
      assertThat(connections.attempted()).isGreaterThanOrEqualTo(connections.opened());
      assertThat(connections.opened()).isGreaterThanOrEqualTo(connections.closed());
      assertThat(ports.outages().totalNanos()).isBetween(0L, run.endNanos());
      assertThat(ports.outages().count() > 0).isEqualTo(ports.outages().firstNanos() >= 0);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void hostsServersAndWorkloadsEachAddUpToTheWorld(long seed) {
    RunRecord run = Simulation.run(RandomScenarios.scenario(seed));

    for (Collection<Totals> parts :
        java.util.List.of(run.hosts().values(), run.servers().values(), run.workloads().values())) {
      assertSum(run.world(), parts, totals -> totals.calls().attempted());
      assertSum(run.world(), parts, totals -> totals.calls().completed());
      assertSum(run.world(), parts, totals -> totals.calls().failed());
      assertSum(run.world(), parts, totals -> totals.calls().inProgress());
      assertSum(run.world(), parts, totals -> totals.connections().attempted());
      assertSum(run.world(), parts, totals -> totals.connections().opened());
      assertSum(run.world(), parts, totals -> totals.connections().reused());
      assertSum(run.world(), parts, totals -> totals.connections().closed());
    }
  }

  private static void assertSum(
      Totals world, Collection<Totals> parts, ToLongFunction<Totals> count) {
    assertThat(parts.stream().mapToLong(count).sum()).isEqualTo(count.applyAsLong(world));
  }
}
