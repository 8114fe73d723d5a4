package portsim.verdict.baseline;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import portsim.record.Finding;
import portsim.record.Metric;
import portsim.record.Metric.Scope;
import portsim.record.RunRecord;
import portsim.record.Totals;
import portsim.record.Vocabulary;
import portsim.record.events.EventHistory;
import portsim.verdict.Judgement;
import portsim.verdict.Verdict;

/**
 * What one variant of a scenario came to, in the words of its file; all of it is sorted.
 *
 * @param numbers by path; those that are 0, or never, are left out, and those of the only host,
 *     server or workload where they are the same as the world's
 * @param expectations what was required, and whether it was met, by path
 * @param findings their names
 */
public record Baseline(
    Map<String, String> numbers,
    Map<String, String> expectations,
    Set<String> findings,
    EventHistory events) {
  public Baseline {
    numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
    expectations = Collections.unmodifiableMap(new TreeMap<>(expectations));
    findings = Collections.unmodifiableSet(new TreeSet<>(findings));
  }

  /** What a run came to. */
  public static Baseline of(RunRecord run, Verdict verdict, EventHistory events) {
    Map<String, String> numbers = new TreeMap<>();
    add("", Scope.WORLD, run.world(), numbers);
    addNamed("hosts.", Scope.HOST, run.hosts(), run.world(), numbers);
    addNamed("servers.", Scope.SERVER, run.servers(), run.world(), numbers);
    addNamed("workloads.", Scope.WORKLOAD, run.workloads(), run.world(), numbers);
    run.pools().forEach((name, pool) -> add("pools." + name + ".", Scope.POOL, pool, numbers));
    Map<String, String> expectations = new TreeMap<>();
    verdict.judgements().forEach(each -> expectations.put(each.path(), outcome(each)));
    Set<String> findings = new TreeSet<>();
    run.findings().stream().map(Finding::id).forEach(findings::add);
    return new Baseline(numbers, expectations, findings, events);
  }

  private static void addNamed(
      String prefix, Scope scope, Map<String, Totals> named, Totals world, Map<String, String> to) {
    named.forEach(
        (name, totals) -> {
          boolean isWorld = named.size() == 1 && Vocabulary.sameNumbers(scope, totals, world);
          if (!isWorld) {
            add(prefix + name + ".", scope, totals, to);
          }
        });
  }

  private static void add(String prefix, Scope scope, Totals totals, Map<String, String> to) {
    for (Metric metric : Vocabulary.of(scope)) {
      long value = metric.value().applyAsLong(totals);
      if (value != metric.unit().nothing()) {
        to.put(prefix + metric.path(), metric.unit().text(value));
      }
    }
  }

  private static String outcome(Judgement judgement) {
    String outcome = judgement.failed() ? "not met" : "inconclusive";
    return judgement.required() + " is " + (judgement.passed() ? "met" : outcome);
  }
}
