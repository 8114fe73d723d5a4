package portsim.verdict;

import java.util.ArrayList;
import java.util.List;
import portsim.record.RunRecord;
import portsim.scenario.Expectation;
import portsim.scenario.Scenario;

/**
 * What became of the expectations of a scenario: those of one run in the order of the file, and
 * then those of many.
 */
public record Verdict(List<Judgement> judgements) {
  public Verdict {
    judgements = List.copyOf(judgements);
  }

  /** Holds a record against the expectations of its scenario; a cancelled run is not judged. */
  public static Verdict of(Scenario scenario, RunRecord run) {
    if (run.cancelled()) {
      return new Verdict(List.of());
    }
    return new Verdict(
        scenario.expectations().stream().map(expectation -> judge(expectation, run)).toList());
  }

  private static Judgement judge(Expectation expectation, RunRecord run) {
    long actual = expectation.path().valueIn(run);
    return new Judgement(
        expectation.text(),
        expectation.required(),
        expectation.path().metric().unit().text(actual),
        expectation.condition().holds(actual),
        expectation.place());
  }

  /** The same, and what became of the expectations of many runs. */
  public Verdict and(Replications replications) {
    List<Judgement> all = new ArrayList<>(judgements);
    all.addAll(replications.judgements());
    return new Verdict(all);
  }

  public boolean passed() {
    return judgements.stream().allMatch(Judgement::passed);
  }

  /** Whether an expectation is not met; if none is, some may still be inconclusive. */
  public boolean failed() {
    return judgements.stream().anyMatch(Judgement::failed);
  }
}
