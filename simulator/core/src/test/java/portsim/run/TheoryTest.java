package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.client.PrunePeriod;
import portsim.client.SqlClientPool;
import portsim.network.port.Uniqueness;
import portsim.record.HostSeries;
import portsim.record.RunRecord;
import portsim.record.Totals;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Scenario;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;
import portsim.workload.Rate;

/**
 * Simulation against queueing theory. Each interval is that of 30 batch means with a confidence of
 * 99.9 %, after ten cycles of TIME_WAIT and hold; and it must be narrow, or it would prove nothing.
 */
class TheoryTest {
  private static final int WARM_UP = 10;
  private static final int BATCHES = 30;

  /** The least cycles of a batch: so long that batches hardly depend on each other. */
  private static final int CYCLES_A_BATCH = 20;

  /** The least failures of a batch to be expected: rarer ones would say little. */
  private static final int FAILURES_A_BATCH = 40;

  /** Student's t for 29 degrees of freedom and 99.9 % on both sides. */
  private static final double T = 3.659;

  private static final long SECOND = 1_000_000_000;

  /** The blocking probability of n ports under an offered load, by its recursion. */
  static double erlangB(int n, double load) {
    double blocking = 1;
    for (int k = 1; k <= n; k++) {
      blocking = load * blocking / (k + load * blocking);
    }
    return blocking;
  }

  /** Ports, and the calls a second that offer them a load; a port is taken for 1 s a call. */
  static Stream<Arguments> loads() {
    List<Integer> sizes = List.of(10, 100, 200);
    List<Double> loads = List.of(0.8, 1.0, 1.5);
    return sizes.stream()
        .flatMap(
            ports ->
                loads.stream()
                    .flatMap(
                        load ->
                            holds()
                                .map(hold -> Arguments.of(ports, Math.round(ports * load), hold))));
  }

  /** Holding times of 200 ms on average; with 800 ms of TIME_WAIT a cycle is 1 s. */
  private static Stream<HoldingTime> holds() {
    Duration mean = Duration.ofMillis(200);
    return Stream.of(
        new HoldingTime.Exponential(mean),
        new HoldingTime.Fixed(mean),
        new HoldingTime.Uniform(Duration.ZERO, Duration.ofMillis(400)),
        // the mean of a log-normal time is its median x exp(sigma^2 / 2): 0.2 s / 1.1331485 for 0.5
        new HoldingTime.Lognormal(Duration.ofNanos(176_499_376), 0.5));
  }

  @ParameterizedTest(name = "{0} ports, {1}/s, {2}")
  @MethodSource("loads")
  void blocksAsErlangBSaysWhateverTheDistributionOfTheHold(
      int ports, long perSecond, HoldingTime hold) {
    double theory = erlangB(ports, (double) perSecond);
    long cycles = Math.max(CYCLES_A_BATCH, Math.round(FAILURES_A_BATCH / (theory * perSecond)));
    Interval blocking =
        blocking(ports, perSecond, hold, Duration.ofMillis(800), Duration.ofSeconds(cycles));

    assertThat(blocking.halfWidth()).isLessThan(Math.min(0.03, theory / 2));
    blocking.assertContains(theory);
  }

  /** Linux: 28,232 ports, 60 s, 1000/s, 50 ms: a load of 60,050, of which 53 % is blocked. */
  @Test
  void blocksAsErlangBSaysForTheDefaultRangeOfLinux() {
    HoldingTime hold = new HoldingTime.Exponential(Duration.ofMillis(50));
    Duration cycle = Duration.ofMillis(60_050);
    Interval blocking = blocking(28_232, 1_000, hold, Duration.ofSeconds(60), cycle);

    assertThat(blocking.halfWidth()).isLessThan(0.01);
    blocking.assertContains(erlangB(28_232, 60_050));
  }

  /** The share of calls that fail, from batches of whole cycles. */
  private static Interval blocking(
      int ports, long perSecond, HoldingTime hold, Duration timeWait, Duration batch) {
    Duration cycle = timeWait.plus(hold.mean());
    long warmUp = Math.max(1, cycle.multipliedBy(WARM_UP).dividedBy(batch));
    Duration duration = batch.multipliedBy(warmUp + BATCHES);
    RunRecord run = Simulation.run(poisson(ports, timeWait, perSecond, hold, duration, batch));
    HostSeries host = run.series().hosts().get("web");
    double[] means = new double[BATCHES];
    for (int number = 0; number < BATCHES; number++) {
      int point = (int) warmUp + number + 1; // the point at the end of the batch
      means[number] = (double) host.failures(point) / host.attempts(point);
    }
    return Interval.of(means);
  }

