package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.client.Exchange;
import portsim.client.PerCall;
import portsim.client.Retry;
import portsim.client.SqlClientPool;
import portsim.network.Closing;
import portsim.record.FailureCause;
import portsim.record.RefusedSyns;
import portsim.record.RunRecord;
import portsim.record.Totals;
import portsim.scenario.Scenario;
import portsim.scenario.Workload;

/** Packets and bytes, worked out a second time from what the record says of the connections. */
class TrafficTest {
  static LongStream seeds() {
    return LongStream.rangeClosed(1, 120);
  }

  private static Exchange exchange(Totals totals) {
    return new Exchange(totals.traffic().packets(), totals.traffic().bytes());
  }

  /** Frames of 62 bytes for a SYN, 54 for an ACK, a FIN or a reset that is sent, 60 if received. */
  private static Exchange byHand(Workload workload, Totals totals) {
    long opened = totals.connections().opened();
    long closed = totals.connections().closed();
    RefusedSyns syns = totals.syns();
    boolean resets = workload.closes() == Closing.RESET;
    long packets =
        opened * 3
            + closed * (resets ? 1 : 4)
            + (syns.backlogReset() + syns.down()) * 2
            + syns.backlogDropped()
            + syns.silent();
    long bytes =
        opened * (62 + 62 + 54)
            + closed * (resets ? 54 : 54 + 60 + 60 + 54)
            + (syns.backlogReset() + syns.down()) * (62 + 60)
            + (syns.backlogDropped() + syns.silent()) * 62;
    return new Exchange(packets, bytes);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void eachConnectionCostsItsExchanges(long seed) {
    Scenario scenario = RandomScenarios.scenario(seed);
    RunRecord run = Simulation.run(scenario);

    for (Workload workload : scenario.workloads().values()) {
      Totals totals = run.workloads().get(workload.name());
      assertThat(exchange(totals)).as(workload.name()).isEqualTo(byHand(workload, totals));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void eachScopeHasTheTrafficOfItsWorkloads(long seed) {
    Scenario scenario = RandomScenarios.scenario(seed);
    RunRecord run = Simulation.run(scenario);

    Collection<Workload> all = scenario.workloads().values();
    assertThat(exchange(run.world())).isEqualTo(sum(all, workload -> true, run));
    run.hosts()
        .forEach(
            (name, host) ->
                assertThat(exchange(host))
                    .isEqualTo(sum(all, workload -> workload.from().equals(name), run)));
    run.servers()
        .forEach(
            (name, server) ->
                assertThat(exchange(server))
                    .isEqualTo(sum(all, workload -> workload.to().equals(name), run)));
  }

  private static Exchange sum(
      Collection<Workload> workloads, Predicate<Workload> which, RunRecord run) {
    return workloads.stream()
        .filter(which)
        .map(workload -> exchange(run.workloads().get(workload.name())))
        .reduce(Exchange.NOTHING, Exchange::plus);
  }

  /** Machines of these scenarios give up with the first reset. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aCallThatIsRefusedHasHadItsReset(long seed) {
    Scenario scenario = RandomScenarios.scenario(seed);
    RunRecord run = Simulation.run(scenario);

    for (Workload workload : scenario.workloads().values()) {
      Totals totals = run.workloads().get(workload.name());
      long refused = totals.calls().failedBy(FailureCause.REFUSED);
      if (workload.connections() instanceof PerCall && workload.retry() instanceof Retry.None) {
        assertThat(totals.syns().resets()).isGreaterThanOrEqualTo(refused);
      }
      if (workload.connections() instanceof SqlClientPool) {
        assertThat(totals.syns().resets() > 0 || refused == 0).isTrue();
      }
    }
  }
}
