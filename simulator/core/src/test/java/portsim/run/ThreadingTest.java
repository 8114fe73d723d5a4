package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.client.Component;
import portsim.client.Queueing;
import portsim.client.SqlClientPool;
import portsim.client.Threading;
import portsim.client.Threading.Connects;
import portsim.network.Closing;
import portsim.network.port.Uniqueness;
import portsim.record.CallTotals;
import portsim.record.FailureCause;
import portsim.record.QueueTotals;
import portsim.record.RunRecord;
import portsim.record.Totals;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Intervention;
import portsim.scenario.Scenario;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;

/** Calls that wait for a thread, an object or a lock. */
class ThreadingTest {
  private static final long MILLI = 1_000_000;
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private static Component through(Threading threading) {
    return new Component(threading, Queueing.NONE);
  }

  private static Component apartment(String name, int switchMillis, Connects connects) {
    return through(new Threading.Apartment(name, Duration.ofMillis(switchMillis), connects));
  }

  private static Component objects(int objects) {
    return through(new Threading.Synchronized(objects, Connects.IN_TURN));
  }

  private static Component lock(int millis) {
    return through(new Threading.Lock(Duration.ofMillis(millis)));
  }

  /** So many calls at once, 100 ms each. */
  private static Call atOnce(int calls, Component component) {
    return Call.arriving(new Arrivals.Burst(calls, Duration.ofHours(1)))
        .hold(new HoldingTime.Fixed(Duration.ofMillis(100)))
        .closes(Closing.RESET)
        .through(component);
  }

  private static ScenarioSketch web(int ports) {
    return ScenarioSketch.lasting(TEN_MINUTES)
        .host("web", ScenarioSketch.custom(ports, Duration.ofMinutes(1), Uniqueness.LOCAL_PORT))
        .server("sql");
  }

  private static Totals run(int ports, Call call) {
    Scenario scenario = web(ports).workload("orders", "web", "sql", call).scenario();
    return Simulation.run(scenario).workloads().get("orders");
  }

  /** The last of ten begins when the nine before it have ended, after 9 x (100 + switch). */
  @ParameterizedTest(name = "with {0} ms for the switch the last of ten waits {1} ms")
  @CsvSource({"0, 900", "5, 950"})
  void anApartmentServesOneCallAfterAnother(int switchMillis, long lastMillis) {
    Totals orders = run(100, atOnce(10, apartment("main", switchMillis, Connects.IN_TURN)));

    assertThat(orders.calls().completed()).isEqualTo(10);
    assertThat(orders.calls().waits().maxNanos()).isEqualTo(lastMillis * MILLI);
    assertThat(orders.connections().peakEstablished()).isEqualTo(1);
    assertThat(orders.queue()).isEqualTo(new QueueTotals(0, 9));
  }

  /** The wait is the same, but all ten are connected while they wait. */
  @Test
  void callersWhoBindEarlyAreConnectedWhileTheyWait() {
    Totals orders = run(100, atOnce(10, apartment("main", 0, Connects.BEFORE)));

    assertThat(orders.calls().completed()).isEqualTo(10);
    assertThat(orders.calls().waits().maxNanos()).isEqualTo(900 * MILLI);
    assertThat(orders.connections().peakEstablished()).isEqualTo(10);
  }

  /** With 4 ports 6 of 10 callers who bind early find none; in turn one port is enough. */
  @ParameterizedTest(name = "{0} on {1} ports: {2} calls fail")
  @CsvSource({"BEFORE, 4, 6", "IN_TURN, 1, 0"})
  void whoWaitsWithAConnectionNeedsAPortForIt(Connects connects, int ports, long failed) {
    CallTotals calls = run(ports, atOnce(10, apartment("main", 0, connects))).calls();

    assertThat(calls.failedBy(FailureCause.PORT_EXHAUSTED)).isEqualTo(failed);
    assertThat(calls.completed()).isEqualTo(10 - failed);
  }

  /** A call that fails in its turn leaves the thread at once: no two calls wait for it. */
  @Test
  void aCallThatFailsLeavesTheThreadToTheNext() {
    Scenario scenario =
        web(1)
            .workload("leak", "web", "sql", atOnce(1, Component.NONE).closes(Closing.NEVER))
            .workload("orders", "web", "sql", atOnce(10, apartment("main", 0, Connects.IN_TURN)))
            .scenario();
    Totals orders = Simulation.run(scenario).workloads().get("orders");

    assertThat(orders.calls().failedBy(FailureCause.PORT_EXHAUSTED)).isEqualTo(10);
    assertThat(orders.queue()).isEqualTo(new QueueTotals(0, 1));
  }

  /** Two components in one apartment wait for each other: 20 calls of 100 ms; apart they do not. */
  @ParameterizedTest(name = "in {0} and {1} the longest wait is {2} ms")
  @CsvSource({"main, main, 1900", "main, other, 900"})
  void componentsOfOneApartmentShareItsThread(String one, String other, long longestMillis) {
    Scenario scenario =
        web(100)
            .workload("orders", "web", "sql", atOnce(10, apartment(one, 0, Connects.IN_TURN)))
            .workload("stock", "web", "sql", atOnce(10, apartment(other, 0, Connects.IN_TURN)))
            .scenario();

    RunRecord run = Simulation.run(scenario);
    assertThat(run.world().calls().completed()).isEqualTo(20);
    assertThat(run.world().calls().waits().maxNanos()).isEqualTo(longestMillis * MILLI);
  }

