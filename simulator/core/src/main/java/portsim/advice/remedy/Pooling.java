package portsim.advice.remedy;

import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import portsim.client.PerCall;
import portsim.client.WcfPool;
import portsim.network.Closing;
import portsim.scenario.Host;
import portsim.scenario.Workload;
import portsim.scenario.tree.Node;
import portsim.workload.Identity;
import portsim.workload.Rate;

/** Calls use a connection one after the other, rather than each its own. */
record Pooling() implements RemedyRule {
  /** What a driver's pool has where nothing is said. */
  private static final int STANDARD = 100;

  private static final int GREATEST = 100_000;

  private static final Steps STEPS =
      Steps.code(
              "Turn pooling on (SqlClient: Pooling=true; ODBC: connection pooling in the driver"
                  + " manager; HTTP: keep-alive, and one client object for all requests), and give"
                  + " each connection back when its work is done.")
          .noting(
              "Beyond the pool's maximum calls wait, and time out if it lasts.",
              "dotnet/SqlClient: Max Pool Size, Connect Timeout")
          .noting(
              "A connection may have been closed by the server or a firewall while it was idle:"
                  + " the first use of it fails and has to be tried again.",
              "kennyw.com: Client (TCP and Named Pipe) Connection Pooling");

  @Override
  public void look(Patient patient, Consumer<Remedy> found) {
    Changes changes = new Changes();
    for (Workload workload : patient.workloads()) {
      if (workload.connections() instanceof PerCall) {
        changes.set(
            pool(patient.from(workload), workload), "workloads", workload.name(), "connections");
        changes.remove("workloads", workload.name(), "driver");
        if (workload.closes() == Closing.NEVER) {
          changes.remove("workloads", workload.name(), "closes");
        }
      } else if (workload.connections() instanceof WcfPool pool && !pool.isOn()) {
        changes.set(Changes.map("pool", "wcf"), "workloads", workload.name(), "connections");
      }
    }
    if (!changes.isEmpty()) {
      found.accept(
          new Remedy("pooling", "Keep connections and reuse them: a pool", changes.all(), STEPS));
    }
  }

  private static Node pool(Host host, Workload workload) {
    Map<String, Node> pool = new LinkedHashMap<>();
    pool.put("pool", Changes.text("sqlclient"));
    int most = atATime(host, workload);
    if (most > STANDARD) {
      pool.put("max", Changes.text(String.valueOf(most)));
    }
    if (!(workload.identity() instanceof Identity.Service)) {
      pool.put("keyedBy", Changes.text("connection-string"));
    }
    return Changes.map(pool);
  }

  /** Twice what the calls need on average, so that they find a connection when they are more. */
  private static int atATime(Host host, Workload workload) {
    Rate rate = host.arrivalRate(workload);
    Duration call = host.callTime(workload);
    if (rate == null) {
      return STANDARD;
    }
    BigInteger needed =
        BigInteger.valueOf(2)
            .multiply(BigInteger.valueOf(rate.count()))
            .multiply(BigInteger.valueOf(call.toNanos()))
            .divide(BigInteger.valueOf(rate.perNanos()));
    return needed.min(BigInteger.valueOf(GREATEST)).intValueExact();
  }
}
