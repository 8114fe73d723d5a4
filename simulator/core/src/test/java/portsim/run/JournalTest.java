package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.network.SynRefusal;
import portsim.network.TcpState;
import portsim.record.FailureCause;
import portsim.record.HostSeries;
import portsim.record.RunRecord;
import portsim.record.Snapshot;
import portsim.record.TcpSocket;
import portsim.record.journal.ConnectionState;
import portsim.record.journal.Connections;
import portsim.record.journal.Cursor;
import portsim.record.journal.Failures;
import portsim.record.journal.Journal;
import portsim.record.journal.JournalWriter;
import portsim.record.journal.SynRefusedBy;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Scenario;
import portsim.workload.Arrivals;

/** The journal of a run, held against what else is known of the run. */
class JournalTest {
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final long MILLI = 1_000_000;

  /** The first of at most 400 ports of random scenarios. */
  private static final int FIRST_PORT = 10_000;

  /** A run, and its journal. */
  private record Journaled(Scenario scenario, RunRecord record, Journal journal) {
    static Journaled of(Scenario scenario) {
      JournalWriter writer = new JournalWriter();
      RunRecord record = Simulation.run(scenario, writer, now -> true);
      return new Journaled(scenario, record, writer.journal(record.endNanos()));
    }
  }

  /** 20 calls a second, each for 10 ms, on 3,976 ports with 240 s of TIME_WAIT. */
  private static Scenario orders() {
    return ScenarioSketch.orders(TEN_MINUTES, Call.rate(20, 1));
  }

