package portsim.cli.command;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.cli.report.VariantResult;
import portsim.record.events.EventHistory;
import portsim.record.events.EventRecorder;
import portsim.run.Simulation;
import portsim.scenario.ScenarioFile;
import portsim.verdict.baseline.Baseline;
import portsim.verdict.baseline.BaselineComparison;

/**
 * What a variant comes to, and what has changed in it. The results are those of a plain run, as
 * {@code portsim run} has them; the events are those of a second one, in which they are seen.
 *
 * @param comparison null where there was no such variant before
 */
record BaselineRun(String variant, Baseline baseline, @Nullable BaselineComparison comparison) {
  /**
   * Runs the variants of a file, in its order.
   *
   * @param before their baselines, as far as there are any
   */
  static List<BaselineRun> of(ScenarioFile file, Map<String, Baseline> before, ScenarioRuns runs) {
    return runs.run(file).stream()
        .filter(result -> !runs.wasInterrupted())
        .map(result -> of(result, before.get(result.name()), runs))
        .toList();
  }

  private static BaselineRun of(
      VariantResult result, @Nullable Baseline before, ScenarioRuns runs) {
    EventRecorder events = new EventRecorder(before == null ? EventHistory.NONE : before.events());
    Simulation.run(result.scenario(), events, nowNanos -> !runs.wasInterrupted());
    Baseline now = Baseline.of(result.run(), result.verdict(), events.history());
    return new BaselineRun(
        result.name(),
        now,
        before == null ? null : BaselineComparison.of(before, now, events.comparison()));
  }
}
