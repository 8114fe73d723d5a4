package portsim.run.finding;

import java.util.function.Consumer;
import portsim.client.PooledObjects;
import portsim.client.SqlClientPool;
import portsim.record.Finding;
import portsim.record.Numbers;
import portsim.scenario.Workload;

/** Objects that connect on behalf of their callers, so that each caller has a pool of its own. */
record ObjectIdentities() implements FindingRule {
  @Override
  public void look(Outcome outcome, Consumer<Finding> found) {
    for (Workload workload : outcome.withObjects()) {
      long identities = outcome.workload(workload).identities().peakLive();
      if (workload.connections() instanceof PooledObjects objects
          && objects.application().connectsAsCaller()
          && objects.connections() instanceof SqlClientPool
          && identities > 1) {
        String text =
            "workloads."
                + workload.name()
                + ": its objects connect on behalf of their callers, so that there is a pool for"
                + " each identity: "
                + Numbers.grouped(identities)
                + " at a time. Under the identity of a server application there is one.";
        found.accept(new Finding("pool-per-identity", text, false));
      }
    }
  }
}