  /** Ten calls in n objects: the last has ceil(10 / n) - 1 before it. */
  @ParameterizedTest(name = "{0} objects: {1} connections, the last waits {2} ms")
  @CsvSource({"1, 1, 900", "3, 3, 300", "5, 5, 100", "10, 10, 0"})
  void eachSynchronizedObjectServesOneCallAtATime(int objects, long established, long lastMillis) {
    Totals orders = run(100, atOnce(10, objects(objects)));

    assertThat(orders.connections().peakEstablished()).isEqualTo(established);
    assertThat(orders.calls().waits().maxNanos()).isEqualTo(lastMillis * MILLI);
  }

  /** A lock for 10 of 100 ms: the last of ten has it after 9 x 10 ms, all ten are connected. */
  @ParameterizedTest(name = "a lock for {0} ms: the last of ten waits {1} ms")
  @CsvSource({"1, 9", "10, 90", "100, 900", "1000, 900"})
  void aLockHoldsUpCallsForItsRegionOnly(int millis, long lastMillis) {
    Totals orders = run(100, atOnce(10, lock(millis)));

    assertThat(orders.calls().completed()).isEqualTo(10);
    assertThat(orders.calls().waits().maxNanos()).isEqualTo(lastMillis * MILLI);
    assertThat(orders.connections().peakEstablished()).isEqualTo(10);
  }

  /** 20 calls a second of 100 ms each need two threads; one serves 10 a second. */
  @Test
  void anApartmentServesNoMoreThanItsThreadCan() {
    Call call =
        Call.rate(20, 1)
            .hold(new HoldingTime.Fixed(Duration.ofMillis(100)))
            .closes(Closing.RESET)
            .through(apartment("main", 0, Connects.IN_TURN));
    Totals orders = run(100, call);

    assertThat(orders.calls().completed()).isEqualTo(6_000);
    assertThat(orders.calls().inProgress()).isEqualTo(6_000);
    assertThat(orders.queue().waiting()).isEqualTo(6_000);
  }

  /** A pool behind an apartment has one connection, however many calls wait. */
  @Test
  void aPoolBehindAnApartmentKeepsOneConnection() {
    Call call = atOnce(10, apartment("main", 0, Connects.IN_TURN)).with(SqlClientPool.STANDARD);
    Totals orders = run(100, call);

    assertThat(orders.calls().completed()).isEqualTo(10);
    assertThat(orders.connections().opened()).isEqualTo(1);
    assertThat(orders.connections().reused()).isEqualTo(9);
  }

  /** The machine restarts after 250 ms, in the third call; nine that wait are lost with it. */
  @ParameterizedTest(name = "connected {0}")
  @ValueSource(strings = {"IN_TURN", "BEFORE"})
  void aRestartOfTheMachineLosesWhoWaits(String connects) {
    Scenario scenario =
        web(100)
            .workload(
                "orders",
                "web",
                "sql",
                atOnce(12, apartment("main", 0, Connects.valueOf(connects))))
            .at(Duration.ofMillis(250), new Intervention.RebootHost("web"))
            .scenario();
    Totals orders = Simulation.run(scenario).workloads().get("orders");

    assertThat(orders.calls().completed()).isEqualTo(2);
    assertThat(orders.calls().failedBy(FailureCause.RESET)).isEqualTo(10);
    assertThat(orders.queue()).isEqualTo(new QueueTotals(0, 11));
  }

  /** The server closes its connections at 250 ms: all that are connected, and no others. */
  @ParameterizedTest(name = "connected {0}: {1} are lost")
  @CsvSource({"IN_TURN, 1", "BEFORE, 10"})
  void aRestartOfTheServerLosesWhoIsConnected(Connects connects, long lost) {
    Scenario scenario =
        web(100)
            .workload("orders", "web", "sql", atOnce(12, apartment("main", 0, connects)))
            .at(Duration.ofMillis(250), new Intervention.RestartServer("sql"))
            .scenario();
    CallTotals calls = Simulation.run(scenario).workloads().get("orders").calls();

    assertThat(calls.failedBy(FailureCause.RESET)).isEqualTo(lost);
    assertThat(calls.completed()).isEqualTo(12 - lost);
  }

  /**
   * The other side of the same truth: calls that come unevenly to n objects, which they take in
   * turn, recomputed one by one. Call k begins at the later of its arrival and the end of call k -
   * n.
   */
  @ParameterizedTest(name = "{0} objects")
  @ValueSource(ints = {1, 2, 5})
  void itIsTheQueueThatOneWouldWorkOutCallByCall(int objects) {
    int count = 2_000;
    List<Duration> arrivals = new ArrayList<>();
    long atMillis = 0;
    for (int k = 0; k < count; k++) {
      atMillis += k * 7919L % 173;
      arrivals.add(Duration.ofMillis(atMillis));
    }
    Call call =
        Call.arriving(new Arrivals.At(arrivals))
            .hold(new HoldingTime.Fixed(Duration.ofMillis(80)))
            .closes(Closing.RESET)
            .through(objects(objects));
    Totals orders = run(1_000, call);

    long[] end = new long[count];
    long longest = 0;
    long sum = 0;
    for (int k = 0; k < count; k++) {
      long arrived = arrivals.get(k).toMillis();
      long begins = Math.max(arrived, k < objects ? 0 : end[k - objects]);
      end[k] = begins + 80;
      longest = Math.max(longest, begins - arrived);
      sum += begins - arrived;
    }
    assertThat(orders.calls().completed()).isEqualTo(count);
    assertThat(orders.calls().waits().maxNanos()).isEqualTo(longest * MILLI);
    assertThat(orders.calls().waits().meanNanos()).isEqualTo(sum * MILLI / count);
  }
}
