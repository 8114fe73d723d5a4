package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.client.ConnectionPolicy;
import portsim.client.PerCall;
import portsim.client.WcfPool;
import portsim.record.ConnectionTotals;
import portsim.record.FailureCause;
import portsim.record.RunRecord;
import portsim.record.Totals;
import portsim.record.Turnover;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Scenario;
import portsim.scenario.Workload;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;
import portsim.workload.Rate;

/** The pools of WCF from the outside: formulas, and what holds whatever the scenario. */
class WcfPoolsTest {
  private static final WcfPool STANDARD = WcfPool.STANDARD;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  private static WcfPool keeping(int max, Duration lease) {
    return new WcfPool(
        max,
        STANDARD.idleTimeout(),
        lease,
        STANDARD.leaseCheck(),
        STANDARD.groupName(),
        STANDARD.channel(),
        new WcfPool.Service(WcfPool.NEVER, 1_000, 1));
  }

  /** Of c channels at a time m connections are kept: c, and c - m more in each further wave. */
  @ParameterizedTest(name = "{0} at a time, {1} kept, {2} waves: {3} opened")
  @CsvSource({
    "1, 10, 60, 1",
    "10, 10, 60, 10",
    "11, 10, 60, 70",
    "30, 10, 60, 1210",
    "30, 0, 60, 1800",
    "30, 30, 60, 30",
    "7, 3, 11, 47"
  })
  void aCacheSmallerThanTheConcurrencyChurnsTheRest(int channels, int kept, int waves, long opens) {
    Duration every = Duration.ofSeconds(10);
    Call call =
        Call.arriving(new Arrivals.Burst(channels, every)).with(keeping(kept, WcfPool.NEVER));
    RunRecord run = Simulation.run(ScenarioSketch.orders(every.multipliedBy(waves), call));

    ConnectionTotals connections = run.world().connections();
    assertThat(connections.opened()).isEqualTo(opens);
    assertThat(connections.opened())
        .isEqualTo(channels + (waves - 1L) * Math.max(0, channels - kept));
    assertThat(connections.turnover().surplusClosed())
        .isEqualTo(waves * (long) Math.max(0, channels - kept));
    assertThat(connections.reused()).isEqualTo((waves - 1L) * Math.min(channels, kept));
  }

