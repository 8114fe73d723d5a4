package portsim.run;

import portsim.network.port.SocketUse;
import portsim.record.TcpSocket;
import portsim.record.TcpSocket.State;
import portsim.scenario.Host;
import portsim.scenario.Server;
import portsim.scenario.Workload;

/**
 * Where the connections of a route come from, and where they go.
 *
 * @param machine its own name, in a fleet
 */
record Origin(String machine, Host host, Workload workload, Server to) {
  /**
   * Whether it is that of a workload of the scenario, which has a part on each machine of a fleet.
   */
  boolean isOf(String name) {
    return workload.name().equals(name) || workload.name().startsWith(name + "/");
  }

  /** The name of its workload in the scenario. */
  String workloadName() {
    int slash = workload.name().indexOf('/');
    return slash < 0 ? workload.name() : workload.name().substring(0, slash);
  }

  /** The number of its machine in a fleet, from 1; 0 where there is no fleet. */
  int machineNumber() {
    int slash = workload.name().indexOf('/');
    return slash < 0 ? 0 : Integer.parseInt(workload.name().substring(slash + 1));
  }

  /** The socket of a process on a local port. */
  TcpSocket socket(String process, int port, State state) {
    return new TcpSocket(process, localAddress(), port, to.ip(), to.port(), state);
  }

  /** Where its connections come from; the name of its machine where that has no address. */
  String localAddress() {
    if (!workload.source().isEmpty()) {
      return workload.source();
    }
    if (SocketUse.isLoopback(to.address())) {
      return to.isIpv6() ? "::1" : "127.0.0.1";
    }
    return host.addresses().stream()
        .filter(address -> to.isIpv6() == address.contains(":"))
        .findFirst()
        .orElse(machine);
  }
}
