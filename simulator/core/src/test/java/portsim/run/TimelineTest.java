package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.network.port.Uniqueness;
import portsim.record.CallTotals;
import portsim.record.FailureCause;
import portsim.record.RunRecord;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Intervention.RestartServer;
import portsim.scenario.Intervention.StartServer;
import portsim.scenario.Intervention.StartWorkload;
import portsim.scenario.Intervention.StopServer;
import portsim.scenario.Intervention.StopWorkload;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;

/** Interventions with answers worked out by hand. */
class TimelineTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Call TWENTY_A_SECOND = Call.rate(20, 1);
  private static final Call FOR_AN_HOUR =
      TWENTY_A_SECOND.hold(new HoldingTime.Fixed(Duration.ofHours(1)));

  private static ScenarioSketch windows(Duration duration, Call call) {
    return ScenarioSketch.lasting(duration)
        .host("web", ScenarioSketch.windows2003())
        .server("sql")
        .workload("orders", "web", "sql", call);
  }

  /** A machine whose connects fail with the first reset, as they do on Linux. */
  private static ScenarioSketch custom(Duration duration, Call call) {
    return ScenarioSketch.lasting(duration)
        .host("web", ScenarioSketch.custom(5_000, MINUTE, Uniqueness.LOCAL_PORT))
        .server("sql")
        .workload("orders", "web", "sql", call);
  }

  private static CallTotals calls(RunRecord run) {
    return run.world().calls();
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  /** Before 100 s 2,000 calls came, and 1,000 from then on; the first of them at 100 s. */
  @Test
  void aRestartOfTheServerFreesAllPorts() {
    RunRecord run =
        Simulation.run(
            windows(seconds(150), FOR_AN_HOUR)
                .at(seconds(100), new RestartServer("sql"))
                .scenario());

    assertThat(calls(run).failedBy(FailureCause.RESET)).isEqualTo(2_000);
    assertThat(calls(run).failed()).isEqualTo(2_000);
    assertThat(calls(run).inProgress()).isEqualTo(1_000);
    assertThat(run.world().connections().opened()).isEqualTo(3_000);
    assertThat(run.world().connections().closed()).isEqualTo(2_000);
    assertThat(run.world().ports().peakInUse()).isEqualTo(2_000);
    assertThat(run.world().ports().peakTimeWait()).isZero();
  }

  /** At 60, 120, 180 and 240 s, but not at the end, 60 calls are lost; 60 are in progress then. */
  @Test
  void happensAgainAndAgain() {
    Call call = Call.rate(1, 1).hold(new HoldingTime.Fixed(Duration.ofHours(1)));
    RunRecord run =
        Simulation.run(
            windows(seconds(300), call).at(MINUTE, MINUTE, new RestartServer("sql")).scenario());

    assertThat(calls(run).failedBy(FailureCause.RESET)).isEqualTo(240);
    assertThat(calls(run).inProgress()).isEqualTo(60);
    assertThat(run.world().connections().peakEstablished()).isEqualTo(60);
  }

  /** Down from 60 to 120 s: 20 x 60 calls are refused, that of 60 s included, that of 120 s not. */
  @Test
  void aServerThatIsDownRefusesCalls() {
    RunRecord run =
        Simulation.run(
            custom(seconds(180), TWENTY_A_SECOND)
                .at(seconds(60), new StopServer("sql"))
                .at(seconds(120), new StartServer("sql"))
                .scenario());

    assertThat(calls(run).attempted()).isEqualTo(3_600);
    assertThat(calls(run).failedBy(FailureCause.REFUSED)).isEqualTo(1_200);
    assertThat(calls(run).completed()).isEqualTo(2_400);
    assertThat(calls(run).failed()).isEqualTo(1_200);
    assertThat(run.servers().get("sql").calls().failed()).isEqualTo(1_200);
  }

  /**
   * Windows sends the SYN again after 0.5, 1 and 1.5 s: calls of 60 s to before 118.5 s are
   * refused, 20 x 58.5 = 1,170. That of 118.5 s gets through with its last SYN.
   */
  @Test
  void windowsTriesARefusedConnectForAnotherOneAndAHalfSeconds() {
    RunRecord run =
        Simulation.run(
            windows(seconds(180), TWENTY_A_SECOND)
                .at(seconds(60), new StopServer("sql"))
                .at(seconds(120), new StartServer("sql"))
                .scenario());

    assertThat(calls(run).failedBy(FailureCause.REFUSED)).isEqualTo(1_170);
    assertThat(calls(run).completed()).isEqualTo(2_430);
    assertThat(calls(run).waits().maxNanos()).isEqualTo(1_500_000_000L);
  }

  /**
   * A refused connect holds a port for 1.5 s on Windows, and no longer: at 20 a second 30 at a
   * time, for the thirty-first comes at the instant at which the first gives its port back. But
   * ports are given back by a SYN that is refused, which is asked at that instant in turn: 31.
   */
  @Test
  void aRefusedConnectHoldsItsPortWhileItTries() {
    RunRecord run =
        Simulation.run(
            windows(seconds(100), TWENTY_A_SECOND)
                .at(Duration.ZERO, new StopServer("sql"))
                .scenario());

    assertThat(run.world().ports().peakInUse()).isEqualTo(30);
    assertThat(run.world().connections().opened()).isZero();
  }

  /** The calls of 60 s to before 120 s do not come. */
  @Test
  void aStoppedWorkloadLosesTheCallsOfItsSchedule() {
    RunRecord run =
        Simulation.run(
            custom(seconds(180), TWENTY_A_SECOND)
                .at(seconds(60), new StopWorkload("orders"))
                .at(seconds(120), new StartWorkload("orders"))
                .scenario());

    assertThat(calls(run).attempted()).isEqualTo(2_400);
    assertThat(calls(run).completed()).isEqualTo(2_400);
  }

  /** Two users think for 10 s: at 0 s both call, at 10 s neither can, at 25 and 35 s both call. */
  @Test
  void usersOfAStoppedWorkloadCallWhenItIsStartedAgain() {
    Call users =
        Call.arriving(new Arrivals.Users(2, new HoldingTime.Fixed(seconds(10))))
            .hold(new HoldingTime.Fixed(Duration.ZERO));
    RunRecord run =
        Simulation.run(
            custom(seconds(40), users)
                .at(seconds(5), new StopWorkload("orders"))
                .at(seconds(25), new StartWorkload("orders"))
                .scenario());

    assertThat(calls(run).completed()).isEqualTo(6);
  }

  /** Ports and connections are given back before anything is done at an instant. */
  @Test
  void aCallThatEndsAtTheInstantOfARestartIsComplete() {
    Call call = Call.rate(1, 10).hold(new HoldingTime.Fixed(seconds(5)));
    RunRecord run =
        Simulation.run(
            windows(seconds(60), call).at(seconds(15), new RestartServer("sql")).scenario());

    assertThat(calls(run).completed()).isEqualTo(6);
    assertThat(calls(run).failed()).isZero();
  }

  @Test
  void whatIsDoneAtOneInstantIsDoneInTheOrderOfTheFile() {
    RunRecord upAgain =
        Simulation.run(
            custom(seconds(60), Call.rate(1, 1))
                .at(seconds(30), new StopServer("sql"))
                .at(seconds(30), new StartServer("sql"))
                .scenario());
    RunRecord down =
        Simulation.run(
            custom(seconds(60), Call.rate(1, 1))
                .at(seconds(30), new StartServer("sql"))
                .at(seconds(30), new StopServer("sql"))
                .scenario());

    assertThat(calls(upAgain).completed()).isEqualTo(60);
    assertThat(calls(down).failedBy(FailureCause.REFUSED)).isEqualTo(30);
  }

  /** Guards the order of entries of which one is repeated: stopped at 20 s, and up until then. */
  @Test
  void theOrderOfTheFileHoldsForRepetitionsToo() {
    RunRecord run =
        Simulation.run(
            custom(seconds(30), Call.rate(1, 1))
                .at(seconds(10), seconds(10), new StartServer("sql"))
                .at(seconds(20), new StopServer("sql"))
                .scenario());

    assertThat(calls(run).failedBy(FailureCause.REFUSED)).isEqualTo(10);
  }

  @ParameterizedTest(name = "stopped at {0} s")
  @ValueSource(longs = {0, 7})
  void aServerCanBeStoppedForGood(long stopSeconds) {
    RunRecord run =
        Simulation.run(
            custom(seconds(30), Call.rate(1, 1))
                .at(seconds(stopSeconds), new StopServer("sql"))
                .scenario());

    assertThat(calls(run).completed()).isEqualTo(stopSeconds);
    assertThat(calls(run).failedBy(FailureCause.REFUSED)).isEqualTo(30 - stopSeconds);
    assertThat(run.world().ports().peakTimeWait()).isEqualTo(stopSeconds);
  }
}
