package portsim.run.finding;

import java.util.Objects;
import java.util.function.Consumer;
import portsim.client.ObjectPool;
import portsim.client.ObjectUse;
import portsim.client.PooledObjects;
import portsim.record.FailureCause;
import portsim.record.Finding;
import portsim.record.Numbers;
import portsim.record.ObjectTotals;
import portsim.record.Totals;
import portsim.scenario.Workload;

/** Object pools that hold more than is used, that are filled in vain, or that let calls wait. */
record ObjectPoolSize() implements FindingRule {
  @Override
  public void look(Outcome outcome, Consumer<Finding> found) {
    for (Workload workload : outcome.withObjects()) {
      if (workload.connections() instanceof PooledObjects objects) {
        look(workload, objects, outcome.workload(workload), found);
      }
    }
  }

  private static void look(
      Workload workload, PooledObjects objects, Totals totals, Consumer<Finding> found) {
    ObjectTotals of = Objects.requireNonNull(totals.objects());
    ObjectPool pool = objects.pool();
    String where = "workloads." + workload.name() + ": ";
    if (pool.min() > of.peakActive() && of.peakActive() > 0) {
      found.accept(new Finding("object-pool-oversized", where + oversized(objects, of), false));
    }
    if (pool.min() > 0 && of.processStarts() > 1) {
      found.accept(new Finding("object-pool-refilled", where + refilled(objects, of), false));
    }
    if (totals.calls().failedBy(FailureCause.OBJECT_TIMEOUT) > 0
        && pool.creationTimeout().equals(ObjectPool.ASSUMED_TIMEOUT)) {
      found.accept(new Finding("creation-timeout-assumed", where + assumed(), true));
    }
  }

  private static String oversized(PooledObjects objects, ObjectTotals of) {
    String held =
        objects.use().connects() == ObjectUse.Connects.CONSTRUCTOR
            ? ", each with a connection that nobody uses."
            : ".";
    return "minPoolSize is "
        + Numbers.grouped(objects.pool().min())
        + "; in use at a time: "
        + Numbers.grouped(of.peakActive())
        + " at most. The others are made, and kept, for nothing"
        + held;
  }

  private static String refilled(PooledObjects objects, ObjectTotals of) {
    return "its process began "
        + Numbers.grouped(of.processStarts())
        + " times, and filled its pool with "
        + Numbers.grouped(objects.pool().min())
        + " each time. It ends after "
        + Numbers.seconds(objects.application().shutdownAfter().toNanos())
        + " s without clients: with a shutdownAfter longer than the gaps between calls it lives on.";
  }

  private static String assumed() {
    return "calls waited 60 s for an object in vain, which is what Component Services and the"
        + " attribute have as creationTimeout. The COM+ catalog has 0: then nobody waits at all.";
  }
}
