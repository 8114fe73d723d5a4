package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.network.Closing;
import portsim.network.port.Uniqueness;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Contention;
import portsim.scenario.Demand;
import portsim.scenario.Host;
import portsim.scenario.Scenario;
import portsim.workload.Arrivals;
import portsim.workload.Follows;
import portsim.workload.Follows.Moment;
import portsim.workload.HoldingTime;
import portsim.workload.Rate;

/** What is known of workloads that follow each other before they run. */
class FollowingTest {
  private static Follows after(String leader, Moment moment) {
    return new Follows(leader, moment, null, null);
  }

  private static Call call(Arrivals arrivals, int holdMillis) {
    return Call.arriving(arrivals).hold(new HoldingTime.Fixed(Duration.ofMillis(holdMillis)));
  }

  private static Arrivals perSecond(int count) {
    return new Arrivals.Constant(new Rate(count, 1_000_000_000));
  }

  private static ScenarioSketch web(int ports) {
    return ScenarioSketch.lasting(Duration.ofMinutes(1))
        .host("web", ScenarioSketch.custom(ports, Duration.ofSeconds(10), Uniqueness.LOCAL_PORT))
        .server("orders")
        .server("stock")
        .server("billing");
  }

  /** 1/s with TIME_WAIT of 10 s: (10.3 + 10.2 + 10.1) ports together, 3 x 10.1 in pieces. */
  @ParameterizedTest(name = "{0} need {1} ports")
  @CsvSource({"WITHIN, 31", "COMPLETED, 31", "FAILED, 11"})
  void theDemandKnowsWhatFollows(Moment moment, long ports) {
    Call first = call(perSecond(1), 100).closes(Closing.CLIENT);
    Scenario scenario =
        web(100)
            .workload("orders", "web", "orders", first)
            .workload(
                "stock", "web", "stock", call(after("orders", moment), 100).closes(Closing.CLIENT))
            .workload(
                "billing",
                "web",
                "billing",
                call(after("stock", moment), 100).closes(Closing.CLIENT))
            .scenario();
    Host web = scenario.hosts().get("web");
    Demand demand = Contention.of(web, scenario).get(0).demand();

    assertThat(demand.ports()).isEqualTo(ports);
    Duration kept = Duration.ofMillis(moment == Moment.WITHIN ? 10_200 : 10_100);
    assertThat(demand.keepsPort()).isEqualTo(kept);
  }
}
