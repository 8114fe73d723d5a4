package portsim.advice.diagnosis.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MachineSnapshotTest {
  private static final Endpoint DATABASE = new Endpoint("10.0.0.20", 5432);
  private static final long MINUTE_NANOS = 60_000_000_000L;

  @Test
  void countsByStateDestinationSourceAndProcess() {
    MachineSnapshot snapshot =
        snapshot(
            null,
            line(40_001, DATABASE, SocketState.ESTABLISHED).ownedBy("java"),
            line(40_002, DATABASE, SocketState.TIME_WAIT),
            line(40_003, DATABASE, SocketState.TIME_WAIT),
            new SocketLine(
                new Endpoint("10.0.0.5", 40_001), DATABASE, SocketState.TIME_WAIT, null, null));
    Destination database = Objects.requireNonNull(snapshot.destination(DATABASE));

    assertThat(snapshot.counts()).hasToString("1 ESTABLISHED, 3 TIME_WAIT");
    assertThat(database.counts()).hasToString("1 ESTABLISHED, 3 TIME_WAIT");
    assertThat(database.sources().get("10.0.0.4")).hasToString("1 ESTABLISHED, 2 TIME_WAIT");
    assertThat(database.sources().get("10.0.0.5")).hasToString("1 TIME_WAIT");
    assertThat(database.processes().get("java")).hasToString("1 ESTABLISHED");
    assertThat(snapshot.localPorts().in(SocketState.TIME_WAIT).cardinality()).isEqualTo(3);
    assertThat(snapshot.localPorts().used().stream()).containsExactly(40_001, 40_002, 40_003);
  }

  @Test
  void countsASocketThatIsListedTwiceOnce() {
    SocketLine line = line(40_001, DATABASE, SocketState.ESTABLISHED);
    MachineSnapshot snapshot = snapshot(null, line, line);

    assertThat(snapshot.counts().total()).isEqualTo(1);
    assertThat(snapshot.duplicates()).isEqualTo(1);
  }

  @Test
  void takesAConnectionToAListeningPortForAnothers() {
    Endpoint web = new Endpoint("10.0.0.4", 80);
    MachineSnapshot snapshot =
        snapshot(
            null,
            new SocketLine(
                web, new Endpoint("10.0.0.99", 51_000), SocketState.ESTABLISHED, null, null),
            new SocketLine(
                new Endpoint("0.0.0.0", 80),
                new Endpoint("0.0.0.0", 0),
                SocketState.LISTEN,
                null,
                null),
            line(40_001, DATABASE, SocketState.ESTABLISHED));

    assertThat(snapshot.destinations()).extracting(Destination::endpoint).containsExactly(DATABASE);
    assertThat(snapshot.outgoing().total()).isEqualTo(1);
    assertThat(snapshot.counts().total()).isEqualTo(3);
    assertThat(snapshot.servingPorts().stream()).containsExactly(80);
  }

  @Test
  void takesACrowdedPortForOneThatListensWhereNoneIsShown() {
    MachineSnapshot.Builder builder = new MachineSnapshot.Builder(null);
    for (int client = 0; client < 10; client++) {
      builder.add(
          new SocketLine(
              new Endpoint("10.0.0.4", 80),
              new Endpoint("10.0.0." + (100 + client), 51_000),
              SocketState.ESTABLISHED,
              null,
              null));
      builder.add(line(40_000 + client, DATABASE, SocketState.TIME_WAIT));
    }

    MachineSnapshot snapshot = builder.build();

    assertThat(snapshot.servingPorts().stream()).containsExactly(80);
    assertThat(snapshot.outgoing()).hasToString("10 TIME_WAIT");
  }

  @Test
  void keepsTheLargestOfVeryManyDestinations() {
    MachineSnapshot.Builder builder = new MachineSnapshot.Builder(null);
    for (int i = 0; i < 5; i++) {
      builder.add(line(40_000 + i, DATABASE, SocketState.TIME_WAIT));
    }
    for (int i = 0; i < 3 * DestinationTable.SIZE_MAX; i++) {
      Endpoint other = new Endpoint("192.0.2." + i / 50_000, 1 + i % 50_000);
      builder.add(line(30_000 + i % 1000, other, SocketState.TIME_WAIT));
    }

    MachineSnapshot snapshot = builder.build();

    assertThat(snapshot.destinations().get(0).endpoint()).isEqualTo(DATABASE);
    assertThat(snapshot.destinations().get(0).counts().total()).isEqualTo(5);
    assertThat(snapshot.destinations().get(0).missedMax()).isZero();
    assertThat(snapshot.destinations().size()).isLessThanOrEqualTo(DestinationTable.SIZE_MAX);
    assertThat(snapshot.isComplete()).isFalse();
    assertThat(snapshot.counts().total()).isEqualTo(5 + 3L * DestinationTable.SIZE_MAX);
  }

  /**
   * Before: 40001 and 40002 established, 40003 and 40004 in TIME_WAIT. After: 40001 has come to
   * TIME_WAIT, 40002 has vanished, 40003 has expired, 40004 is used again, 40005 is new, 40006 is
   * new and closed already.
   */
  @Test
  void tellsWhatHappenedBetweenTwoSnapshots() {
    MachineSnapshot earlier =
        snapshot(
            null,
            line(40_001, DATABASE, SocketState.ESTABLISHED),
            line(40_002, DATABASE, SocketState.ESTABLISHED),
            line(40_003, DATABASE, SocketState.TIME_WAIT),
            line(40_004, DATABASE, SocketState.TIME_WAIT));
    MachineSnapshot later =
        snapshot(
            earlier,
            line(40_001, DATABASE, SocketState.TIME_WAIT),
            line(40_004, DATABASE, SocketState.ESTABLISHED),
            line(40_005, DATABASE, SocketState.ESTABLISHED),
            line(40_006, DATABASE, SocketState.TIME_WAIT));

    Changes changes = Changes.between(earlier, later, MINUTE_NANOS);

    // opened: 40004, 40005, 40006; closed: 40001, 40006; expired: 40003, 40004; vanished: 40002
    assertThat(changes.at(DATABASE)).isEqualTo(new Change(3, 2, 2, 1));
    assertThat(changes.total()).isEqualTo(new Change(3, 2, 2, 1));
    assertThat(changes.isComplete()).isTrue();
  }

  @Test
  void tellsOfADestinationThatIsGone() {
    MachineSnapshot earlier = snapshot(null, line(40_001, DATABASE, SocketState.TIME_WAIT));
    MachineSnapshot later = snapshot(earlier);

    assertThat(Changes.between(earlier, later, MINUTE_NANOS).at(DATABASE))
        .isEqualTo(new Change(0, 0, 1, 0));
  }

  @Test
  void addsUpWhatHappenedInSeveralSteps() {
    MachineSnapshot first = snapshot(null);
    MachineSnapshot second = snapshot(first, line(40_001, DATABASE, SocketState.ESTABLISHED));
    MachineSnapshot third = snapshot(second, line(40_001, DATABASE, SocketState.TIME_WAIT));

    Changes changes =
        Changes.between(first, second, MINUTE_NANOS)
            .then(Changes.between(second, third, MINUTE_NANOS));

    assertThat(changes.at(DATABASE)).isEqualTo(new Change(1, 1, 0, 0));
    assertThat(changes.intervalNanos()).isEqualTo(2 * MINUTE_NANOS);
  }

  @Test
  void keepsARestOfTimeWaitBySecond() {
    RestTimes rest = new RestTimes();
    List.of(59_999L, 59_000L, 954L, 900_000L).forEach(rest::add);

    assertThat(rest.inSecond(59)).isEqualTo(2);
    assertThat(rest.inSecond(0)).isEqualTo(1);
    assertThat(rest.inSecond(300)).isEqualTo(1);
    assertThat(rest.inSecond(301)).isZero();
    assertThat(rest.sumMillis()).isEqualTo(1_019_953);
  }

  private static MachineSnapshot snapshot(@Nullable MachineSnapshot earlier, SocketLine... lines) {
    MachineSnapshot.Builder builder = new MachineSnapshot.Builder(earlier);
    List.of(lines).forEach(builder::add);
    return builder.build();
  }

  private static SocketLine line(int port, Endpoint remote, SocketState state) {
    return new SocketLine(new Endpoint("10.0.0.4", port), remote, state, null, null);
  }
}
