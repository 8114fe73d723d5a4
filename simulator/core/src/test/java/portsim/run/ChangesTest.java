package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portsim.network.port.PortRange;
import portsim.network.profile.Profile;
import portsim.network.profile.Profiles;
import portsim.network.profile.Setting;
import portsim.network.profile.SettingValue;
import portsim.record.FailureCause;
import portsim.record.Finding;
import portsim.record.RunRecord;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Intervention.ChangeArrivals;
import portsim.scenario.Intervention.ChangeBacklog;
import portsim.scenario.Intervention.ChangeHold;
import portsim.scenario.Intervention.ChangeSetting;
import portsim.scenario.Intervention.RebootHost;
import portsim.scenario.Intervention.RestartServer;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;
import portsim.workload.Rate;

/** What the timeline changes, and restarts of machines, with answers worked out by hand. */
class ChangesTest {
  private static final Call TWENTY_A_SECOND = Call.rate(20, 1);
  private static final Profile WINDOWS_2003 = ScenarioSketch.windows2003();
  private static final Profile LINUX =
      Profiles.named().stream().filter(each -> each.name().equals("linux")).findAny().orElseThrow();
  private static final HoldingTime FOR_AN_HOUR = new HoldingTime.Fixed(Duration.ofHours(1));

  private static ScenarioSketch windows(Duration duration, Call call) {
    return ScenarioSketch.lasting(duration)
        .host("web", WINDOWS_2003)
        .server("sql")
        .workload("orders", "web", "sql", call);
  }

  private static ChangeSetting set(Profile profile, String name, SettingValue value) {
    Setting setting =
        profile.settings().stream()
            .filter(each -> each.name().equals(name))
            .findAny()
            .orElseThrow();
    return new ChangeSetting("web", setting, value);
  }

  private static ChangeSetting localPorts(int first, int last) {
    return set(LINUX, "ip_local_port_range", new SettingValue.Range(new PortRange(first, last)));
  }

