package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.client.PrunePeriod;
import portsim.client.SqlClientPool;
import portsim.network.Closing;
import portsim.network.port.Uniqueness;
import portsim.record.CallTotals;
import portsim.record.FailureCause;
import portsim.record.RunRecord;
import portsim.record.Totals;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Intervention;
import portsim.scenario.Scenario;
import portsim.workload.Arrivals;
import portsim.workload.Follows;
import portsim.workload.Follows.Moment;
import portsim.workload.HoldingTime;
import portsim.workload.Rate;

/** Calls that come within others, or after them: transactions and their pieces. */
class LinkedCallsTest {
  private static final long SECOND = 1_000_000_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static Follows after(String leader, Moment moment) {
    return new Follows(leader, moment, null, null);
  }

  private static Call call(Arrivals arrivals, int holdMillis) {
    return Call.arriving(arrivals)
        .hold(new HoldingTime.Fixed(Duration.ofMillis(holdMillis)))
        .closes(Closing.RESET);
  }

  private static Arrivals perSecond(int count) {
    return new Arrivals.Constant(new Rate(count, SECOND));
  }

  private static ScenarioSketch web(int ports) {
    return ScenarioSketch.lasting(MINUTE)
        .host("web", ScenarioSketch.custom(ports, Duration.ofSeconds(10), Uniqueness.LOCAL_PORT))
        .server("orders")
        .server("stock")
        .server("billing");
  }

  /** Three databases, each with 100 ms of work: together, or one piece after another. */
  private static Scenario three(int ports, Arrivals arrivals, Moment moment) {
    return web(ports)
        .workload("orders", "web", "orders", call(arrivals, 100))
        .workload("stock", "web", "stock", call(after("orders", moment), 100))
        .workload("billing", "web", "billing", call(after("stock", moment), 100))
        .scenario();
  }

  private static Totals of(RunRecord run, String workload) {
    return run.workloads().get(workload);
  }

  /**
   * Little's law, exactly: 20 transactions a second hold 300, 200 and 100 ms together, 20 x 0.6 =
   * 12 connections; in pieces of 100 ms each, 6. A transaction comes every 50 ms, so that the
   * levels are constant from 300 ms on.
   */
  @ParameterizedTest(name = "{0}: orders {1}, stock {2}, billing {3}, in all {4}")
  @CsvSource({"WITHIN, 6, 4, 2, 12", "COMPLETED, 2, 2, 2, 6"})
  void aTransactionHoldsAllItsConnectionsUntilItsEnd(
      Moment moment, long orders, long stock, long billing, long all) {
    RunRecord run = Simulation.run(three(100, perSecond(20), moment));

    assertThat(of(run, "orders").connections().peakEstablished()).isEqualTo(orders);
    assertThat(of(run, "stock").connections().peakEstablished()).isEqualTo(stock);
    assertThat(of(run, "billing").connections().peakEstablished()).isEqualTo(billing);
    assertThat(run.world().connections().peakEstablished()).isEqualTo(all);
    assertThat(run.world().calls().failed()).isZero();
  }

  /** The transactions at 0 to 59.65 s have ended by the end: 59.7 / 0.05 + 1 = 1,195 of 1,200. */
  @Test
  void aTransactionHasCompletedWhenAllOfItHas() {
    RunRecord together = Simulation.run(three(100, perSecond(20), Moment.WITHIN));
    RunRecord pieces = Simulation.run(three(100, perSecond(20), Moment.COMPLETED));

    assertThat(of(together, "orders").calls().completed()).isEqualTo(1_195);
    assertThat(of(together, "billing").calls().completed()).isEqualTo(1_195);
    assertThat(of(pieces, "orders").calls().completed()).isEqualTo(1_199);
    assertThat(of(pieces, "billing").calls().completed()).isEqualTo(1_195);
  }

  /**
   * With two ports the third database finds none: all three calls fail, each by its own cause, and
   * the two ports are free at once for the next transaction, which fails alike.
   */
  @Test
  void aCallThatFailsAbortsItsTransaction() {
    RunRecord run = Simulation.run(three(2, perSecond(1), Moment.WITHIN));

    assertThat(of(run, "billing").calls().failedBy(FailureCause.PORT_EXHAUSTED)).isEqualTo(60);
    assertThat(of(run, "stock").calls().failedBy(FailureCause.ABORTED)).isEqualTo(60);
    assertThat(of(run, "orders").calls().failedBy(FailureCause.ABORTED)).isEqualTo(60);
    assertThat(run.world().calls().completed()).isZero();
    assertThat(run.world().connections().opened()).isEqualTo(120);
    assertThat(run.world().connections().closed()).isEqualTo(120);
  }