  static Stream<Scenario> scenarios() {
    LongFunction<Scenario> some = RandomScenarios::scenario;
    return Stream.concat(
        LongStream.concat(LongStream.rangeClosed(1, 6), LongStream.rangeClosed(61, 70))
            .mapToObj(some),
        Stream.concat(
            LongStream.rangeClosed(161, 175).mapToObj(some),
            LongStream.rangeClosed(1, 4).mapToObj(RandomScenarios::straight)));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("scenarios")
  void tellsWhatIsKnownOfTheRunOtherwise(Scenario scenario) {
    Journaled run = Journaled.of(scenario);

    assertRecordIsThatOfAPlainRun(run);
    assertStatesAreThoseOfTheSeries(run);
    assertFailuresAreThoseOfTheTotals(run);
    assertStatesAreThoseOfASnapshot(run, scenario.duration().dividedBy(3));
  }

  private static void assertRecordIsThatOfAPlainRun(Journaled run) {
    RunRecord plain = Simulation.run(run.scenario);
    assertThat(run.record.world()).isEqualTo(plain.world());
    assertThat(run.record.workloads()).isEqualTo(plain.workloads());
    assertThat(run.journal.isComplete()).isTrue();
  }

  private static void assertStatesAreThoseOfTheSeries(Journaled run) {
    Cursor cursor = run.journal.cursor();
    for (int point = 0; point < run.record.series().size(); point++) {
      cursor.moveTo(run.record.series().timeNanos(point));
      for (Map.Entry<String, HostSeries> host : run.record.series().hosts().entrySet()) {
        HostSeries series = host.getValue();
        long established = count(run.journal, cursor, host.getKey(), ConnectionState.ESTABLISHED);
        long timeWait = count(run.journal, cursor, host.getKey(), ConnectionState.TIME_WAIT);
        boolean same =
            established == series.established().last(point)
                && timeWait == series.timeWait().last(point);
        assertThat(same).as(host.getKey() + ", point " + point).isTrue();
      }
    }
  }

  private static long count(Journal journal, Cursor cursor, String host, ConnectionState state) {
    long sum = 0;
    for (int holder = 0; holder < journal.holders().size(); holder++) {
      int machine = journal.holders().get(holder).machine();
      boolean isOfHost = journal.machines().get(machine).host().equals(host);
      sum += isOfHost ? cursor.count(holder, state) : 0;
    }
    return sum;
  }

  private static void assertFailuresAreThoseOfTheTotals(Journaled run) {
    Failures failures = run.journal.failures();
    Map<String, Map<FailureCause, Long>> counted = new TreeMap<>();
    for (int failure = 0; failure < failures.size(); failure++) {
      if (failures.isFinal(failure)) {
        String workload = run.journal.holders().get(failures.holder(failure)).workload();
        counted
            .computeIfAbsent(workload, none -> new TreeMap<>())
            .merge(failures.cause(failure), 1L, Long::sum);
      }
    }
    run.record
        .workloads()
        .forEach(
            (workload, totals) -> {
              Map<FailureCause, Long> failed = new TreeMap<>(totals.calls().failedBy());
              failed.values().removeIf(count -> count == 0);
              assertThat(counted.getOrDefault(workload, Map.of())).isEqualTo(failed);
            });
  }

  private static void assertStatesAreThoseOfASnapshot(Journaled run, Duration at) {
    Snapshot snapshot = Simulation.snapshot(run.scenario, at, now -> true);
    Cursor cursor = run.journal.cursor();
    cursor.moveTo(at.toNanos());
    for (int machine = 0; machine < snapshot.machines().size(); machine++) {
      List<String> expected =
          snapshot.machines().get(machine).sockets().stream()
              .filter(socket -> socket.state() != TcpSocket.State.LISTEN)
              .map(JournalTest::seen)
              .toList();
      assertThat(sockets(run.journal, cursor, machine))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static String seen(TcpSocket socket) {
    String state = socket.state().name();
    String plain = state.startsWith("FIN_WAIT") ? "FIN_WAIT" : state;
    return socket.local() + " " + socket.remote() + " " + plain;
  }

  private static List<String> sockets(Journal journal, Cursor cursor, int machine) {
    return Stream.iterate(FIRST_PORT, port -> port < FIRST_PORT + 400, port -> port + 1)
        .flatMap(
            port ->
                Stream.iterate(
                    cursor.connectionOn(machine, port),
                    connection -> connection != Cursor.NONE,
                    cursor::connectionBelow))
        .map(
            connection -> {
              var holder = journal.holders().get(journal.connections().holder(connection));
              int port = journal.connections().port(connection);
              return holder.localAddress()
                  + ":"
                  + port
                  + " "
                  + holder.remoteAddress()
                  + ":"
                  + holder.remotePort()
                  + " "
                  + cursor.state(connection);
            })
        .toList();
  }

  /**
   * Calls 0 to 3,975 take all ports; call k holds its own from k x 50 ms, closes 10 ms later, and
   * has it back 240 s after that. That of 198.8 s finds none, and 825 fail up to 240 s.
   */
  @Test
  void eachConnectionIsThereWithItsChanges() {
    Journal journal = Journaled.of(orders()).journal;
    assertThat(journal.machines()).hasSize(1);
    assertThat(journal.machines().get(0).spaces()).hasSize(1);
    assertThat(journal.machines().get(0).spaceAt(0).first()).isEqualTo(1025);
    assertThat(journal.holders()).hasSize(1);
    assertThat(journal.holders().get(0).isPooled()).isFalse();

    Connections connections = journal.connections();
    assertThat(connections.size()).isEqualTo(10_350);
    assertThat(connections.port(3975)).isEqualTo(5000);
    assertThat(connections.openedNanos(3975)).isEqualTo(198_750 * MILLI);
    assertThat(connections.closedNanos(3975)).isEqualTo(438_760 * MILLI);
    assertThat(connections.identity(3975)).isEqualTo(Connections.ANYBODY);

    Failures failures = journal.failures();
    assertThat(failures.size()).isEqualTo(1650);
    assertThat(failures.nanos(0)).isEqualTo(198_800 * MILLI);
    assertThat(failures.nanos(824)).isEqualTo(240_000 * MILLI);
    assertThat(failures.nanos(825)).isEqualTo(438_850 * MILLI);
    assertThat(failures.firstFrom(198_800 * MILLI + 1)).isEqualTo(1);

    Cursor cursor = journal.cursor();
    cursor.moveToFailure(0);
    assertThat(cursor.count(0, ConnectionState.TIME_WAIT)).isEqualTo(3976);
    assertThat(cursor.count(0)).isEqualTo(3976);
    assertThat(cursor.state(0)).isEqualTo(ConnectionState.TIME_WAIT);
    assertThat(cursor.sinceNanos(0)).isEqualTo(10 * MILLI);
    assertThat(cursor.nextToClose(holder -> true)).isZero();
    assertThat(cursor.closingUntil(241_000 * MILLI, holder -> true)).isEqualTo(20);
    cursor.moveTo(10 * MILLI);
    assertThat(cursor.connectionOn(0, 1025)).isZero();
    assertThat(cursor.connectionOn(0, 1026)).isEqualTo(Cursor.NONE);
  }

  /** Changes come at 0, 10, 50, 60, 100, 110 and 150 ms; that of 160 ms has no room. */
  @Test
  void stopsWhereItIsFullAndKeepsAllBefore() {
    JournalWriter writer = new JournalWriter(7);
    RunRecord record = Simulation.run(orders(), writer, now -> true);
    Journal journal = writer.journal(record.endNanos());

    assertThat(journal.isComplete()).isFalse();
    assertThat(journal.completeUntilNanos()).isEqualTo(160 * MILLI - 1);
    assertThat(journal.changes().size()).isEqualTo(7);
    assertThat(journal.connections().size()).isEqualTo(4);
    assertThat(record.world().calls().completed()).isEqualTo(10_350);
  }

  /** Three changes at 0 ms; of the three of 10 ms there would be room for one. */
  @Test
  void leavesOutTheInstantAtWhichItIsFull() {
    JournalWriter writer = new JournalWriter(4);
    Scenario burst =
        ScenarioSketch.orders(TEN_MINUTES, Call.arriving(new Arrivals.Burst(3, TEN_MINUTES)));
    RunRecord record = Simulation.run(burst, writer, now -> true);
    Journal journal = writer.journal(record.endNanos());

    assertThat(journal.completeUntilNanos()).isEqualTo(10 * MILLI - 1);
    assertThat(journal.changes().size()).isEqualTo(3);
    assertThat(journal.connections().closedNanos(0)).isEqualTo(Connections.NEVER);
  }

  @Test
  void namesStatesAndRefusalsAsTheNetworkDoes() {
    assertThat(Stream.of(ConnectionState.values()).map(Enum::name))
        .containsExactlyElementsOf(Stream.of(TcpState.values()).map(Enum::name).toList());
    assertThat(SynRefusedBy.values()).hasSameSizeAs(SynRefusal.values());
  }
}
