package portsim.scenario.binding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import portsim.client.WcfPool;
import portsim.scenario.Host;
import portsim.scenario.Server;
import portsim.scenario.TimelineEntry;
import portsim.scenario.Workload;

/**
 * What the workloads of a file say of the WCF services that they call.
 *
 * @param fields complete ones
 */
record WcfServices(
    Map<String, Host> hosts,
    Map<String, Workload> workloads,
    Map<String, Server> servers,
    List<TimelineEntry> timeline,
    Key<?> key,
    Fields fields) {
  static WcfServices of(Fields fields, ScenarioKeys keys) {
    return new WcfServices(
        fields.get(ScenarioKeys.HOSTS),
        fields.get(keys.workloads()),
        fields.get(keys.servers()),
        fields.get(keys.timeline()),
        keys.workloads(),
        fields);
  }

  /** Tells what does not fit together; whether all does. */
  boolean check() {
    Map<String, Workload> first = new LinkedHashMap<>();
    boolean fits = true;
    for (Workload each : workloads.values()) {
      if (each.connections() instanceof WcfPool pool) {
        Workload other = Objects.requireNonNullElse(first.putIfAbsent(each.to(), each), each);
        fits &= agree(other, each, pool) && isInReach(each, pool);
      }
    }
    return fits;
  }

  private boolean agree(Workload one, Workload other, WcfPool pool) {
    if (!(one.connections() instanceof WcfPool before) || before.service().equals(pool.service())) {
      return true;
    }
    String message =
        "contradict each other: "
            + one.name()
            + " and "
            + other.name()
            + " call "
            + one.to()
            + ", and say different things of it";
    String hint =
        "serviceIdleTimeout, serviceMaxConnections, serviceMachines and transport are the service's"
            + " own: give both the same; one that is reached in two ways is two servers";
    fields.error(key, message, hint);
    return false;
  }

  /** A pipe does not leave its machine, and what is done to servers is not done to pipes. */
  private boolean isInReach(Workload workload, WcfPool pool) {
    if (!pool.isWithoutPorts()) {
      return true;
    }
    Server to = Objects.requireNonNull(servers.get(workload.to()));
    String of = "cannot have " + workload.name() + " reach " + to.name() + " over a named pipe: ";
    if (!to.isOn(Objects.requireNonNull(hosts.get(workload.from())))) {
      String hint = "let it be on: " + workload.from() + ", or let transport be tcp";
      fields.error(key, of + "the pipe stays on its machine", hint);
      return false;
    }
    boolean changes =
        timeline.stream().anyMatch(entry -> to.name().equals(entry.intervention().server()));
    if (changes || !to.listener().acceptsAll()) {
      fields.error(key, of + "only a service that is always there is", "let transport be tcp");
      return false;
    }
    return true;
  }
}
