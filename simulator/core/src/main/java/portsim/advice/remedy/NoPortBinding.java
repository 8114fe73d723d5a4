package portsim.advice.remedy;

import java.util.function.Consumer;
import portsim.network.port.Binding;
import portsim.scenario.Workload;

/** Sockets that are bound to an address leave the choice of the port to the connect (Linux). */
record NoPortBinding() implements RemedyRule {
  private static final Steps STEPS =
      Steps.code("Set IP_BIND_ADDRESS_NO_PORT before the bind, or do not bind at all.")
          .noting("Linux 4.2 and later.", "ip(7)");

  @Override
  public void look(Patient patient, Consumer<Remedy> found) {
    Changes changes = new Changes();
    for (Workload workload : patient.workloads()) {
      if (workload.socket().binding() instanceof Binding.Automatic) {
        changes.set("true", "workloads", workload.name(), "bindAddressNoPort");
      }
    }
    if (!changes.isEmpty()) {
      found.accept(new Remedy("no-port-binding", "Bind without a port", changes.all(), STEPS));
    }
  }
}
