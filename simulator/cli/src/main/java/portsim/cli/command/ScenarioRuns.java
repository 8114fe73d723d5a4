package portsim.cli.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import portsim.cli.report.VariantResult;
import portsim.record.RunRecord;
import portsim.record.Snapshot;
import portsim.record.journal.JournalWriter;
import portsim.run.Simulation;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;
import portsim.verdict.Verdict;

/** Runs the variants of scenario files, until they end or the user has enough. */
final class ScenarioRuns implements AutoCloseable {
  private final Console console;
  private final Interruption interruption;

  ScenarioRuns(Console console) {
    this.console = console;
    interruption = new Interruption(this::tell);
  }

  private void tell(String message) {
    console.err().println(message);
    console.err().flush();
  }

  /** Keeps in mind what is under way, for an interruption. */
  void begins(String what) {
    interruption.begins(what);
  }

  /**
   * Runs the variants of a file one after the other. After an interruption the last result is of a
   * cancelled run, and variants may be missing.
   */
  List<VariantResult> run(ScenarioFile file) {
    return run(file, Map.of());
  }

  /**
   * The same, with every change of every port written down.
   *
   * @param journals what it is written down in, by variant; for none where there is none
   */
  List<VariantResult> run(ScenarioFile file, Map<String, JournalWriter> journals) {
    List<VariantResult> results = new ArrayList<>();
    for (Map.Entry<String, Scenario> variant : file.variants().entrySet()) {
      if (!interruption.isRequested()) {
        begins("running " + file.name() + ", variant " + variant.getKey());
        results.add(run(variant.getKey(), variant.getValue(), journals.get(variant.getKey())));
      }
    }
    return results;
  }

  private VariantResult run(String name, Scenario scenario, @Nullable JournalWriter journal) {
    long wholeNanos = scenario.duration().toNanos();
    try (Progress progress = new Progress(console, name)) {
      Simulation.Control control =
          nowNanos -> {
            progress.show(nowNanos, wholeNanos);
            return !interruption.isRequested();
          };
      RunRecord record =
          journal == null
              ? Simulation.run(scenario, control)
              : Simulation.run(scenario, journal, control);
      Verdict verdict = Verdict.of(scenario, record);
      return new VariantResult(name, scenario, record, replicated(verdict, scenario, record));
    }
  }

  private Verdict replicated(Verdict verdict, Scenario scenario, RunRecord first) {
    return new ReplicationRuns(interruption::isRequested).judge(verdict, scenario, first);
  }

  /** Has something found out by runs of a scenario, or of others like it. */
  <T> T explore(Scenario scenario, Function<Simulation.Control, T> exploration) {
    long wholeNanos = scenario.duration().toNanos();
    try (Progress progress = new Progress(console, "explaining")) {
      return exploration.apply(
          nowNanos -> {
            progress.show(nowNanos, wholeNanos);
            return !interruption.isRequested();
          });
    }
  }

  /** Runs the variants of a file up to an instant, for the sockets of this instant. */
  Map<String, Snapshot> snapshots(ScenarioFile file, Duration instant) {
    Map<String, Snapshot> snapshots = new LinkedHashMap<>();
    for (Map.Entry<String, Scenario> variant : file.variants().entrySet()) {
      if (!interruption.isRequested()) {
        begins("running " + file.name() + ", variant " + variant.getKey());
        snapshots.put(variant.getKey(), snapshot(variant.getKey(), variant.getValue(), instant));
      }
    }
    return snapshots;
  }

  private Snapshot snapshot(String name, Scenario scenario, Duration instant) {
    try (Progress progress = new Progress(console, name)) {
      return Simulation.snapshot(
          scenario,
          instant,
          nowNanos -> {
            progress.show(nowNanos, instant.toNanos());
            return !interruption.isRequested();
          });
    }
  }

  boolean wasInterrupted() {
    return interruption.isRequested();
  }

  @Override
  public void close() {
    console.out().flush();
    console.err().flush();
    interruption.close();
  }
}
