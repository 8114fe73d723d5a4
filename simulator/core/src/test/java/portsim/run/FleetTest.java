package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.network.port.Uniqueness;
import portsim.record.FailureCause;
import portsim.record.RunRecord;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Intervention.RebootHost;
import portsim.scenario.Intervention.StopWorkload;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;
import portsim.workload.Rate;

/** Machines that are alike: each has its ports and its calls, and the host is their sum. */
class FleetTest {
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private static ScenarioSketch fleet(int count, Call call) {
    return ScenarioSketch.lasting(TEN_MINUTES)
        .fleet("web", ScenarioSketch.windows2003(), count)
        .server("sql")
        .workload("orders", "web", "sql", call);
  }

  /** One machine: 12,000 calls, 1,650 fail in outages of [198.8, 240.05] and [438.85, 480.1]. */
  @ParameterizedTest(name = "{0} machines")
  @ValueSource(ints = {1, 3, 50})
  void isTheSumOfItsMachines(int count) {
    RunRecord run = Simulation.run(fleet(count, Call.rate(20, 1)).scenario());

    assertThat(run.world().calls().attempted()).isEqualTo(count * 12_000L);
    assertThat(run.world().calls().failed()).isEqualTo(count * 1_650L);
    assertThat(run.world().ports().usable()).isEqualTo(count * 3_976L);
    assertThat(run.world().ports().peakInUse()).isEqualTo(count * 3_976L);
    assertThat(run.world().ports().outages().firstNanos()).isEqualTo(198_800_000_000L);
    assertThat(run.world().ports().outages().count()).isEqualTo(2);
    assertThat(run.world().ports().outages().totalNanos()).isEqualTo(82_500_000_000L);
    assertThat(run.hosts().get("web")).isEqualTo(run.world());
    assertThat(run.workloads().get("orders").calls()).isEqualTo(run.world().calls());
  }

  /** The calls of each machine come by chances of their own: not all bursts fall together. */
  @Test
  void eachMachineHasItsOwnChance() {
    Call random = Call.arriving(new Arrivals.Poisson(new Rate(10, 1_000_000_000)));
    long one = Simulation.run(fleet(1, random).scenario()).world().calls().attempted();
    long three = Simulation.run(fleet(3, random).scenario()).world().calls().attempted();

    assertThat(three).isNotEqualTo(3 * one).isBetween(17_400L, 18_600L); // 18,000, 4.5 sigma
  }

  /** At 100 s each machine holds 2,000 connections; then all of them restart, and call no more. */
  @Test
  void theTimelineConcernsAllMachines() {
    Call call = Call.rate(20, 1).hold(new HoldingTime.Fixed(Duration.ofHours(1)));
    RunRecord run =
        Simulation.run(
            fleet(3, call)
                .at(Duration.ofSeconds(100), new RebootHost("web"))
                .at(Duration.ofSeconds(100), new StopWorkload("orders"))
                .scenario());

    assertThat(run.world().calls().attempted()).isEqualTo(6_000);
    assertThat(run.world().calls().failedBy(FailureCause.RESET)).isEqualTo(6_000);
  }

  /** A thousand machines with ten ports each, all of them full. */
  @Test
  void canBeLarge() {
    Call burst =
        Call.arriving(new Arrivals.Burst(11, Duration.ofMinutes(5)))
            .hold(new HoldingTime.Fixed(Duration.ofMinutes(1)));
    RunRecord run =
        Simulation.run(
            ScenarioSketch.lasting(TEN_MINUTES)
                .fleet(
                    "web",
                    ScenarioSketch.custom(10, Duration.ofMinutes(1), Uniqueness.LOCAL_PORT),
                    1_000)
                .server("sql")
                .workload("orders", "web", "sql", burst)
                .scenario());

    assertThat(run.world().ports().peakInUse()).isEqualTo(10_000);
    assertThat(run.world().calls().failed()).isEqualTo(2_000);
  }
}
