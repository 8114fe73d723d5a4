package portsim.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.advice.remedy.Runs;
import portsim.cli.report.VariantResult;
import portsim.record.RunRecord;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;

/** Runs a scenario with one remedy and another. */
final class RemedyRuns implements Runs {
  private final String file;
  private final ScenarioRuns runs;
  private int count;

  RemedyRuns(String file, ScenarioRuns runs) {
    this.file = file;
    this.runs = runs;
  }

  @Override
  public @Nullable RunRecord run(String what, Scenario scenario) {
    List<VariantResult> results = runs.run(new ScenarioFile(file, Map.of(what, scenario)));
    if (runs.wasInterrupted() || results.isEmpty()) {
      return null;
    }
    count++;
    return results.get(0).run();
  }

  /** Says how far it came. */
  int interrupted(PrintWriter err) {
    err.println("portsim: interrupted after " + count + (count == 1 ? " run" : " runs"));
    return ExitCode.INTERRUPTED;
  }
}
