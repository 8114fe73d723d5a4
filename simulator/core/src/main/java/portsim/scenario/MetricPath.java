package portsim.scenario;

import java.util.Map;
import portsim.record.Metric;
import portsim.record.RunRecord;
import portsim.record.Totals;

/**
 * The path of a number in a result: of the world, or of the host, server, workload, pool, queue or
 * objects of that name.
 *
 * @param name empty for the world
 */
public record MetricPath(Metric.Scope scope, String name, Metric metric) {
  /** The number in a record. */
  public long valueIn(RunRecord run) {
    return metric.value().applyAsLong(totals(run));
  }

  /** Whether a record has it: one of a scenario without a pool has no numbers of this pool. */
  public boolean isIn(RunRecord run) {
    return scope == Metric.Scope.WORLD || named(run).containsKey(name);
  }

  /** The totals that it is among. */
  public Totals totals(RunRecord run) {
    if (scope == Metric.Scope.WORLD) {
      return run.world();
    }
    Totals named = named(run).get(name);
    if (named == null) {
      throw new IllegalArgumentException("the record has no " + name);
    }
    return named;
  }

  private Map<String, Totals> named(RunRecord run) {
    return switch (scope) {
      case WORLD -> Map.of();
      case HOST -> run.hosts();
      case SERVER -> run.servers();
      case WORKLOAD -> run.workloads();
      case POOL -> run.pools();
      case QUEUE -> run.queues();
      case OBJECTS -> run.objects();
    };
  }
}
