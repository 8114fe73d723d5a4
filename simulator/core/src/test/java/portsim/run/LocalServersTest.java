package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import portsim.network.Accepting;
import portsim.network.ListenerOptions;
import portsim.network.Overflow;
import portsim.record.FailureCause;
import portsim.record.Finding;
import portsim.record.RunRecord;
import portsim.record.Totals;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Intervention;
import portsim.scenario.Intervention.RebootHost;
import portsim.scenario.Intervention.RestartServer;
import portsim.scenario.Intervention.StartServer;
import portsim.scenario.Intervention.StopServer;
import portsim.scenario.Server;
import portsim.workload.HoldingTime;

/**
 * A server that runs on a host, on port 1026: the second port that clients get. A client opens a
 * connection each second to another machine, from 1025 on.
 */
class LocalServersTest {
  private static final Call KEPT =
      Call.every(Duration.ofSeconds(1)).hold(new HoldingTime.Fixed(Duration.ofHours(1)));
  private static final Call CLOSED_AT_ONCE =
      Call.every(Duration.ofSeconds(1)).hold(new HoldingTime.Fixed(Duration.ZERO));

  private static Server onWeb(String name, boolean up) {
    ListenerOptions options =
        new ListenerOptions(
            ListenerOptions.UNLIMITED, new Accepting.AtOnce(), new Overflow.Reset(), up, false);
    return new Server(name, "10.10.10.10:1026", null, options, true, "web", "", Set.of());
  }

  private static ScenarioSketch world(Call call, boolean up) {
    return ScenarioSketch.lasting(Duration.ofSeconds(100))
        .host("web", ScenarioSketch.windows2003())
        .server("sql")
        .server(onWeb("own", up))
        .workload("orders", "web", "sql", call);
  }

  private static Totals own(RunRecord run) {
    return run.servers().get("own");
  }

  private static RunRecord at10(Call call, Intervention intervention) {
    return Simulation.run(world(call, false).at(Duration.ofSeconds(10), intervention).scenario());
  }

  @Test
  void doesNotStartWhereAConnectionIsOnItsPort() {
    RunRecord run = at10(KEPT, new StartServer("own"));

    assertThat(own(run).incidents().failedStarts()).isEqualTo(1);
    assertThat(run.world().incidents().failedStarts()).isEqualTo(1);
    assertThat(run.findings())
        .extracting(Finding::text)
        .contains(
            "servers.own: at 10 s it did not start, because a connection of orders had its port,"
                + " 1026.");
  }

  @Test
  void aRestartOfOneThatIsDownIsAStart() {
    assertThat(own(at10(KEPT, new RestartServer("own"))).incidents().failedStarts()).isEqualTo(1);
  }

  @Test
  void startsBesideAConnectionInTimeWait() {
    RunRecord run = at10(CLOSED_AT_ONCE, new StartServer("own"));

    assertThat(own(run).incidents().failedStarts()).isZero();
    assertThat(run.world().ports().usable()).isEqualTo(3_975);
  }

  /** 100 connections have the ports 1025 and 1027 to 1125. */
  @Test
  void clientsDoNotGetThePortOfOneThatIsUp() {
    RunRecord run = Simulation.run(world(KEPT, true).scenario());

    assertThat(own(run).incidents().failedStarts()).isZero();
    assertThat(run.world().calls().inProgress()).isEqualTo(100);
    assertThat(run.world().ports().usable()).isEqualTo(3_975);
  }

  /** The port comes back at 1.5 s, when 1025 and 1027 are taken; the search is behind it then. */
  @Test
  void givesItsPortBackWhenItIsStopped() {
    Duration stop = Duration.ofMillis(1_500);
    RunRecord run =
        Simulation.run(
            world(KEPT, true)
                .at(stop, new StopServer("own"))
                .at(Duration.ofSeconds(5), new StartServer("own"))
                .at(stop.plusSeconds(10), new StopServer("own"))
                .scenario());

    assertThat(own(run).incidents().failedStarts()).isZero();
    assertThat(run.world().ports().usable()).isEqualTo(3_976);
  }

  @Test
  void twoCannotListenOnOnePort() {
    RunRecord run =
        Simulation.run(
            world(KEPT, true)
                .server(onWeb("second", true))
                .workload("asks", "web", "second", Call.every(Duration.ofSeconds(50)))
                .scenario());

    assertThat(run.servers().get("second").incidents().failedStarts()).isEqualTo(1);
    assertThat(run.findings())
        .extracting(Finding::text)
        .contains(
            "servers.second: at 0 s it did not start, because another server had its port, 1026.");
    assertThat(run.servers().get("second").calls().failedBy(FailureCause.REFUSED)).isEqualTo(2);
  }

  /** At 20 s no connection is left on the machine, and the server starts with it. */
  @Test
  void startsWithItsMachineIfItShouldBeUp() {
    RunRecord run =
        Simulation.run(
            world(KEPT, false)
                .at(Duration.ofSeconds(10), new StartServer("own"))
                .at(Duration.ofSeconds(20), new RebootHost("web"))
                .at(Duration.ofSeconds(30), new StartServer("own"))
                .scenario());

    assertThat(own(run).incidents().failedStarts()).isEqualTo(1);
    assertThat(run.world().ports().usable()).isEqualTo(3_975);
  }

  @Test
  void doesNotStartWithItsMachineIfItWasStopped() {
    RunRecord run =
        Simulation.run(
            world(KEPT, true)
                .at(Duration.ofSeconds(10), new StopServer("own"))
                .at(Duration.ofSeconds(20), new RebootHost("web"))
                .scenario());

    assertThat(run.world().ports().usable()).isEqualTo(3_976);
  }
}
