package portsim.advice.remedy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import portsim.client.SqlClientPool;
import portsim.client.WcfPool;
import portsim.record.FailureCause;
import portsim.scenario.Workload;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;

/** A pool keeps, or has, more connections than it did. */
record LargerPool() implements RemedyRule {
  private static final int CHANNELS_MAX = 1_000_000;

  @Override
  public void look(Patient patient, Consumer<Remedy> found) {
    Changes idle = new Changes();
    Changes most = new Changes();
    for (Workload workload : patient.workloads()) {
      if (workload.connections() instanceof WcfPool pool && pool.isOn()) {
        int needed = channels(patient, pool.maxOutboundConnectionsPerEndpoint());
        set(patient, workload, "maxOutboundConnectionsPerEndpoint", needed, idle);
      }
    }
    for (Workload workload : patient.scenario().workloads().values()) {
      if (workload.connections() instanceof SqlClientPool pool
          && patient.failedBy(workload, FailureCause.POOL_TIMEOUT) > 0) {
        set(patient, workload, "max", 4 * pool.max(), most);
      }
    }
    addIdle(idle, found);
    addMost(most, found);
  }

  /** As many as were open at the same time, if that is more than it keeps. */
  private static int channels(Patient patient, int kept) {
    long open = patient.run().ports().peakEstablished();
    return (int) Math.min(CHANNELS_MAX, Math.max(2L * kept, open));
  }

  private static void set(
      Patient patient, Workload workload, String key, int value, Changes changes) {
    Mapping node = patient.node(workload);
    if (node != null && node.get("connections") instanceof Mapping pool) {
      Map<String, Node> with = new LinkedHashMap<>();
      pool.entries().forEach((name, entry) -> with.put(name, entry.value()));
      with.put(key, Changes.text(String.valueOf(value)));
      changes.set(Changes.map(with), "workloads", workload.name(), "connections");
    }
  }

  private static void addIdle(Changes changes, Consumer<Remedy> found) {
    if (!changes.isEmpty()) {
      Steps steps =
          Steps.code(
                  "Raise maxConnections of the binding's connectionPoolSettings, or idle"
                      + " connections per host, to the number of calls at a time.")
              .noting(
                  "The service has to keep as many, or it closes them.",
                  "joncole: Server side TCP connection pooling");
      found.accept(new Remedy("more-idle", "Keep more idle connections", changes.all(), steps));
    }
  }

  private static void addMost(Changes changes, Consumer<Remedy> found) {
    if (!changes.isEmpty()) {
      Steps steps =
          Steps.code("Raise Max Pool Size in the connection string.")
              .noting(
                  "The server has as many connections more to serve; a leak only lasts longer.",
                  "");
      found.accept(
          new Remedy("larger-pool", "Allow the pool more connections", changes.all(), steps));
    }
  }
}
