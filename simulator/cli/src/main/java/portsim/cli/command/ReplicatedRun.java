package portsim.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.advice.replication.ReplicatedResults;
import portsim.advice.replication.ReplicationPlan;
import portsim.cli.report.JsonReport;
import portsim.cli.report.VariantResult;
import portsim.cli.report.console.ConsoleStyle;
import portsim.cli.report.console.ReplicationReport;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;

/** Runs scenario files again and again, and shows what their results have in common. */
final class ReplicatedRun {
  private final Console console;
  private final ConsoleStyle style;
  private final ReplicationOptions options;
  private final boolean json;

  ReplicatedRun(Console console, ConsoleStyle style, ReplicationOptions options, boolean json) {
    this.console = console;
    this.style = style;
    this.options = options;
    this.json = json;
  }

  /** The exit code of all files. */
  int run(List<ScenarioFile> files, ScenarioRuns runs) throws IOException {
    int code = ExitCode.FINE;
    for (ScenarioFile file : files) {
      int of = run(file, runs);
      if (of == ExitCode.USAGE || of == ExitCode.INTERRUPTED) {
        return of;
      }
      code = ExitCode.outranking(code, of);
    }
    return code;
  }

  private int run(ScenarioFile file, ScenarioRuns runs) throws IOException {
    List<VariantResult> results = new ArrayList<>();
    Map<String, ReplicatedResults> replicated = new LinkedHashMap<>();
    for (Map.Entry<String, Scenario> variant : file.variants().entrySet()) {
      runs.begins("running " + file.name() + ", variant " + variant.getKey());
      VariantResult first = runs.run(variant.getKey(), variant.getValue());
      if (!runs.wasInterrupted() && !options.areIn(first.run(), console.err())) {
        return ExitCode.USAGE;
      }
      ReplicatedResults all = measure(first, runs);
      if (all == null) {
        console.err().println("portsim: interrupted: " + file.name() + ", variant " + first.name());
        return ExitCode.INTERRUPTED;
      }
      results.add(first);
      replicated.put(variant.getKey(), all);
    }
    write(file, results, replicated);
    boolean isAll = replicated.values().stream().allMatch(each -> each.missed().isEmpty());
    return isAll ? ExitCode.FINE : ExitCode.INCONCLUSIVE;
  }

  private @Nullable ReplicatedResults measure(VariantResult first, ScenarioRuns runs) {
    ReplicationPlan plan = options.plan();
    return runs.wasInterrupted()
        ? null
        : runs.measure(first.name(), first.scenario(), first.run(), plan);
  }

  private void write(
      ScenarioFile file, List<VariantResult> results, Map<String, ReplicatedResults> replicated)
      throws IOException {
    if (json) {
      JsonReport report = new JsonReport(Version.number());
      console.out().append(report.replicated(file, results, replicated)).append('\n');
    } else {
      new ReplicationReport(style).write(file, replicated, console.out());
    }
    console.out().flush();
  }
}
