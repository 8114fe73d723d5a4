package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.client.Component;
import portsim.client.Queueing;
import portsim.client.Queueing.Hours;
import portsim.client.Retry;
import portsim.client.Threading;
import portsim.network.Accepting;
import portsim.network.Closing;
import portsim.network.port.Uniqueness;
import portsim.record.CallTotals;
import portsim.record.FailureCause;
import portsim.record.QueueTotals;
import portsim.record.Totals;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Intervention;
import portsim.scenario.Scenario;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;

/** Calls that are recorded, and played later. */
class QueuedCallsTest {
  private static final long SECOND = 1_000_000_000;

  private static Component queue(Queueing queueing) {
    return new Component(new Threading.Free(), queueing);
  }

  private static Component paced(int perSecond) {
    return queue(new Queueing(every(perSecond), 0, null, null));
  }

  private static Accepting.Paced every(int perSecond) {
    return new Accepting.Paced(perSecond, Duration.ofSeconds(1));
  }

  private static Component players(int players) {
    return queue(new Queueing(null, players, null, null));
  }

  private static Call atOnce(int calls, int holdMillis, Component component) {
    return Call.arriving(new Arrivals.Burst(calls, Duration.ofDays(9)))
        .hold(new HoldingTime.Fixed(Duration.ofMillis(holdMillis)))
        .through(component);
  }

  private static Scenario lasting(Duration duration, int ports, Call call) {
    return ScenarioSketch.lasting(duration)
        .host("web", ScenarioSketch.custom(ports, Duration.ofSeconds(10), Uniqueness.LOCAL_PORT))
        .server("sql")
        .workload("orders", "web", "sql", call)
        .scenario();
  }

  private static Totals run(Duration duration, int ports, Call call) {
    return Simulation.run(lasting(duration, ports, call)).workloads().get("orders");
  }

  /**
   * 500 calls at once need 500 ports. Played at 10 a second, each port is in use for 10.01 s: the
   * first is back before the 102nd is played at 10.1 s, so that 101 ports are enough. The first
   * message is played at once, the others wait.
   */
  @ParameterizedTest(
      name = "{0} ports: {1} of 500 calls fail at once, and {2} where they are queued")
  @CsvSource({"500, 0, 0", "101, 399, 0"})
  void aQueueSmoothsABurst(int ports, long failAtOnce, long failQueued) {
    Duration hour = Duration.ofHours(1);
    CallTotals atOnce = run(hour, ports, atOnce(500, 10, Component.NONE)).calls();
    Totals queued = run(hour, ports, atOnce(500, 10, paced(10)));

    assertThat(atOnce.failed()).isEqualTo(failAtOnce);
    assertThat(queued.calls().failed()).isEqualTo(failQueued);
    assertThat(queued.calls().completed()).isEqualTo(500);
    assertThat(queued.calls().waits().maxNanos()).isEqualTo(49_900_000_000L);
    assertThat(queued.ports().peakInUse()).isEqualTo(101);
    assertThat(queued.queue()).isEqualTo(new QueueTotals(0, 499));
  }

  /** Message k is played floor(k / rate) after the first, whatever the rounding: at 3 a second. */
  @Test
  void thePaceIsKeptWithoutRounding() {
    Totals orders = run(Duration.ofMinutes(10), 200, atOnce(301, 10, paced(3)));

    assertThat(orders.calls().waits().maxNanos()).isEqualTo(100 * SECOND);
  }

  /** Two calls a second pass a queue of three a second as they come. */
  @Test
  void aQueueThatIsFastEnoughDelaysNothing() {
    Totals orders = run(Duration.ofMinutes(1), 200, Call.rate(2, 1).through(paced(3)));

    assertThat(orders.calls().completed()).isEqualTo(120);
    assertThat(orders.calls().waits().maxNanos()).isZero();
  }

  /** Four players: 20 calls of 1 s take 5 s, the last group begins at 4 s. */
  @Test
  void playersPlayOneMessageAfterAnother() {
    Totals orders = run(Duration.ofMinutes(1), 200, atOnce(20, 1_000, players(4)));

    assertThat(orders.calls().completed()).isEqualTo(20);
    assertThat(orders.calls().waits().maxNanos()).isEqualTo(4 * SECOND);
    assertThat(orders.connections().peakEstablished()).isEqualTo(4);
  }

  /**
   * One message a second: those played at 0 to e s are e + 1; all others are older, and the player
   * finds that out at e + 1 s.
   */
  @ParameterizedTest(name = "what expires after {0} s leaves {1} of 100")
  @CsvSource({"0, 1", "9, 10", "98, 99", "99, 100", "200, 100"})
  void messagesExpire(int seconds, long played) {
    Queueing expiring = new Queueing(every(1), 0, Duration.ofSeconds(seconds), null);
    CallTotals calls = run(Duration.ofHours(1), 200, atOnce(100, 10, queue(expiring))).calls();

    assertThat(calls.completed()).isEqualTo(played);
    assertThat(calls.failedBy(FailureCause.EXPIRED)).isEqualTo(100 - played);
    assertThat(calls.attempted()).isEqualTo(100);
  }

