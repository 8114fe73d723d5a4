package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import portsim.client.PerCall;
import portsim.client.SqlClientPool;
import portsim.network.Closing;
import portsim.run.ScenarioSketch.Call;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;

/** How many calls wait in a pool at a time, which takes most of the memory. */
class MemoryNeedTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final HoldingTime ONE_SECOND = new HoldingTime.Fixed(Duration.ofSeconds(1));

  private static long waiting(Call call) {
    return MemoryNeed.of(ScenarioSketch.orders(HOUR, call)).waiting();
  }

  private static SqlClientPool waitingFor(Duration connectTimeout) {
    SqlClientPool standard = SqlClientPool.STANDARD;
    return new SqlClientPool(100, 0, connectTimeout, standard.lifetime(), standard.prune());
  }

  /** 1000 a second come, 100 are served: 900 x 15 s wait. */
  @Test
  void thoseThatCannotBeServedWaitUntilTheirTimeIsUp() {
    Call call = Call.rate(1_000, 1).hold(ONE_SECOND).with(SqlClientPool.STANDARD);
    assertThat(waiting(call)).isEqualTo(13_500);
  }

  /** 900 a second for an hour. */
  @Test
  void theyWaitToTheEndWithoutATimeout() {
    Call call = Call.rate(1_000, 1).hold(ONE_SECOND).with(waitingFor(Duration.ZERO));
    assertThat(waiting(call)).isEqualTo(3_240_000);
  }

  /** Nothing comes back: 1000 a second for 15 s. */
  @Test
  void aPoolThatLeaksServesNobody() {
    Call call = Call.rate(1_000, 1).with(SqlClientPool.STANDARD).closes(Closing.NEVER);
    assertThat(waiting(call)).isEqualTo(15_000);
  }

  /** 5,000 come at once and 100 of them get a connection; 5,000 in an hour are served. */
  @Test
  void thoseOfABurstWaitAtOnce() {
    Call burst = Call.arriving(new Arrivals.Burst(5_000, HOUR)).hold(ONE_SECOND);
    assertThat(waiting(burst.with(SqlClientPool.STANDARD))).isEqualTo(4_900);
    assertThat(waiting(burst.with(new PerCall()))).isZero();
  }

  @Test
  void nobodyWaitsForWhatIsGivenBackAtOnce() {
    Call call = Call.rate(1_000_000, 1).hold(new HoldingTime.Fixed(Duration.ZERO));
    assertThat(waiting(call.with(SqlClientPool.STANDARD))).isZero();
  }

  /** 3976 ports, each with 65 bytes, twice; a host's series and a workload's counts. */
  @Test
  void portsTakeLittle() {
    MemoryNeed need = MemoryNeed.of(ScenarioSketch.orders(HOUR, Call.rate(1_000_000, 1)));
    assertThat(need).isEqualTo(new MemoryNeed(3_976 * 65 * 2 + 176_000 + 100_000, "", 0));
  }

  /** What a run takes in truth is no more than the estimate, and not much less. */
  @Test
  void theEstimateIsNearTheTruth() {
    int calls = 1_500_000;
    Arrivals burst = new Arrivals.Burst(calls, HOUR);
    Call call = Call.arriving(burst).hold(ONE_SECOND).with(SqlClientPool.STANDARD);
    long estimate = MemoryNeed.of(ScenarioSketch.orders(HOUR, call)).bytes();
    Simulation simulation = new Simulation(ScenarioSketch.orders(HOUR, call));
    long before = used();
    simulation.runUntil(Duration.ofMillis(500).toNanos());
    long taken = used() - before;

    assertThat(simulation.nowNanos()).isPositive();
    assertThat(taken).isBetween(estimate / 3, estimate);
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
