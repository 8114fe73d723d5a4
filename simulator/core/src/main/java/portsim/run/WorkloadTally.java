package portsim.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.client.PerCall;
import portsim.record.PoolTotals;
import portsim.scenario.Workload;

/** What is written down of one workload. */
final class WorkloadTally {
  final Workload workload;

  /** On each machine of its host. */
  private final List<WorkloadCounts> parts = new ArrayList<>();

  final PortLevels levels;
  final OutageLog outages = new OutageLog();
  final PoolTally pool;

  WorkloadTally(Workload workload, PortLevels levels, PoolTally pool) {
    this.workload = workload;
    this.levels = levels;
    this.pool = pool;
  }

  /** Null where it keeps no connections between calls. */
  @Nullable PoolTotals poolTotals() {
    return workload.connections() instanceof PerCall ? null : pool.totals();
  }

  /** Counts for one more machine. */
  WorkloadCounts addPart() {
    WorkloadCounts part = new WorkloadCounts();
    parts.add(part);
    return part;
  }

  /** The counts of all machines. */
  WorkloadCounts counts() {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    WorkloadCounts sum = new WorkloadCounts();
    parts.forEach(sum::addAll);
    return sum;
  }
}