  /** A message expires when it is to be played: until then it waits, and is in progress. */
  @Test
  void whatNobodyPlaysDoesNotExpire() {
    Hours late = new Hours(Duration.ofHours(2), Duration.ofHours(3));
    Queueing expiring = new Queueing(every(1), 0, Duration.ofSeconds(1), late);
    Totals orders = run(Duration.ofHours(1), 200, atOnce(100, 10, queue(expiring)));

    assertThat(orders.calls().inProgress()).isEqualTo(100);
    assertThat(orders.queue()).isEqualTo(new QueueTotals(100, 100));
  }

  /** From 22 h to 6 h: a call is played at once in it, and at 22 h outside. */
  @ParameterizedTest(name = "a call at {0} h is played at {1} h")
  @CsvSource({"0, 0", "5, 5", "6, 22", "12, 22", "21, 22", "22, 22", "23, 23", "29, 29", "30, 46"})
  void aBatchIsPlayedOffPeak(int atHours, int playedHours) {
    Hours night = new Hours(Duration.ofHours(22), Duration.ofHours(30));
    Call call =
        Call.arriving(new Arrivals.At(List.of(Duration.ofHours(atHours))))
            .through(queue(new Queueing(null, 1, null, night)));
    Totals orders = run(Duration.ofDays(3), 200, call);

    assertThat(orders.calls().completed()).isEqualTo(1);
    assertThat(orders.calls().waits().maxNanos())
        .isEqualTo(Duration.ofHours(playedHours - atHours).toNanos());
  }

  /**
   * Ten users think for 1 s. Played at 2 a second, their calls would hold them up; but recording
   * returns at once, so that each calls each second, 600 times in all, of which 120 are played.
   */
  @Test
  void callersGoOnWhenTheirCallIsRecorded() {
    Arrivals users = new Arrivals.Users(10, new HoldingTime.Fixed(Duration.ofSeconds(1)));
    Call call = Call.arriving(users).through(paced(2));
    Totals orders = run(Duration.ofMinutes(1), 200, call);

    assertThat(orders.calls().attempted()).isEqualTo(600);
    assertThat(orders.calls().completed()).isEqualTo(120);
    assertThat(orders.queue().waiting()).isEqualTo(480);
  }

  /** The only port is taken until 10.01 s; the message goes back to the queue until then. */
  @Test
  void aMessageThatCannotBePlayedGoesBackToTheQueue() {
    Call call = atOnce(2, 10, players(1)).retry(new Retry.After(5, Duration.ofSeconds(3)));
    CallTotals calls = run(Duration.ofMinutes(1), 1, call).calls();

    assertThat(calls.completed()).isEqualTo(2);
    assertThat(calls.waits().maxNanos()).isEqualTo(12 * SECOND + 10_000_000);
  }

  /** The call that is played at 2.5 s is lost with its machine; the queue is not. */
  @Test
  void theQueueOutlivesItsMachine() {
    Scenario scenario =
        ScenarioSketch.lasting(Duration.ofMinutes(1))
            .host("web", ScenarioSketch.custom(9, Duration.ofSeconds(10), Uniqueness.LOCAL_PORT))
            .server("sql")
            .workload("orders", "web", "sql", atOnce(5, 1_000, players(1)).closes(Closing.RESET))
            .at(Duration.ofMillis(2_500), new Intervention.RebootHost("web"))
            .scenario();
    CallTotals calls = Simulation.run(scenario).workloads().get("orders").calls();

    assertThat(calls.failedBy(FailureCause.RESET)).isEqualTo(1);
    assertThat(calls.completed()).isEqualTo(4);
    assertThat(calls.waits().maxNanos()).isEqualTo(3_500_000_000L);
  }

  /**
   * The other side: the queue of uneven calls, recomputed one by one. Message k is played when it
   * has come and a quarter of a second after message k - 1 was.
   */
  @Test
  void itIsTheQueueThatOneWouldWorkOutMessageByMessage() {
    List<Duration> arrivals =
        IntStream.range(0, 1_000)
            .mapToObj(k -> Duration.ofMillis(250L * k + k * 7919L % 4_000))
            .sorted()
            .toList();
    Totals orders =
        run(Duration.ofHours(1), 500, Call.arriving(new Arrivals.At(arrivals)).through(paced(4)));

    long playedMillis = Long.MIN_VALUE / 2;
    long sum = 0;
    long longest = 0;
    for (Duration arrival : arrivals) {
      playedMillis = Math.max(arrival.toMillis(), playedMillis + 250);
      sum += playedMillis - arrival.toMillis();
      longest = Math.max(longest, playedMillis - arrival.toMillis());
    }
    assertThat(orders.calls().waits().maxNanos()).isEqualTo(longest * 1_000_000);
    assertThat(orders.calls().waits().meanNanos()).isEqualTo(sum * 1_000_000 / 1_000);
  }
}