  /** A connection serves the calls of one lease, both ends of which are on the beat. */
  @ParameterizedTest(name = "a call each {0} s, lease {1} s: {2} calls on a connection")
  @CsvSource({"1, 300, 300", "7, 300, 43", "60, 300, 5", "90, 300, 4", "100, 100, 1"})
  void aLeaseDividesTheCallsAmongConnections(long gap, long lease, long callsEach) {
    Call call = Call.rate(1, gap).with(keeping(10, Duration.ofSeconds(lease)));
    RunRecord run = Simulation.run(ScenarioSketch.orders(Duration.ofHours(1), call));

    long calls = run.world().calls().attempted();
    assertThat(callsEach).isEqualTo((lease + gap - 1) / gap);
    assertThat(run.world().connections().opened()).isEqualTo((calls + callsEach - 1) / callsEach);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void eachConnectionThatWasOpenedIsClosedForOneReasonOrKept(long seed) {
    Scenario scenario = WcfWorlds.quiet(seed).scenario();
    RunRecord run = Simulation.run(scenario);
    long kept = run.pools().values().stream().mapToLong(totals -> totals.pool().size()).sum();
    ConnectionTotals connections = run.world().connections();

    long ended = given(connections.turnover()) + kept;
    long late = run.world().calls().failedBy(FailureCause.TIMED_OUT);
    assertThat(connections.opened()).isBetween(ended, ended + late); // given up in its handshake
    if (isAtOnce(scenario)) {
      assertThat(connections.opened() + connections.reused())
          .isEqualTo(run.world().calls().attempted() - withoutPort(run.world()));
    }
  }

  private static long given(Turnover turnover) {
    return turnover.stale()
        + turnover.idleClosed()
        + turnover.leaseClosed()
        + turnover.surplusClosed();
  }

  private static long withoutPort(Totals totals) {
    return totals.calls().failedBy(FailureCause.PORT_EXHAUSTED);
  }

  /** Whether no call can be on its way into a channel at the end. */
  private static boolean isAtOnce(Scenario scenario) {
    return scenario.workloads().values().stream()
        .map(workload -> ((WcfPool) workload.connections()).channel())
        .allMatch(each -> each.session().isZero() && each.staleHandshake().isZero());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothingIsLostWhateverHappensToServersAndMachines(long seed) {
    RunRecord run = Simulation.run(WcfWorlds.stormy(seed));
    ConnectionTotals connections = run.world().connections();

    assertThat(connections.opened()).isGreaterThanOrEqualTo(connections.closed());
    assertThat(connections.turnover().sessions())
        .isBetween(0L, connections.opened() + connections.reused());
    assertThat(Simulation.run(WcfWorlds.stormy(seed)).world()).isEqualTo(run.world());
  }

  /** The worlds above have all that can happen to a connection; or they would prove nothing. */
  @Test
  void theWorldsKnowEveryEnd() {
    Turnover all = Turnover.NONE;
    long timedOut = 0;
    long reset = 0;
    for (long seed : seeds().toArray()) {
      Totals world = Simulation.run(WcfWorlds.stormy(seed)).world();
      all = all.plus(world.connections().turnover());
      timedOut += world.calls().failedBy(FailureCause.TIMED_OUT);
      reset += world.calls().failedBy(FailureCause.RESET);
    }
    assertThat(
            LongStream.of(
                all.stale(),
                all.idleClosed(),
                all.leaseClosed(),
                all.surplusClosed(),
                all.sessions(),
                timedOut,
                reset))
        .allMatch(count -> count > 20);
  }

  /** What is left beside the calls in progress is idle, and of that there is a limit. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noMoreThanTheLimitIsKeptIdle(long seed) {
    Scenario scenario = WcfWorlds.quiet(seed).scenario();
    RunRecord run = Simulation.run(scenario);
    long limits =
        scenario.workloads().values().stream()
            .map(workload -> (WcfPool) workload.connections())
            .filter(WcfPool::isOn)
            .mapToLong(WcfPool::maxOutboundConnectionsPerEndpoint)
            .sum();
    long kept = run.pools().values().stream().mapToLong(totals -> totals.pool().size()).sum();

    assertThat(kept - run.world().calls().inProgress()).isLessThanOrEqualTo(limits);
  }

  /** With the pool off, the same calls do to the ports what those without a pool do. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void withoutAPoolItIsAsPerCall(long seed) {
    RunRecord off = Simulation.run(with(seed, keeping(0, STANDARD.leaseTimeout())));
    RunRecord perCall = Simulation.run(with(seed, new PerCall()));

    assertThat(off.world().calls()).isEqualTo(perCall.world().calls());
    assertThat(off.world().ports()).isEqualTo(perCall.world().ports());
    assertThat(off.world().connections().opened())
        .isEqualTo(perCall.world().connections().opened());
    assertThat(off.world().connections().turnover().surplusClosed())
        .isEqualTo(perCall.world().connections().closed());
  }

  private static Scenario with(long seed, ConnectionPolicy policy) {
    Scenario drawn = WcfWorlds.quiet(seed).scenario();
    ScenarioSketch sketch = ScenarioSketch.lasting(drawn.duration()).seed(seed);
    drawn.hosts().values().forEach(host -> sketch.host(host.name(), host.profile()));
    sketch.server("one").server("two");
    for (Workload each : drawn.workloads().values()) {
      Call call =
          Call.arriving(each.arrivals()).hold(each.hold()).with(policy).closes(each.closes());
      sketch.workload(each.name(), each.from(), each.to(), call);
    }
    return sketch.scenario();
  }

  /** Poisson arrivals: whoever asks, connections serve all identities, and one pool is one pool. */
  @Test
  void workloadsWithEqualSettingsShareTheirPool() {
    List<Long> opened = new ArrayList<>();
    for (int other : new int[] {10, 11}) {
      Call call =
          Call.arriving(new Arrivals.Poisson(new Rate(5, 1_000_000_000)))
              .hold(new HoldingTime.Fixed(Duration.ofMillis(100)));
      Scenario scenario =
          ScenarioSketch.lasting(Duration.ofMinutes(4))
              .host("web", ScenarioSketch.windows2003())
              .server("one")
              .workload("orders", "web", "one", call.with(keeping(10, WcfPool.NEVER)))
              .workload("reports", "web", "one", call.with(keeping(other, WcfPool.NEVER)))
              .scenario();
      opened.add(Simulation.run(scenario).world().connections().opened());
    }
    assertThat(opened.get(0)).isLessThan(opened.get(1));
  }
}
