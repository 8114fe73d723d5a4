package portsim.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.client.Exchange;
import portsim.client.PerCall;
import portsim.client.PooledObjects;
import portsim.client.Traffic;
import portsim.record.ObjectTotals;
import portsim.record.PoolTotals;
import portsim.record.RefusedSyns;
import portsim.scenario.Workload;

/** What is written down of one workload. */
final class WorkloadTally {
  final Workload workload;

  /** On each machine of its host. */
  private final List<WorkloadCounts> parts = new ArrayList<>();

  /** Those of its connects, on each machine. */
  final List<ContentionScope> scopes = new ArrayList<>();

  final PortLevels levels;
  final OutageLog outages = new OutageLog();
  final PoolTally pool;
  final ObjectTally objects = new ObjectTally();

  WorkloadTally(Workload workload, PortLevels levels, PoolTally pool) {
    this.workload = workload;
    this.levels = levels;
    this.pool = pool;
  }

  /** Null where it keeps no connections between calls. */
  @Nullable PoolTotals poolTotals() {
    return workload.connections().underlying() instanceof PerCall ? null : pool.totals();
  }

  /** Null where none stand between its calls and its connections. */
  @Nullable ObjectTotals objectTotals() {
    return workload.connections() instanceof PooledObjects ? objects.totals() : null;
  }

  /** What its connections sent and were sent: the counts of all exchanges, times their costs. */
  Exchange traffic() {
    Traffic costs = workload.traffic();
    WorkloadCounts counts = counts();
    RefusedSyns syns = counts.syns.totals();
    long delayedAcks = counts.opened * costs.delayedAckThousandths() / 1_000;
    return costs
        .handshake()
        .times(counts.opened)
        .plus(costs.login().times(counts.opened))
        .plus(costs.refused().times(syns.resets()))
        .plus(costs.unanswered().times(syns.unanswered()))
        .plus(costs.call().times(counts.completed))
        .plus(costs.resetConnection().times(counts.reused))
        .plus(costs.keepAlive().times(pool.probes()))
        .plus(costs.delayedAck().times(delayedAcks))
        .plus(costs.close().times(counts.closed));
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