  /** In pieces one port is enough, for each gives it back before the next needs it. */
  @Test
  void piecesNeedOnePortAfterAnother() {
    RunRecord run = Simulation.run(three(1, perSecond(1), Moment.COMPLETED));

    assertThat(run.world().calls().completed()).isEqualTo(180);
    assertThat(run.world().ports().peakInUse()).isEqualTo(1);
  }

  /** The stock is gone from 10 s to 20 s: for each order then, what was done is undone. */
  @Test
  void whatWasDoneIsUndoneWhenAPieceFails() {
    Scenario scenario =
        web(100)
            .workload("orders", "web", "orders", call(perSecond(1), 100))
            .workload("stock", "web", "stock", call(after("orders", Moment.COMPLETED), 100))
            .workload("undo", "web", "orders", call(after("stock", Moment.FAILED), 50))
            .workload("log", "web", "billing", call(after("stock", Moment.ENDED), 0))
            .at(Duration.ofSeconds(10), new Intervention.StopServer("stock"))
            .at(Duration.ofSeconds(20), new Intervention.StartServer("stock"))
            .scenario();
    RunRecord run = Simulation.run(scenario);

    assertThat(of(run, "orders").calls().completed()).isEqualTo(60);
    assertThat(of(run, "stock").calls().failedBy(FailureCause.REFUSED)).isEqualTo(10);
    assertThat(of(run, "undo").calls().completed()).isEqualTo(10);
    assertThat(of(run, "log").calls().completed()).isEqualTo(60);
  }

  /** Subscribers who are told side by side take as long as the slowest, 300 ms; else 600 ms. */
  @Test
  void callsWithinOneRunSideBySide() {
    ScenarioSketch parallel = web(100).workload("publish", "web", "orders", call(at(0), 0));
    ScenarioSketch serial = web(100).workload("publish", "web", "orders", call(at(0), 0));
    for (int k = 1; k <= 3; k++) {
      Follows beside = after("publish", Moment.WITHIN);
      Follows behind = k == 1 ? beside : after("subscriber" + (k - 1), Moment.COMPLETED);
      parallel.workload("subscriber" + k, "web", "stock", call(beside, 100 * k));
      serial.workload("subscriber" + k, "web", "stock", call(behind, 100 * k));
    }

    assertThat(endOfFirst(parallel, 300)).isEqualTo("open before, ended at");
    assertThat(endOfFirst(serial, 600)).isEqualTo("open before, ended at");
    assertThat(of(Simulation.run(parallel.scenario()), "subscriber1").connections().opened())
        .isEqualTo(1);
    assertThat(Simulation.run(parallel.scenario()).world().connections().peakEstablished())
        .isEqualTo(4);
    assertThat(Simulation.run(serial.scenario()).world().connections().peakEstablished())
        .isEqualTo(2);
  }

  private static Arrivals at(int seconds) {
    return new Arrivals.At(List.of(Duration.ofSeconds(seconds)));
  }

  private static String endOfFirst(ScenarioSketch sketch, int millis) {
    boolean before = hasPublished(sketch, millis * 1_000_000L - 1);
    boolean at = hasPublished(sketch, millis * 1_000_000L);
    return (before ? "ended" : "open") + " before, " + (at ? "ended" : "open") + " at";
  }

  private static boolean hasPublished(ScenarioSketch sketch, long nanos) {
    Simulation simulation = new Simulation(sketch.scenario());
    simulation.runUntil(nanos);
    return of(simulation.record(), "publish").calls().completed() == 1;
  }

  /** The orders' server hangs up at 150 ms: the order is lost at once, its part at its own end. */
  @Test
  void aPartOfALostTransactionIsAborted() {
    Scenario scenario =
        web(100)
            .workload("orders", "web", "orders", call(at(0), 100))
            .workload("stock", "web", "stock", call(after("orders", Moment.WITHIN), 100))
            .workload("billing", "web", "billing", call(after("stock", Moment.WITHIN), 100))
            .at(Duration.ofMillis(150), new Intervention.RestartServer("orders"))
            .scenario();
    RunRecord run = Simulation.run(scenario);

    assertThat(of(run, "orders").calls().failedBy(FailureCause.RESET)).isEqualTo(1);
    assertThat(of(run, "stock").calls().failedBy(FailureCause.ABORTED)).isEqualTo(1);
    assertThat(of(run, "billing").calls().attempted()).isZero();
  }

