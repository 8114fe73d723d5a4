package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.client.PerCall;
import portsim.client.PrunePeriod;
import portsim.client.Retry;
import portsim.client.SqlClientPool;
import portsim.network.Closing;
import portsim.network.port.Uniqueness;
import portsim.record.CallTotals;
import portsim.record.FailureCause;
import portsim.record.Outage;
import portsim.record.RunRecord;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Scenario;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;

/** A retry is another connect of the same call. */
class RetriesTest {
  private static final long SECOND = 1_000_000_000;

  /** It does not block after a failed open: here, each retry is to be seen. */
  private static final SqlClientPool ONE_CONNECTION =
      new SqlClientPool(
          1,
          0,
          Duration.ofSeconds(2),
          Duration.ZERO,
          new PrunePeriod(Duration.ofSeconds(120), Duration.ofSeconds(120)),
          SqlClientPool.Keying.IDENTITY,
          false);

  private static Retry after(int times, int seconds) {
    return new Retry.After(times, Duration.ofSeconds(seconds));
  }

  private static Call at(int holdSeconds, long... seconds) {
    List<Duration> times = LongStream.of(seconds).mapToObj(Duration::ofSeconds).toList();
    return Call.arriving(new Arrivals.At(times))
        .hold(new HoldingTime.Fixed(Duration.ofSeconds(holdSeconds)));
  }

  /** One port, which TIME_WAIT withholds for 10 s. */
  private static ScenarioSketch onePort(int durationSeconds) {
    return ScenarioSketch.lasting(Duration.ofSeconds(durationSeconds))
        .host("web", ScenarioSketch.custom(1, Duration.ofSeconds(10), Uniqueness.LOCAL_PORT))
        .server("sql");
  }

  private static RunRecord run(int durationSeconds, Call call) {
    Scenario scenario = onePort(durationSeconds).workload("orders", "web", "sql", call).scenario();
    return Simulation.run(scenario);
  }

  private static void assertCalls(
      RunRecord run, long completed, long failed, long inProgress, long connects) {
    CallTotals calls = run.world().calls();
    assertThat(calls.attempted()).isEqualTo(completed + failed + inProgress);
    assertThat(calls.completed()).isEqualTo(completed);
    assertThat(calls.failed()).isEqualTo(failed);
    assertThat(calls.inProgress()).isEqualTo(inProgress);
    assertThat(run.world().connections().attempted()).isEqualTo(connects);
  }

  /**
   * The first of two calls at 0 takes the only port, which is back at 10 s. The other finds none at
   * 0, 4 and 8 s, and gets it at 12 s: five connects for two calls.
   */
  @Test
  void aCallCountsOnceHoweverOftenItConnects() {
    RunRecord run = run(60, at(0, 0, 0).retry(after(3, 4)));

    assertCalls(run, 2, 0, 0, 5);
    assertThat(run.world().calls().waits().maxNanos()).isEqualTo(12 * SECOND);
    assertThat(run.world().ports().outages().first()).containsExactly(new Outage(0, 12 * SECOND));
  }

  @Test
  void theLastRetryThatFindsNoPortFailsTheCall() {
    RunRecord run = run(60, at(0, 0, 0).retry(after(2, 4)));

    assertCalls(run, 1, 1, 0, 4);
    assertThat(run.world().calls().failedBy(FailureCause.PORT_EXHAUSTED)).isEqualTo(1);
    assertThat(run.world().calls().waits().maxNanos()).isZero();
  }

  /** At 10 s the port is given back before it is asked for. */
  @Test
  void aRetryAtTheInstantAtWhichThePortReturnsGetsIt() {
    RunRecord run = run(60, at(0, 0, 0).retry(after(3, 5)));

    assertCalls(run, 2, 0, 0, 4);
    assertThat(run.world().calls().waits().maxNanos()).isEqualTo(10 * SECOND);
  }

  /** With retries at 4, 8 and 12 s the call is still waiting at the end. */
  @ParameterizedTest(name = "an end at {0} s sees {1} connects")
  @CsvSource({"1, 2", "4, 2", "5, 3", "8, 3", "9, 4", "12, 4"})
  void nothingIsTriedAtTheEndOrLater(int endSeconds, long connects) {
    assertCalls(run(endSeconds, at(0, 0, 0).retry(after(3, 4))), 1, 0, 1, connects);
  }

  @Test
  void aRetryAtOnceIsAConnectOfItsOwn() {
    assertCalls(run(60, at(0, 0, 0).retry(after(1_000, 0))), 1, 1, 0, 1_002);
  }

  /** After 1, 2, 4, 5 and 5 s: at 0, 1, 3 and 7 s there is no port, at 12 s there is. */
  @Test
  void aBackoffConnectsLessAndLessOften() {
    Retry backoff =
        new Retry.Backoff(5, Duration.ofSeconds(1), Duration.ofSeconds(5), Retry.Jitter.NONE);
    RunRecord run = run(60, at(0, 0, 0).retry(backoff));

    assertCalls(run, 2, 0, 0, 6);
    assertThat(run.world().calls().waits().maxNanos()).isEqualTo(12 * SECOND);
  }

