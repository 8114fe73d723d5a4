package portsim.verdict;

import java.util.List;
import portsim.record.Metric;
import portsim.record.Numbers;
import portsim.record.Outages;
import portsim.record.RunRecord;
import portsim.scenario.Expectation;
import portsim.scenario.Scenario;

/** What became of the expectations of a scenario, in the order of the file. */
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
        text(actual, expectation.path().metric().unit()),
        expectation.condition().holds(actual),
        expectation.place());
  }

  private static String text(long actual, Metric.Unit unit) {
    return switch (unit) {
      case COUNT -> Long.toString(actual);
      case DURATION -> Numbers.seconds(actual) + "s";
      case INSTANT -> actual == Outages.NEVER ? "never" : Numbers.seconds(actual) + "s";
    };
  }

  public boolean passed() {
    return judgements.stream().allMatch(Judgement::passed);
  }
}
