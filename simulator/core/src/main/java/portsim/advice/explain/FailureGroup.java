package portsim.advice.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.record.FailureCause;
import portsim.record.journal.Failures;
import portsim.record.journal.Journal;
import portsim.scenario.Scenario;

/**
 * Attempts of a workload that fail for the same cause.
 *
 * @param attempts how many, as far as the journal goes
 * @param firstNanos when the first did
 * @param why the chain of causes of that first one
 */
public record FailureGroup(
    String workload, FailureCause cause, long attempts, long firstNanos, List<Reason> why) {
  public FailureGroup {
    why = List.copyOf(why);
  }

  /** Whose attempts fail, and why. */
  private record Kind(String workload, FailureCause cause) {}

  /** All groups, in the order of their first failures. */
  static List<FailureGroup> of(Scenario scenario, Journal journal) {
    Failures failures = journal.failures();
    Map<Kind, Integer> first = new LinkedHashMap<>();
    Map<Kind, Long> count = new LinkedHashMap<>();
    for (int failure = 0; failure < failures.size(); failure++) {
      String workload = journal.holders().get(failures.holder(failure)).workload();
      Kind kind = new Kind(workload, failures.cause(failure));
      first.putIfAbsent(kind, failure);
      count.merge(kind, 1L, Long::sum);
    }
    CallExplanation explanation = new CallExplanation(scenario, journal);
    List<FailureGroup> groups = new ArrayList<>();
    first.forEach(
        (kind, failure) ->
            groups.add(
                new FailureGroup(
                    kind.workload,
                    kind.cause,
                    count.getOrDefault(kind, 0L),
                    failures.nanos(failure),
                    explanation.of(failure))));
    return groups;
  }
}
