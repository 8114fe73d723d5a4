package portsim.scenario.binding;

import java.util.LinkedHashMap;
import java.util.Map;
import portsim.client.WcfPool;
import portsim.scenario.Workload;

/** What the workloads of a file say of the services that they call. */
final class WcfServices {
  private WcfServices() {}

  /** Tells where two workloads contradict each other; whether none do. */
  static boolean check(Map<String, Workload> workloads, Key<?> key, Fields fields) {
    Map<String, Workload> first = new LinkedHashMap<>();
    boolean agree = true;
    for (Workload each : workloads.values()) {
      if (each.connections() instanceof WcfPool pool) {
        Workload other = first.putIfAbsent(each.to(), each);
        if (other != null
            && other.connections() instanceof WcfPool before
            && !before.service().equals(pool.service())) {
          agree = false;
          tell(other, each, key, fields);
        }
      }
    }
    return agree;
  }

  private static void tell(Workload one, Workload other, Key<?> key, Fields fields) {
    fields.error(
        key,
        "contradict each other: "
            + one.name()
            + " and "
            + other.name()
            + " call "
            + one.to()
            + ", and say different things of it",
        "serviceIdleTimeout, serviceMaxConnections and serviceMachines are the service's own: give"
            + " both the same");
  }
}
