package portsim.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import portsim.network.port.PortTable;
import portsim.network.port.SocketUse;
import portsim.scenario.Host;
import portsim.scenario.Scenario;
import portsim.scenario.Server;
import portsim.scenario.Workload;

/** The ways in which the workloads of a host use its ports. */
final class HostUses {
  private final Host host;
  private final List<String> destinations = new ArrayList<>();
  private final List<SocketUse> uses = new ArrayList<>();
  private final Map<String, Integer> byWorkload = new LinkedHashMap<>();

  HostUses(Host host, Scenario scenario) {
    this.host = host;
    for (Workload workload : scenario.workloads().values()) {
      if (workload.from().equals(host.name())) {
        Server to = Objects.requireNonNull(scenario.servers().get(workload.to()));
        byWorkload.put(workload.name(), number(uses, use(workload, to)));
      }
    }
  }

  private SocketUse use(Workload workload, Server to) {
    int source = workload.source().isEmpty() ? 0 : host.addresses().indexOf(workload.source());
    String from = workload.source().isEmpty() ? host.address() : workload.source();
    return new SocketUse(
        source,
        number(destinations, to.address()),
        SocketUse.isLoopback(from) || SocketUse.isLoopback(to.address()),
        to.timestamps(),
        workload.socket());
  }

  private static <T> int number(List<T> known, T one) {
    int number = known.indexOf(one);
    if (number < 0) {
      known.add(one);
      return known.size() - 1;
    }
    return number;
  }

  /** All of them, each once. */
  List<SocketUse> all() {
    return uses;
  }

  /** Whether no other workload contends for the ports that the connects of one choose from. */
  boolean contendsAlone(Workload workload, PortTable ports) {
    int scope = ports.scope(of(workload));
    return byWorkload.values().stream().filter(use -> ports.scope(use) == scope).count() == 1;
  }

  /** How many workloads there are. */
  int workloads() {
    return byWorkload.size();
  }

  /** The number of the way that a workload uses them in. */
  int of(Workload workload) {
    return Objects.requireNonNull(byWorkload.get(workload.name()));
  }
}
