package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.client.PrunePeriod;
import portsim.client.SqlClientPool;
import portsim.network.Closing;
import portsim.network.port.Uniqueness;
import portsim.record.CallTotals;
import portsim.record.Outage;
import portsim.record.RunRecord;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Scenario;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;
import portsim.workload.Rate;

/** Callers who wait for their answers, and callers who do not. */
class ClosedLoopTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static HoldingTime fixed(Duration time) {
    return new HoldingTime.Fixed(time);
  }

  private static Call users(int count, HoldingTime think, HoldingTime hold) {
    return Call.arriving(new Arrivals.Users(count, think)).hold(hold);
  }

  private static Scenario lasting(int seconds, int ports, Call call) {
    return ScenarioSketch.lasting(Duration.ofSeconds(seconds))
        .host("web", ScenarioSketch.custom(ports, Duration.ofMinutes(1), Uniqueness.LOCAL_PORT))
        .server("sql")
        .workload("orders", "web", "sql", call)
        .scenario();
  }

  private static void assertCalls(RunRecord run, long attempted, long completed, long failed) {
    CallTotals calls = run.world().calls();
    assertThat(calls.attempted()).isEqualTo(attempted);
    assertThat(calls.completed()).isEqualTo(completed);
    assertThat(calls.failed()).isEqualTo(failed);
  }

  /** 990 ms and 10 ms make a second: each of 40 users calls at 0, 1 s, ... 59 s. */
  @Test
  void eachUserCallsOnceInTheTimeOfThinkingAndCalling() {
    Call call = users(40, fixed(Duration.ofMillis(990)), fixed(Duration.ofMillis(10)));
    RunRecord run = Simulation.run(lasting(60, 5_000, call));

    assertCalls(run, 40 * 60, 40 * 60, 0);
    assertThat(run.world().connections().peakEstablished()).isEqualTo(40);
  }

  /**
   * Each call takes 1 s and each thought 1 s, but 40 users share 10 connections. Group g of 10 is
   * first served at g s; it calls again at g + 2 s, is served at g + 4 s, and so on every 4 s: at
   * each of the seconds 0 to 59 ten calls begin to be served, of which all are done at 60 s. The
   * groups call at 0 and at g + 2, g + 6 and so on: 16, 16, 15 and 15 times.
   */
  @Test
  void aPoolThatIsTooSmallSlowsItsUsersDown() {
    PrunePeriod prune = new PrunePeriod(Duration.ofSeconds(120), Duration.ofSeconds(230));
    SqlClientPool ten = new SqlClientPool(10, 0, Duration.ofSeconds(15), Duration.ZERO, prune);
    RunRecord run =
        Simulation.run(lasting(60, 100, users(40, fixed(SECOND), fixed(SECOND)).with(ten)));

    assertCalls(run, (16 + 16 + 15 + 15) * 10, 600, 0);
    assertThat(run.world().calls().inProgress()).isEqualTo(20);
    assertThat(run.world().calls().waits().maxNanos()).isEqualTo(3_000_000_000L);
    assertThat(run.world().calls().waits().p50Nanos()).isEqualTo(2_000_000_000L);
    assertThat(run.world().connections().opened()).isEqualTo(10);
  }

  /**
   * 10 calls that take no time use the 10 ports up at 0; they are back at 60 s. In between each
   * user fails once a second, for a failed call ends at once.
   */
  @Test
  void usersWhoseCallFailsThinkAndTryAgain() {
    Call call = users(10, fixed(SECOND), fixed(Duration.ZERO));
    RunRecord run = Simulation.run(lasting(120, 10, call));

    assertCalls(run, 1_200, 20, 1_180);
    assertThat(run.world().ports().outages().first())
        .containsExactly(
            new Outage(1_000_000_000L, 60_000_000_000L),
            new Outage(61_000_000_000L, 120_000_000_000L));
  }

  /** From 10 s to 30 s at 10 s, 12 s and so on: the call at 30 s does not come. */
  @Test
  void usersBeginAtTheStartAndDoNotCallAfterTheStop() {
    Call call = users(3, fixed(SECOND), fixed(SECOND)).closes(Closing.RESET);
    Scenario scenario =
        ScenarioSketch.lasting(Duration.ofMinutes(1))
            .host("web", ScenarioSketch.custom(3, Duration.ofMinutes(1), Uniqueness.LOCAL_PORT))
            .server("sql")
            .workload("orders", "web", "sql", call, Duration.ofSeconds(10), Duration.ofSeconds(30))
            .scenario();

    assertCalls(Simulation.run(scenario), 30, 30, 0);
  }

  /** At the end nothing is attempted any more: the calls come at 0 and at 30 s, not at 60 s. */
  @Test
  void noUserCallsAtTheVeryEnd() {
    Call call = users(5, fixed(Duration.ofSeconds(30)), fixed(Duration.ZERO));

    assertCalls(Simulation.run(lasting(60, 10, call)), 10, 10, 0);
  }

  /**
   * A cycle of 0.1 s and an exponential thought of 0.9 s has the mean 1 and the variance 0.81: 100
   * users call 100,000 times in 1,000 s, with a standard deviation of sqrt(100 x 1,000 x 0.81) =
   * 285, and up to once more each.
   */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void usersWhoThinkAtRandomCallAsOftenOnAverage(long seed) {
    HoldingTime think = new HoldingTime.Exponential(Duration.ofMillis(900));
    Call call = users(100, think, fixed(Duration.ofMillis(100))).closes(Closing.RESET);
    Scenario scenario =
        ScenarioSketch.lasting(Duration.ofSeconds(1_000))
            .seed(seed)
            .host("web", ScenarioSketch.custom(100, Duration.ofMinutes(1), Uniqueness.LOCAL_PORT))
            .server("sql")
            .workload("orders", "web", "sql", call)
            .scenario();

    CallTotals calls = Simulation.run(scenario).world().calls();
    assertThat((double) calls.attempted()).isCloseTo(100_050, within(50 + 4 * 285.0));
    assertThat(calls.failed()).isZero();
  }

  /**
   * 200 callers every 10 s have 3976 ports: 19 times 200 succeed, of the calls at 190 s 176, and
   * none from 200 s to 240 s. The first 200 ports are back at 240.01 s, so that at 250 s all goes
   * on as at the start: of 25 times 200 calls 3976 succeed and 24 + 5 x 200 fail. In 600 s this
   * happens twice, and then 10 times 200 succeed.
   */
  @Test
  void callersComeAllAtOnce() {
    Arrivals callers = new Arrivals.Callers(200, Duration.ofSeconds(10));
    RunRecord run =
        Simulation.run(ScenarioSketch.orders(Duration.ofMinutes(10), Call.arriving(callers)));

    assertCalls(run, 12_000, 2 * 3_976 + 2_000, 2 * 1_024);
    assertThat(run.world().ports().outages().first())
        .containsExactly(
            new Outage(190_000_000_000L, 250_000_000_000L),
            new Outage(440_000_000_000L, 500_000_000_000L));
  }

  /** Before 10 s and after 20 s there are no calls: 1/s to 3/s make 20 of them in between. */
  @Test
  void aRampLastsFromTheStartToTheStop() {
    Arrivals ramp = new Arrivals.Ramp(second(1), second(3));
    Scenario scenario =
        ScenarioSketch.lasting(Duration.ofMinutes(1))
            .host("web", ScenarioSketch.custom(50, Duration.ofMinutes(1), Uniqueness.LOCAL_PORT))
            .server("sql")
            .workload(
                "orders",
                "web",
                "sql",
                Call.arriving(ramp),
                Duration.ofSeconds(10),
                Duration.ofSeconds(20))
            .scenario();

    RunRecord run = Simulation.run(scenario);
    assertCalls(run, 20, 20, 0);
    assertThat(run.world().ports().peakInUse()).isEqualTo(20);
  }

  private static Rate second(long count) {
    return new Rate(count, 1_000_000_000);
  }
}
