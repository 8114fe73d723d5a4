package portsim.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import portsim.record.Metric;
import portsim.record.Metric.Scope;
import portsim.record.Metric.Unit;
import portsim.record.RunRecord;
import portsim.record.Totals;
import portsim.record.Vocabulary;

/**
 * A number of a result.
 *
 * @param path as expectations have it, such as {@code workloads.orders.calls.failed}
 * @param value a count, or nanoseconds
 */
public record Measure(String path, Unit unit, long value) {
  /** All numbers of a record, in the order of results. */
  public static List<Measure> of(RunRecord run) {
    List<Measure> all = new ArrayList<>();
    add("", Scope.WORLD, run.world(), all);
    add("hosts.", Scope.HOST, run.hosts(), all);
    add("servers.", Scope.SERVER, run.servers(), all);
    add("workloads.", Scope.WORKLOAD, run.workloads(), all);
    add("pools.", Scope.POOL, run.pools(), all);
    return all;
  }

  private static void add(
      String prefix, Scope scope, Map<String, Totals> totals, List<Measure> all) {
    totals.forEach((name, each) -> add(prefix + name + ".", scope, each, all));
  }

  private static void add(String prefix, Scope scope, Totals totals, List<Measure> all) {
    for (Metric metric : Vocabulary.of(scope)) {
      long value = metric.value().applyAsLong(totals);
      all.add(new Measure(prefix + metric.path(), metric.unit(), value));
    }
  }
}