  /** Ten calls a second that stay, at first from 50000 to 50999. */
  private static ScenarioSketch linux(Duration duration) {
    Map<String, SettingValue> range =
        Map.of("ip_local_port_range", new SettingValue.Range(new PortRange(50_000, 50_999)));
    return ScenarioSketch.lasting(duration)
        .host("web", LINUX, range, Duration.ZERO)
        .server("sql")
        .workload("orders", "web", "sql", Call.rate(10, 1).hold(FOR_AN_HOUR));
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  /** Without it the ports run out at 198.8 s; after it again 198.8 s later, at 388.8 s. */
  @Test
  void aRebootFreesAllPortsAtOnce() {
    RunRecord run =
        Simulation.run(
            windows(seconds(400), TWENTY_A_SECOND)
                .at(seconds(190), new RebootHost("web"))
                .scenario());

    assertThat(run.world().ports().outages().firstNanos()).isEqualTo(388_800_000_000L);
    assertThat(run.world().ports().peakInUse()).isEqualTo(3_976);
  }

  /** Of the calls of the last second that of 189 s ends at 190 s; 19 are in progress. */
  @Test
  void aRebootLosesTheCallsInProgress() {
    Call call = TWENTY_A_SECOND.hold(new HoldingTime.Fixed(seconds(1)));
    RunRecord run =
        Simulation.run(
            windows(seconds(300), call).at(seconds(190), new RebootHost("web")).scenario());

    assertThat(run.world().calls().failedBy(FailureCause.RESET)).isEqualTo(19);
    assertThat(run.world().calls().failed()).isEqualTo(19);
  }

  /** Set at 100 s, in force from the reboot at 190 s on: then 20 x 30.01 = 601 ports suffice. */
  @Test
  void aSettingThatWaitsTakesEffectAtTheReboot() {
    ChangeSetting delay = set(WINDOWS_2003, "TcpTimedWaitDelay", new SettingValue.Whole(30));
    RunRecord waiting =
        Simulation.run(windows(seconds(800), TWENTY_A_SECOND).at(seconds(100), delay).scenario());
    RunRecord rebooted =
        Simulation.run(
            windows(seconds(800), TWENTY_A_SECOND)
                .at(seconds(100), delay)
                .at(seconds(190), new RebootHost("web"))
                .scenario());

    assertThat(waiting.world().ports().outages().firstNanos()).isEqualTo(198_800_000_000L);
    assertThat(waiting.findings()).extracting(Finding::id).contains("change-pending");
    assertThat(rebooted.world().ports().outages().count()).isZero();
    assertThat(rebooted.world().ports().peakTimeWait()).isEqualTo(3_800);
    assertThat(rebooted.findings()).extracting(Finding::id).doesNotContain("change-pending");
  }

  /** At 10 s 100 ports are in use. Then there are 100 others: call 200, at 20 s, finds none. */
  @Test
  void aSettingThatIsLiveTakesEffectAtOnce() {
    RunRecord run =
        Simulation.run(linux(seconds(60)).at(seconds(10), localPorts(40_000, 40_099)).scenario());

    assertThat(run.world().ports().outages().firstNanos()).isEqualTo(20_000_000_000L);
    assertThat(run.world().ports().usable()).isEqualTo(100);
    assertThat(run.world().ports().peakInUse()).isEqualTo(200);
  }

  /**
   * From 15 s on the first 1,000 ports can be chosen again, of which 100 are still in use; 50
   * others are in use outside. The remaining 900 last 90 s.
   */
  @Test
  void portsInUseStayInUseWhenTheRangeChanges() {
    RunRecord run =
        Simulation.run(
            linux(seconds(120))
                .at(seconds(10), localPorts(40_000, 40_099))
                .at(seconds(15), localPorts(50_000, 50_999))
                .scenario());

    assertThat(run.world().ports().outages().firstNanos()).isEqualTo(105_000_000_000L);
    assertThat(run.world().ports().peakInUse()).isEqualTo(1_050);
  }

  /** 20 x 60 + 40 x 60. */
  @Test
  void callsArriveAtAnotherRateFromThenOn() {
    Arrivals forty = new Arrivals.Constant(new Rate(40, 1_000_000_000));
    RunRecord run =
        Simulation.run(
            windows(seconds(120), TWENTY_A_SECOND)
                .at(seconds(60), new ChangeArrivals("orders", forty))
                .scenario());

    assertThat(run.world().calls().attempted()).isEqualTo(3_600);
  }

  /** At the end 19 calls are in progress: those after 119 s. */
  @Test
  void callsTakeAnotherTimeFromThenOn() {
    HoldingTime second = new HoldingTime.Fixed(seconds(1));
    RunRecord run =
        Simulation.run(
            windows(seconds(120), TWENTY_A_SECOND)
                .at(seconds(60), new ChangeHold("orders", second))
                .scenario());

    assertThat(run.world().calls().inProgress()).isEqualTo(19);
    assertThat(run.world().ports().peakEstablished()).isEqualTo(20);
  }

  @Test
  void saysThatABacklogWaitsForARestartOfTheServer() {
    RunRecord waiting =
        Simulation.run(
            windows(seconds(60), TWENTY_A_SECOND)
                .at(seconds(20), new RestartServer("sql"))
                .at(seconds(30), new ChangeBacklog("sql", 50))
                .scenario());
    RunRecord restarted =
        Simulation.run(
            windows(seconds(60), TWENTY_A_SECOND)
                .at(seconds(20), seconds(20), new RestartServer("sql"))
                .at(seconds(30), new ChangeBacklog("sql", 50))
                .scenario());

    assertThat(waiting.findings())
        .extracting(Finding::text)
        .contains(
            "servers.sql: its backlog was set and is read when the server starts, which it does"
                + " not.");
    assertThat(restarted.findings()).extracting(Finding::id).doesNotContain("change-pending");
  }
}
