package portsim.advice.explain;

import java.util.List;
import portsim.record.RunRecord;
import portsim.record.journal.Journal;
import portsim.record.journal.JournalWriter;
import portsim.run.Simulation;

/**
 * Why a scenario comes out as it does.
 *
 * @param result what it comes to
 * @param scopes what became of its ports
 * @param failures what fails, and why
 * @param whatIfs what other values would change
 * @param journalNanos up to when the run is known in detail
 */
public record Explanation(
    Subject subject,
    WhatIf.Result result,
    List<ScopeExplanation> scopes,
    List<FailureGroup> failures,
    List<WhatIf> whatIfs,
    long journalNanos) {
  public Explanation {
    scopes = List.copyOf(scopes);
    failures = List.copyOf(failures);
    whatIfs = List.copyOf(whatIfs);
  }

  /**
   * Runs a scenario with its journal, and then once for each value that is tried.
   *
   * @param control can stop it; what is then told means nothing
   */
  public static Explanation of(Subject subject, Simulation.Control control) {
    JournalWriter writer = new JournalWriter();
    RunRecord run = Simulation.run(subject.scenario(), writer, control);
    Journal journal = writer.journal(run.endNanos());
    WhatIf.Result result = WhatIf.Result.of(run);
    return new Explanation(
        subject,
        result,
        new ScopeExplainer(subject.scenario(), run, journal).all(),
        FailureGroup.of(subject.scenario(), journal),
        WhatIfs.of(subject, run, control),
        journal.completeUntilNanos());
  }

  /** Whether the whole run is known in detail. */
  public boolean isComplete() {
    return journalNanos >= subject.scenario().duration().toNanos();
  }
}
