package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static portsim.run.ScenarioSketch.orders;

import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.client.SqlClientPool;
import portsim.engine.AllocatedBytes;
import portsim.network.Closing;
import portsim.network.port.PortSelection;
import portsim.network.port.Uniqueness;
import portsim.network.profile.Profile;
import portsim.record.RunRecord;
import portsim.record.Series;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Scenario;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;
import portsim.workload.Rate;

class SimulationTest {
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final Rate TWENTY_A_SECOND = new Rate(20, 1_000_000_000);

  private static final Call RANDOM_CALL =
      Call.arriving(new Arrivals.Poisson(TWENTY_A_SECOND))
          .hold(new HoldingTime.Exponential(Duration.ofMillis(50)));

  /** So few ports that random calls at 20/s run out of them at times. */
  private static Profile fewPorts() {
    return ScenarioSketch.custom(
        1_200, Duration.ofMinutes(1), Uniqueness.FOUR_TUPLE, new PortSelection.RandomStart());
  }

  private static void assertSame(RunRecord actual, RunRecord expected) {
    assertThat(actual)
        .usingRecursiveComparison(
            RecursiveComparisonConfiguration.builder().withStrictTypeChecking(true).build())
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void givesTheSameRecordForTheSameScenario(long seed) {
    assertSame(
        Simulation.run(RandomScenarios.scenario(seed)),
        Simulation.run(RandomScenarios.scenario(seed)));
  }

  @Test
  void givesAnotherRecordForAnotherSeed() {
    ScenarioSketch sketch =
        ScenarioSketch.lasting(TEN_MINUTES)
            .host("web", fewPorts())
            .server("sql")
            .workload("orders", "web", "sql", RANDOM_CALL);

    assertThat(Simulation.run(sketch.seed(1).scenario()).world())
        .isNotEqualTo(Simulation.run(sketch.seed(2).scenario()).world());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void givesTheSameRecordWhenItIsStepped(long seed) {
    Scenario scenario = RandomScenarios.scenario(seed);
    Simulation stepped = new Simulation(scenario);
    for (long now = 0; now < scenario.duration().toNanos(); now += 1_234_567_891) {
      stepped.runUntil(now);
      assertThat(stepped.nowNanos()).isEqualTo(now);
    }
    stepped.runUntil(Long.MAX_VALUE);

    assertSame(stepped.record(), Simulation.run(scenario));
  }

  /** Chance has a stream for each purpose, so that neighbours do not disturb each other. */
  @Test
  void isNotDisturbedByAnotherHostServerAndWorkload() {
    Scenario alone =
        ScenarioSketch.lasting(TEN_MINUTES)
            .host("web", fewPorts())
            .server("sql")
            .workload("orders", "web", "sql", RANDOM_CALL)
            .scenario();
    Scenario together =
        ScenarioSketch.lasting(TEN_MINUTES)
            .host("batch", fewPorts())
            .host("web", fewPorts())
            .server("queue")
            .server("sql")
            .workload("mails", "batch", "queue", RANDOM_CALL)
            .workload("orders", "web", "sql", RANDOM_CALL)
            .scenario();

    RunRecord one = Simulation.run(alone);
    RunRecord two = Simulation.run(together);

    assertThat(one.world().calls().failed()).isPositive();
    assertThat(two.workloads().get("orders")).isEqualTo(one.workloads().get("orders"));
    assertThat(two.hosts().get("web")).isEqualTo(one.hosts().get("web"));
    assertThat(two.servers().get("sql")).isEqualTo(one.servers().get("sql"));
    assertThat(two.workloads().get("mails")).isNotEqualTo(one.workloads().get("orders"));
  }

  @Test
  void stopsWhereItsControlSaysSo() {
    Scenario scenario = orders(TEN_MINUTES, Call.rate(20, 1));

    RunRecord run = Simulation.run(scenario, now -> now < 60_000_000_000L);

    assertThat(run.cancelled()).isTrue();
    assertThat(run.endNanos()).isEqualTo(60_000_000_000L);
    // From 0 to 60 s, both included: that of 60 s is in progress.
    assertThat(run.world().calls().attempted()).isEqualTo(1_201);
    assertThat(run.world().calls().inProgress()).isEqualTo(1);
    assertThat(run.series().timeNanos(run.series().size() - 1)).isEqualTo(60_000_000_000L);
  }

  @Test
  void doesNotRunBeyondTheEnd() {
    Simulation simulation = new Simulation(orders(TEN_MINUTES, Call.rate(20, 1)));

    simulation.runUntil(Long.MAX_VALUE);

    assertThat(simulation.nowNanos()).isEqualTo(TEN_MINUTES.toNanos());
  }

  /** Calls come before the end; one that holds until the very end is completed. */
  @ParameterizedTest(name = "held for {0} ms: {1} completed, {2} in progress")
  @CsvSource({"0, 10, 0", "1000, 10, 0", "1001, 9, 1", "3500, 7, 3"})
  void cutsCallsOffAtTheEnd(long holdMillis, long completed, long inProgress) {
    Call call = Call.rate(1, 1).hold(new HoldingTime.Fixed(Duration.ofMillis(holdMillis)));

    RunRecord run = Simulation.run(orders(Duration.ofSeconds(10), call));

    assertThat(run.world().calls().attempted()).isEqualTo(10);
    assertThat(run.world().calls().completed()).isEqualTo(completed);
    assertThat(run.world().calls().inProgress()).isEqualTo(inProgress);
  }

  @ParameterizedTest(name = "{0} s sampled every {1} ms: {2} points, one every {3} ms")
  @CsvSource({
    "600, 1000, 601, 1000",
    "10, 3000, 5, 3000", // 0, 3, 6, 9 and the end
    "1998, 1000, 1999, 1000",
    "2000, 1000, 1001, 2000", // 2001 points would be too many: two become one
    "86400, 1000, 1965, 44000" // 86,401 samples, 44 to a point; 86,400 is none of 44: one more
  })
  void samplesAtRegularInstantsAndAtTheEnd(
      long seconds, long sampleMillis, int points, long intervalMillis) {
    Duration duration = Duration.ofSeconds(seconds);
    Scenario scenario =
        ScenarioSketch.lasting(duration)
            .sample(Duration.ofMillis(sampleMillis))
            .host("web", ScenarioSketch.windows2003())
            .server("sql")
            .workload("orders", "web", "sql", Call.rate(1, 1))
            .scenario();

    Series series = Simulation.run(scenario).series();

    assertThat(series.size()).isEqualTo(points).isLessThanOrEqualTo(Series.POINTS_MAX);
    for (int point = 0; point < points - 1; point++) {
      assertThat(series.timeNanos(point)).isEqualTo(point * intervalMillis * 1_000_000);
    }
    assertThat(series.timeNanos(points - 1)).isEqualTo(duration.toNanos());
  }

  /** A burst of ten a minute, held for a second: between the samples of 30 s they come and go. */
  @Test
  void aPointKnowsTheExtremesSinceThePointBefore() {
    Call bursts =
        Call.arriving(new Arrivals.Burst(10, Duration.ofMinutes(1)))
            .hold(new HoldingTime.Fixed(Duration.ofSeconds(1)))
            .closes(Closing.RESET);
    Scenario scenario =
        ScenarioSketch.lasting(Duration.ofMinutes(2))
            .sample(Duration.ofSeconds(50))
            .host("web", ScenarioSketch.windows2003())
            .server("sql")
            .workload("orders", "web", "sql", bursts)
            .scenario();

    Series series = Simulation.run(scenario).series();

    // Points at 0, 50, 100 and 120 s; the bursts are at 0 and 60 s.
    var web = series.hosts().get("web");
    long[][] established = new long[4][];
    long[] attempts = new long[4];
    for (int point = 0; point < 4; point++) {
      established[point] =
          new long[] {
            web.established().last(point),
            web.established().min(point),
            web.established().max(point)
          };
      attempts[point] = web.attempts(point);
    }
    assertThat(established)
        .isDeepEqualTo(new long[][] {{10, 0, 10}, {0, 0, 10}, {0, 0, 10}, {0, 0, 0}});
    assertThat(attempts).containsExactly(10, 0, 10, 0);
    assertThat(web.free().last(0)).isEqualTo(3_966);
    assertThat(web.free().min(2)).isEqualTo(3_966);
    assertThat(web.free().max(2)).isEqualTo(3_976);
  }

  /** Two at a time, a second each, a burst of three: waits of 0, 0 and 1 s. */
  @Test
  void measuresTheWaitFromTheArrivalToTheConnection() {
    SqlClientPool two =
        new SqlClientPool(
            2, 0, Duration.ofSeconds(15), Duration.ZERO, SqlClientPool.STANDARD.prune());
    Call bursts =
        Call.arriving(new Arrivals.Burst(3, Duration.ofMinutes(1)))
            .hold(new HoldingTime.Fixed(Duration.ofSeconds(1)))
            .with(two);

    RunRecord run = Simulation.run(orders(TEN_MINUTES, bursts));

    assertThat(run.world().calls().waits().p50Nanos()).isZero();
    assertThat(run.world().calls().waits().p99Nanos()).isEqualTo(1_000_000_000);
    assertThat(run.world().calls().waits().maxNanos()).isEqualTo(1_000_000_000);
    assertThat(run.world().connections().peakEstablished()).isEqualTo(2);
  }

  enum Kind {
    PER_CALL,
    POOL
  }

  /** Guards the speed of long runs: memory follows the load, not the time. */
  @ParameterizedTest(name = "{0}, round trip of {1} ms")
  @CsvSource({"PER_CALL, 0", "PER_CALL, 5", "POOL, 0", "POOL, 5"})
  void allocatesNoMoreForALongerRun(Kind kind, int rttMillis) {
    long seconds = 2_000;
    allocated(kind, rttMillis, seconds); // loads classes

    long once = allocated(kind, rttMillis, seconds);
    long tenTimes = allocated(kind, rttMillis, 10 * seconds);

    // 360,000 calls more. An object of the least size for each tenth of them would exceed it.
    assertThat(tenTimes - once).isLessThan(18_000 * 20 / 10 * 16);
  }

  private static long allocated(Kind kind, int rttMillis, long seconds) {
    Scenario scenario =
        ScenarioSketch.lasting(Duration.ofSeconds(seconds))
            .host("web", fewPorts(), Map.of(), Duration.ofMillis(rttMillis))
            .server("sql")
            .workload("orders", "web", "sql", call(kind))
            .scenario();
    return AllocatedBytes.during(() -> Simulation.run(scenario));
  }

  private static Call call(Kind kind) {
    return switch (kind) {
      case PER_CALL -> RANDOM_CALL;
      case POOL ->
          RANDOM_CALL.with(
              new SqlClientPool(
                  2,
                  1,
                  Duration.ofMillis(100),
                  Duration.ofSeconds(20),
                  SqlClientPool.STANDARD.prune()));
    };
  }
}