  /** Where a part is stopped, its transactions go on without it. */
  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = Moment.class,
      names = {"WITHIN", "COMPLETED"})
  void aPartThatIsStoppedIsLeftOut(Moment moment) {
    Scenario scenario =
        web(100)
            .workload("orders", "web", "orders", call(perSecond(1), 100))
            .workload("stock", "web", "stock", call(after("orders", moment), 100))
            .at(Duration.ofSeconds(30), new Intervention.StopWorkload("stock"))
            .scenario();
    RunRecord run = Simulation.run(scenario);

    assertThat(of(run, "orders").calls().completed()).isEqualTo(60);
    assertThat(of(run, "stock").calls().completed()).isEqualTo(30);
  }

  /** A restart of the machine ends all that is under way, and nothing is left waiting. */
  @Test
  void aRestartOfTheMachineEndsTransactions() {
    Scenario scenario =
        web(100)
            .workload("orders", "web", "orders", call(perSecond(1), 100))
            .workload("stock", "web", "stock", call(after("orders", Moment.WITHIN), 100))
            .at(Duration.ofMillis(10_150), new Intervention.RebootHost("web"))
            .scenario();
    RunRecord run = Simulation.run(scenario);

    assertThat(of(run, "orders").calls().failedBy(FailureCause.RESET)).isEqualTo(1);
    assertThat(of(run, "stock").calls().failedBy(FailureCause.RESET)).isEqualTo(1);
    assertThat(of(run, "orders").calls().completed()).isEqualTo(59);
  }

  /**
   * A pool of 4 serves 4 / 0.3 s = 13 transactions a second together, so that 20 a second time out;
   * in pieces it serves 40.
   */
  @Test
  void transactionsTimeOutUnderLoadWherePiecesDoNot() {
    PrunePeriod prune = new PrunePeriod(Duration.ofSeconds(120), Duration.ofSeconds(230));
    SqlClientPool four = new SqlClientPool(4, 0, Duration.ofSeconds(1), Duration.ZERO, prune);
    for (Moment moment : List.of(Moment.WITHIN, Moment.COMPLETED)) {
      Scenario scenario =
          web(100)
              .workload("orders", "web", "orders", call(perSecond(20), 100).with(four))
              .workload("stock", "web", "stock", call(after("orders", moment), 100).with(four))
              .workload("billing", "web", "billing", call(after("stock", moment), 100).with(four))
              .scenario();
      CallTotals calls = of(Simulation.run(scenario), "orders").calls();

      assertThat(calls.failedBy(FailureCause.POOL_TIMEOUT) > 0).isEqualTo(moment == Moment.WITHIN);
    }
  }

  /** Each machine of a fleet follows its own calls: three times the one machine. */
  @Test
  void eachMachineOfAFleetFollowsItsOwnCalls() {
    Scenario scenario =
        ScenarioSketch.lasting(MINUTE)
            .fleet(
                "web", ScenarioSketch.custom(50, Duration.ofSeconds(10), Uniqueness.LOCAL_PORT), 3)
            .server("orders")
            .server("stock")
            .workload("orders", "web", "orders", call(perSecond(1), 100))
            .workload("stock", "web", "stock", call(after("orders", Moment.WITHIN), 100))
            .scenario();

    assertThat(of(Simulation.run(scenario), "stock").calls().completed()).isEqualTo(180);
  }

  /** The other side: what random parts give is what their counts say of each other. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void calledAreExactlyThoseThatFollow(long seed) {
    Call first =
        Call.arriving(new Arrivals.Poisson(new Rate(20, SECOND)))
            .hold(new HoldingTime.Exponential(Duration.ofMillis(200)))
            .closes(Closing.RESET);
    Scenario scenario =
        web(12)
            .seed(seed)
            .workload("orders", "web", "orders", first)
            .workload("stock", "web", "stock", call(after("orders", Moment.WITHIN), 150))
            .workload("billing", "web", "billing", call(after("stock", Moment.COMPLETED), 90))
            .workload("undo", "web", "stock", call(after("billing", Moment.FAILED), 10))
            .at(Duration.ofSeconds(10), new Intervention.StopServer("billing"))
            .at(Duration.ofSeconds(15), new Intervention.StartServer("billing"))
            .scenario();
    RunRecord run = Simulation.run(scenario);
    CallTotals orders = of(run, "orders").calls();
    CallTotals stock = of(run, "stock").calls();
    CallTotals billing = of(run, "billing").calls();

    assertThat(billing.attempted()).isEqualTo(stock.completed());
    assertThat(of(run, "undo").calls().attempted()).isEqualTo(billing.failed());
    assertThat(orders.failedBy(FailureCause.ABORTED)).isEqualTo(stock.failed() + billing.failed());
    assertThat(billing.failed()).isPositive();
  }
}
