package portsim.scenario;

import java.util.Map;
import portsim.record.Metric;
import portsim.record.RunRecord;
import portsim.record.Totals;

/**
 * The path of a number in a result: of the world, or of the host, server, workload, pool or objects
 * of that name.
 *
 * @param name empty for the world
 */
public record MetricPath(Metric.Scope scope, String name, Metric metric) {
  /** The number in a record. */
  public long valueIn(RunRecord run) {
    return metric.value().applyAsLong(totals(run));
  }

  /** The totals that it is among. */
  public Totals totals(RunRecord run) {
    return switch (scope) {
      case WORLD -> run.world();
      case HOST -> of(run.hosts());
      case SERVER -> of(run.servers());
      case WORKLOAD -> of(run.workloads());
      case POOL -> of(run.pools());
      case OBJECTS -> of(run.objects());
    };
  }

  private Totals of(Map<String, Totals> totals) {
    Totals named = totals.get(name);
    if (named == null) {
      throw new IllegalArgumentException("the record has no " + name);
    }
    return named;
  }
}
