package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.cli.reading.ReadScenario;
import portsim.cli.reading.SourceFiles;
import portsim.record.RunRecord;
import portsim.record.Snapshot;
import portsim.record.TcpSocket.State;
import portsim.record.journal.ConnectionState;
import portsim.record.journal.Cursor;
import portsim.record.journal.Journal;
import portsim.record.journal.JournalWriter;
import portsim.run.Simulation;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;

/** The journals of bundled scenarios, held against the sockets of an instant. */
class JournalOfScenariosTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "linux/bound-sockets",
        "linux/addresses",
        "linux/closing",
        "linux/tw-reuse",
        "linux/listener",
        "linux/explicit-port",
        "operations/reboot-pending",
        "wcf/shared-pools",
        "wcf/service-idle-timeout",
        "complus/idle-cleanup",
        "enterprise-services/transactions",
      })
  void aJournalHasTheSocketsOfAnInstant(String name) {
    Path file = Path.of("..", "..", "scenarios", name + ".yaml");
    SourceFiles files = new SourceFiles(InputStream.nullInputStream());
    ReadScenario read = ReadScenario.read(files, file.toString(), Map.of());
    ScenarioFile scenarios = Objects.requireNonNull(read.file());
    scenarios.variants().values().forEach(JournalOfScenariosTest::check);
  }

  private static void check(Scenario scenario) {
    JournalWriter writer = new JournalWriter();
    RunRecord run = Simulation.run(scenario, writer, now -> true);
    Journal journal = writer.journal(run.endNanos());
    Cursor cursor = journal.cursor();
    for (int part = 1; part <= 3; part++) {
      Duration at = scenario.duration().multipliedBy(part).dividedBy(3);
      cursor.moveTo(at.toNanos());
      Snapshot snapshot = Simulation.snapshot(scenario, at, now -> true);
      for (int machine = 0; machine < snapshot.machines().size(); machine++) {
        assertThat(inJournal(journal, cursor, machine))
            .isEqualTo(inSnapshot(snapshot.machines().get(machine)));
      }
    }
  }

  private static Map<String, Long> inJournal(Journal journal, Cursor cursor, int machine) {
    Map<String, Long> counts = new TreeMap<>();
    for (int holder = 0; holder < journal.holders().size(); holder++) {
      for (ConnectionState state : ConnectionState.values()) {
        long count = cursor.count(holder, state);
        if (journal.holders().get(holder).machine() == machine && count > 0) {
          counts.merge(state.name(), count, Long::sum);
        }
      }
    }
    return counts;
  }

  private static Map<String, Long> inSnapshot(Snapshot.Machine machine) {
    Map<String, Long> counts = new TreeMap<>();
    machine.sockets().stream()
        .filter(socket -> socket.state() != State.LISTEN)
        .map(socket -> socket.state().name())
        .map(state -> state.startsWith("FIN_WAIT") ? "FIN_WAIT" : state)
        .forEach(state -> counts.merge(state, 1L, Long::sum));
    return counts;
  }
}