  private static Scenario poisson(
      int ports,
      Duration timeWait,
      long perSecond,
      HoldingTime hold,
      Duration duration,
      Duration sample) {
    return ScenarioSketch.lasting(duration)
        .sample(sample)
        .host("web", ScenarioSketch.custom(ports, timeWait, Uniqueness.LOCAL_PORT))
        .server("sql")
        .workload(
            "orders",
            "web",
            "sql",
            Call.arriving(new Arrivals.Poisson(new Rate(perSecond, SECOND))).hold(hold))
        .scenario();
  }

  /** Without a limit, the mean number of busy ports is rate x (TIME_WAIT + hold) = 50 x 1 s. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("holds")
  void keepsAsManyPortsBusyAsLittlesLawSays(HoldingTime hold) {
    Duration duration = Duration.ofSeconds(WARM_UP + 1_900);
    Scenario scenario =
        poisson(1_000, Duration.ofMillis(800), 50, hold, duration, Duration.ofSeconds(1));
    RunRecord run = Simulation.run(scenario);
    HostSeries host = run.series().hosts().get("web");
    double[] means = new double[BATCHES];
    int length = (run.series().size() - WARM_UP) / BATCHES;
    for (int batch = 0; batch < BATCHES; batch++) {
      for (int i = 0; i < length; i++) {
        int point = WARM_UP + batch * length + i;
        means[batch] += 1_000 - host.free().last(point);
      }
      means[batch] /= length;
    }
    Interval busy = Interval.of(means);

    assertThat(busy.halfWidth()).isLessThan(1.0);
    busy.assertContains(50);
  }

  /** Calls a second for a pool whose connections serve ten a second each. */
  static Stream<Arguments> pools() {
    return Stream.of(
        Arguments.of(1, 5), Arguments.of(5, 40), Arguments.of(20, 180), Arguments.of(50, 450));
  }

  /**
   * By Erlang C, with load a and c connections: a call waits with probability C, and all calls wait
   * C / (c x 10/s - rate) on average. The batches are runs with seeds of their own.
   */
  @ParameterizedTest(name = "{0} connections, {1}/s")
  @MethodSource("pools")
  void letsCallsWaitForAPooledConnectionAsErlangCSays(int connections, long perSecond) {
    double[] waited = new double[BATCHES];
    double[] meanSeconds = new double[BATCHES];
    for (int run = 0; run < BATCHES; run++) {
      Totals totals = pooled(connections, perSecond, run).world();
      waited[run] = (double) totals.calls().waits().waited() / totals.calls().attempted();
      meanSeconds[run] = totals.calls().waits().meanNanos() / 1e9;
    }
    double load = perSecond / 10.0;
    double blocked = erlangB(connections, load);
    double wait = blocked / (1 - load / connections * (1 - blocked));

    Interval.of(waited).assertContains(wait);
    Interval.of(meanSeconds).assertContains(wait / (connections * 10.0 - perSecond));
  }

  /** So long that the empty pool at the beginning does not count. */
  private static RunRecord pooled(int connections, long perSecond, long seed) {
    PrunePeriod never = new PrunePeriod(Duration.ofDays(1), Duration.ofDays(1));
    SqlClientPool pool =
        new SqlClientPool(connections, connections, Duration.ZERO, Duration.ZERO, never);
    Scenario scenario =
        ScenarioSketch.lasting(Duration.ofMinutes(10))
            .seed(seed)
            .host("web", ScenarioSketch.windows2003())
            .server("sql")
            .workload(
                "orders",
                "web",
                "sql",
                Call.arriving(new Arrivals.Poisson(new Rate(perSecond, SECOND)))
                    .hold(new HoldingTime.Exponential(Duration.ofMillis(100)))
                    .with(pool))
            .scenario();
    return Simulation.run(scenario);
  }

  /** The mean of batches, and how far it may be from the truth. */
  private record Interval(double mean, double halfWidth) {
    static Interval of(double[] means) {
      double sum = 0;
      for (double each : means) {
        sum += each;
      }
      double mean = sum / means.length;
      double squares = 0;
      for (double each : means) {
        squares += (each - mean) * (each - mean);
      }
      double deviation = Math.sqrt(squares / (means.length - 1));
      return new Interval(mean, T * deviation / Math.sqrt(means.length));
    }

    void assertContains(double theory) {
      assertThat(theory).isBetween(mean - halfWidth, mean + halfWidth);
    }
  }
}
