package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.client.Cloaking;
import portsim.client.Proxies;
import portsim.client.Releasing;
import portsim.client.RpcBindings;
import portsim.record.RunRecord;
import portsim.record.Totals;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Intervention.RebootHost;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;

/** Workloads of one client process, and the connections that they share. */
class RpcProcessTest {
  private static RpcBindings rpc(
      String process, String application, String server, boolean impersonates) {
    return new RpcBindings(
        Cloaking.DYNAMIC,
        Proxies.SHARED,
        1,
        1,
        new RpcBindings.Ends(process, application, server),
        impersonates,
        new Releasing.Never(),
        Duration.ofMinutes(4),
        new RpcBindings.IdleCleanup(Duration.ofSeconds(100), 0),
        Duration.ZERO);
  }

  private static Call calls(RpcBindings rpc, int holdSeconds, Integer... atSeconds) {
    List<Duration> times = Stream.of(atSeconds).map(Duration::ofSeconds).toList();
    return Call.arriving(new Arrivals.At(times))
        .hold(new HoldingTime.Fixed(Duration.ofSeconds(holdSeconds)))
        .with(rpc);
  }

  private static ScenarioSketch lasting(int seconds) {
    return ScenarioSketch.lasting(Duration.ofSeconds(seconds))
        .host("web", ScenarioSketch.windows2003())
        .server("com")
        .server("other");
  }

  private static Totals of(RunRecord run, String workload) {
    Totals totals = run.workloads().get(workload);
    assertThat(totals).isNotNull();
    return totals;
  }

  /** One calls at 0 s, the other at 10 s, for a second each. */
  @ParameterizedTest(name = "{0}, {1}, {2}, impersonation {3}: {4} connections")
  @CsvSource({
    "inetinfo.exe, accounts, com, false, 1",
    "dllhost.exe, accounts, com, false, 2",
    "inetinfo.exe, reports, com, false, 2",
    "inetinfo.exe, accounts, other, false, 2",
    "inetinfo.exe, accounts, com, true, 2"
  })
  void shareThemWhereBothEndsAndTheContextAreTheSame(
      String process, String application, String server, boolean impersonates, int opened) {
    RunRecord run =
        Simulation.run(
            lasting(60)
                .workload(
                    "a", "web", "com", calls(rpc("inetinfo.exe", "accounts", "com", false), 1, 0))
                .workload(
                    "b",
                    "web",
                    server,
                    calls(rpc(process, application, server, impersonates), 1, 10))
                .scenario());

    assertThat(run.world().connections().opened()).isEqualTo(opened);
    assertThat(of(run, "b").connections().reused()).isEqualTo(2 - opened);
    assertThat(run.world().identities().live()).isEqualTo(opened);
  }

  /** The users of two workloads are not the same, though each calls the first its number 0. */
  @Test
  void shareNoneOfTheirUsers() {
    RpcBindings rpc = rpc("", "accounts", "com", true);
    RunRecord run =
        Simulation.run(
            lasting(60)
                .workload("a", "web", "com", calls(rpc, 1, 0, 20))
                .workload("b", "web", "com", calls(rpc, 1, 10, 30))
                .scenario());

    assertThat(run.world().connections().opened()).isEqualTo(2);
    assertThat(run.world().connections().reused()).isEqualTo(2);
  }

  /**
   * At 5 s a's binding is busy, and b opens one of its own. At 150 s b uses the one that came free
   * last, at 10 s, which is a's. At 200 s b's is closed, for it was used last at 6 s. The context
   * counts where its first binding was opened.
   */
  @Test
  void countAContextOnce() {
    RpcBindings rpc = rpc("", "accounts", "com", false);
    RunRecord run =
        Simulation.run(
            lasting(250)
                .workload("a", "web", "com", calls(rpc, 10, 0))
                .workload("b", "web", "com", calls(rpc, 1, 5, 150))
                .scenario());

    assertThat(of(run, "b").connections().opened()).isEqualTo(1);
    assertThat(of(run, "b").connections().closed()).isEqualTo(1);
    assertThat(of(run, "b").connections().reused()).isEqualTo(1);
    assertThat(of(run, "a").connections().closed()).isZero();
    assertThat(of(run, "a").identities().live()).isEqualTo(1);
    assertThat(of(run, "b").identities().peakLive()).isZero();
    assertThat(run.world().identities().peakLive()).isEqualTo(1);
  }

  /** The connections go with the machine, those that the other workload opened included. */
  @Test
  void loseThemTogetherWhenTheMachineRestarts() {
    RpcBindings rpc = rpc("", "accounts", "com", false);
    RunRecord run =
        Simulation.run(
            lasting(60)
                .workload("a", "web", "com", calls(rpc, 1, 0))
                .workload("b", "web", "com", calls(rpc, 30, 10, 50))
                .at(Duration.ofSeconds(20), new RebootHost("web"))
                .scenario());

    assertThat(of(run, "b").calls().failed()).isEqualTo(1);
    assertThat(of(run, "b").connections().opened()).isEqualTo(1);
    assertThat(run.world().connections().opened()).isEqualTo(2);
  }
}