  /**
   * The first call holds the only connection for 10 s. The second waits 2 s for it, tries again at
   * 5 s, waits until 7 s, and gets it at 10 s.
   */
  @Test
  void aCallThatTimedOutInThePoolQueuesUpAgain() {
    RunRecord run = run(60, at(10, 0, 0).with(ONE_CONNECTION).retry(after(2, 3)));

    assertCalls(run, 2, 0, 0, 1);
    assertThat(run.world().calls().waits().maxNanos()).isEqualTo(10 * SECOND);
    assertThat(run.world().connections().reused()).isEqualTo(1);

    RunRecord tooFew = run(60, at(10, 0, 0).with(ONE_CONNECTION).retry(after(1, 3)));
    assertCalls(tooFew, 1, 1, 0, 1);
    assertThat(tooFew.world().calls().failedBy(FailureCause.POOL_TIMEOUT)).isEqualTo(1);
  }

  /**
   * Another workload holds the only port until 3 s: the call at 1 s finds none. The call at 4 s
   * opens the pool's only connection and keeps it; the retry at 5 s waits for it until 7 s.
   */
  @Test
  void theLastCauseCounts() {
    Scenario scenario =
        onePort(60)
            .workload("first", "web", "sql", at(3, 0).closes(Closing.RESET).with(new PerCall()))
            .workload("orders", "web", "sql", at(100, 1, 4).with(ONE_CONNECTION).retry(after(1, 4)))
            .scenario();
    RunRecord run = Simulation.run(scenario);

    CallTotals calls = run.workloads().get("orders").calls();
    assertThat(calls.failedBy(FailureCause.POOL_TIMEOUT)).isEqualTo(1);
    assertThat(calls.failedBy(FailureCause.PORT_EXHAUSTED)).isZero();
    assertThat(calls.inProgress()).isEqualTo(1);
    assertThat(run.world().ports().outages().firstNanos()).isEqualTo(SECOND);
  }

  /** The user's call fails at 8 s, after two retries; it thinks until 13 s and calls again. */
  @Test
  void aUserThinksWhenTheLastRetryHasFailed() {
    Arrivals users = new Arrivals.Users(1, new HoldingTime.Fixed(Duration.ofSeconds(5)));
    Call user =
        Call.arriving(users)
            .hold(new HoldingTime.Fixed(Duration.ZERO))
            .closes(Closing.RESET)
            .retry(after(2, 4));
    Scenario scenario =
        onePort(14)
            .workload("first", "web", "sql", at(10, 0).closes(Closing.RESET))
            .workload("orders", "web", "sql", user)
            .scenario();

    CallTotals calls = Simulation.run(scenario).workloads().get("orders").calls();
    assertThat(calls.attempted()).isEqualTo(2);
    assertThat(calls.failed()).isEqualTo(1);
    assertThat(calls.completed()).isEqualTo(1);
  }

  /**
   * Every call from 198.8 s on fails at first. Ports return one by one from 240.05 s on, and each
   * goes to the call that has waited longest: to its third retry, 3 s after its arrival. So the
   * calls up to 237.0 s fail (765), those up to 435.8 s succeed (3976), those up to 477.05 s fail
   * (825), and those up to 596.95 s succeed (2398); the last 60 are waiting at the end.
   *
   * <p>Connects: 3976 of the calls that succeeded at once, 4 of each call later, and of the last 60
   * calls 3, 2 or 1, 20 times each: 3976 + 4 x (1590 + 6374) + 120 = 35,952. There is no longer an
   * instant at which all connects succeed: one outage, to the end.
   */
  @Test
  void aRetryStormTriplesTheConnectsAndCompletesNoMoreCalls() {
    Call call = Call.rate(20, 1).retry(after(3, 1));
    RunRecord run = Simulation.run(ScenarioSketch.orders(Duration.ofMinutes(10), call));

    assertCalls(run, 10_350, 1_590, 60, 35_952);
    assertThat(run.world().calls().waits().maxNanos()).isEqualTo(3 * SECOND);
    assertThat(run.world().calls().waits().p50Nanos()).isEqualTo(3 * SECOND);
    assertThat(run.hosts().get("web").ports().outages().first())
        .containsExactly(new Outage(198_800_000_000L, 600 * SECOND));
  }

  /**
   * Random waits are the same for the same seed. Of the ports that return from 240.01 s on, 2400
   * are taken in time to be taken a third time: 3976 + 3976 + 2400.
   */
  @Test
  void jitterRepeatsItself() {
    Retry jitter =
        new Retry.Backoff(5, Duration.ofMillis(100), Duration.ofSeconds(10), Retry.Jitter.FULL);
    Scenario scenario =
        ScenarioSketch.orders(Duration.ofMinutes(10), Call.rate(20, 1).retry(jitter));

    RunRecord run = Simulation.run(scenario);
    assertThat(run.world()).isEqualTo(Simulation.run(scenario).world());
    assertThat(run.world().connections().attempted()).isGreaterThan(12_000);
    assertThat(run.world().calls().completed()).isLessThanOrEqualTo(10_352);
  }
}
