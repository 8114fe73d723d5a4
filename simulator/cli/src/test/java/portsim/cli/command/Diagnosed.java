package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.Diagnosis;
import portsim.advice.diagnosis.MatchingScenario;
import portsim.advice.diagnosis.snapshot.Changes;
import portsim.advice.diagnosis.snapshot.MachineSettings;
import portsim.advice.diagnosis.snapshot.MachineSnapshot;
import portsim.advice.diagnosis.snapshot.Observation;
import portsim.cli.reading.snapshot.SnapshotReader;

/** Machines that are simulated, shown as their netstat would, and diagnosed from that. */
record Diagnosed(Diagnosis diagnosis) {
  /** What a scenario's machine shows at an instant. */
  static Diagnosed at(String scenario, String instant) {
    return of(netstat(scenario, instant));
  }

  /** The same, with its settings. */
  static Diagnosed at(String scenario, String instant, MachineSettings settings) {
    MachineSnapshot snapshot = read(netstat(scenario, instant), null);
    return new Diagnosed(Diagnosis.of(new Observation(snapshot, null, settings)));
  }

  /** What it shows at two instants that are so far apart. */
  static Diagnosed between(String scenario, String earlier, String later, Duration apart) {
    MachineSnapshot first = read(netstat(scenario, earlier), null);
    MachineSnapshot second = read(netstat(scenario, later), first);
    Changes changes = Changes.between(first, second, apart.toNanos());
    return new Diagnosed(Diagnosis.of(new Observation(second, changes, MachineSettings.unknown())));
  }

  static Diagnosed of(String netstat) {
    MachineSnapshot snapshot = read(netstat, null);
    return new Diagnosed(Diagnosis.of(new Observation(snapshot, null, MachineSettings.unknown())));
  }

  private static String netstat(String scenario, String instant) {
    return CommandRun.At.input(scenario).run("run", "-", "--netstat-at", instant).fine();
  }

  private static MachineSnapshot read(String netstat, @Nullable MachineSnapshot earlier) {
    SnapshotReader reader = new SnapshotReader(earlier, null, (format, line) -> {});
    try {
      assertThat(reader.read(stream(netstat))).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reader.snapshot();
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The scenario that is to show the same. */
  String scenario() {
    return Objects.requireNonNull(MatchingScenario.text(diagnosis));
  }

  /** What that shows at its end. */
  MachineSnapshot again() {
    String scenario = scenario();
    String duration =
        scenario.lines().filter(line -> line.startsWith("duration: ")).findFirst().orElseThrow();
    return read(netstat(scenario, duration.substring("duration: ".length())), null);
  }
}
