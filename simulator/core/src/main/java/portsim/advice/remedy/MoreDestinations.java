package portsim.advice.remedy;

import java.util.List;
import java.util.function.Consumer;
import portsim.network.port.PortRange;
import portsim.scenario.Server;
import portsim.scenario.Workload;
import portsim.scenario.tree.Mapping;

/** The server is reached at another port, or address, as well. */
record MoreDestinations() implements RemedyRule {
  @Override
  public void look(Patient patient, Consumer<Remedy> found) {
    Changes changes = new Changes();
    for (Workload workload : patient.workloads()) {
      Halves halves = Halves.of(patient, workload);
      if (halves != null) {
        put(patient, halves, changes);
      }
    }
    if (!changes.isEmpty()) {
      found.accept(
          new Remedy(
              "second-destination",
              "A second port or address of the server, half of the calls to each",
              changes.all(),
              Steps.code(
                      "Let the server listen on a second port or address, or put a second one behind"
                          + " the name, and spread the connects.")
                  .restarting(Steps.Restart.SERVICE)
                  .noting("Firewalls have to let the new port through.", ""),
              patient.isPerDestination()
                  ? ""
                  : "a port carries one connection at a time on "
                      + patient.profile().name()
                      + ", wherever it goes"));
    }
  }

  private static void put(Patient patient, Halves halves, Changes changes) {
    Server server = patient.to(halves.workload());
    String name = server.name() + "-half";
    if (patient.scenario().servers().containsKey(name)
        || !server.on().isEmpty()
        || !(patient.template().at(List.of("servers", server.name())) instanceof Mapping node)) {
      return;
    }
    int port = server.port() == PortRange.LAST_PORT ? server.port() - 1 : server.port() + 1;
    String address = server.address().substring(0, server.address().lastIndexOf(':') + 1) + port;
    changes.set(Changes.with(node, "address", Changes.text(address)), "servers", name);
    halves.put(Changes.with(halves.half(), "to", Changes.text(name)), changes);
  }
}
