package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.network.Closing;
import portsim.network.port.Uniqueness;
import portsim.record.HostSeries;
import portsim.record.RunRecord;
import portsim.record.Snapshot;
import portsim.record.TcpSocket;
import portsim.record.TcpSocket.State;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Scenario;
import portsim.workload.HoldingTime;

/** The sockets of machines at an instant. */
class SnapshotTest {
  private static Snapshot at(Duration instant, Scenario scenario) {
    return Simulation.snapshot(scenario, instant, nowNanos -> true);
  }

  private static List<String> lines(Snapshot snapshot) {
    return snapshot.machines().get(0).sockets().stream()
        .map(socket -> socket.localPort() + " " + socket.remote() + " " + socket.state())
        .toList();
  }

  /** A call each second, of 1.5 s: at 3 s the first two are over, and the fourth has just begun. */
  @Test
  void allThatIsDueAtTheInstantHasHappened() {
    Call call = Call.every(Duration.ofSeconds(1)).hold(fixed(Duration.ofMillis(1_500)));
    Scenario scenario = ScenarioSketch.orders(Duration.ofSeconds(10), call);

    assertThat(lines(at(Duration.ofSeconds(3), scenario)))
        .containsExactly(
            "1025 10.10.10.20:1433 TIME_WAIT",
            "1026 10.10.10.20:1433 TIME_WAIT",
            "1027 10.10.10.20:1433 ESTABLISHED",
            "1028 10.10.10.20:1433 ESTABLISHED");
  }

  @Test
  void whatIsDueAtTheBeginningHasHappenedAtTheBeginning() {
    Call call = Call.every(Duration.ofSeconds(1));
    Scenario scenario = ScenarioSketch.orders(Duration.ofSeconds(10), call);

    assertThat(lines(at(Duration.ZERO, scenario)))
        .containsExactly("1025 10.10.10.20:1433 ESTABLISHED");
  }

  /** With a round trip of 100 ms the states on the way can be seen. */
  @Test
  void handshakesAndClosesTakeARoundTrip() {
    assertThat(stateAt(50, Closing.CLIENT)).isEqualTo(State.SYN_SENT);
    assertThat(stateAt(105, Closing.CLIENT)).isEqualTo(State.ESTABLISHED);
    assertThat(stateAt(150, Closing.CLIENT)).isEqualTo(State.FIN_WAIT_1);
    assertThat(stateAt(150, Closing.SERVER)).isEqualTo(State.LAST_ACK);
    assertThat(stateAt(211, Closing.CLIENT)).isEqualTo(State.TIME_WAIT);
  }

  private static State stateAt(long millis, Closing closes) {
    Scenario scenario =
        ScenarioSketch.lasting(Duration.ofSeconds(1))
            .host(
                "web",
                ScenarioSketch.custom(10, Duration.ofMinutes(1), Uniqueness.LOCAL_PORT),
                Map.of(),
                Duration.ofMillis(100))
            .server("sql")
            .workload("orders", "web", "sql", Call.every(Duration.ofHours(1)).closes(closes))
            .scenario();
    return at(Duration.ofMillis(millis), scenario).machines().get(0).sockets().get(0).state();
  }

  private static HoldingTime fixed(Duration time) {
    return new HoldingTime.Fixed(time);
  }

  @Test
  void eachMachineOfAFleetHasItsOwn() {
    Scenario scenario =
        ScenarioSketch.lasting(Duration.ofSeconds(10))
            .fleet("web", ScenarioSketch.windows2003(), 2)
            .server("sql")
            .workload("orders", "web", "sql", Call.every(Duration.ofSeconds(1)))
            .scenario();

    Snapshot snapshot = at(Duration.ofSeconds(4), scenario);

    assertThat(snapshot.machines())
        .extracting(Snapshot.Machine::name, machine -> machine.sockets().size())
        .containsExactly(tuple("web-1", 5), tuple("web-2", 5));
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(301, 360);
  }

  /** A port is in use in the snapshot of the end exactly where it is in the record of the end. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void showsAsManySocketsAsAreWrittenDown(long seed) {
    Scenario scenario = RandomScenarios.scenario(seed);
    RunRecord record = Simulation.run(scenario);
    Snapshot snapshot = at(scenario.duration(), scenario);

    for (String host : scenario.hosts().keySet()) {
      HostSeries series = record.series().hosts().get(host);
      int last = record.series().size() - 1;
      assertThat(count(snapshot, host, State.ESTABLISHED))
          .isEqualTo(series.established().last(last));
      assertThat(count(snapshot, host, State.TIME_WAIT)).isEqualTo(series.timeWait().last(last));
    }
  }

  private static long count(Snapshot snapshot, String host, State state) {
    return snapshot.machines().stream()
        .filter(machine -> machine.host().equals(host))
        .flatMap(machine -> machine.sockets().stream())
        .map(TcpSocket::state)
        .filter(state::equals)
        .count();
  }
}
