package portsim.advice.remedy;

import java.util.List;
import java.util.function.Consumer;
import portsim.scenario.Host;
import portsim.scenario.Workload;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;

/** The machine has a second address, from which half of the connects come (Linux). */
record MoreSources() implements RemedyRule {
  /** Of the range that is kept for documentation (RFC 5737), for where the file names none. */
  private static final String FIRST = "192.0.2.10";

  private static final String SECOND = "192.0.2.11";

  @Override
  public void look(Patient patient, Consumer<Remedy> found) {
    Changes changes = new Changes();
    for (Host host : patient.hosts("linux")) {
      add(patient, host, changes);
    }
    if (!changes.isEmpty()) {
      Steps steps =
          Steps.code(
                  "Bind half of the sockets to the second address, with IP_BIND_ADDRESS_NO_PORT."
                      + " Address and device of the command are examples: take a free address of"
                      + " the machine's own network, on its own device.")
              .typing("ip addr add " + SECOND + "/24 dev eth0")
              .noting(
                  "Without IP_BIND_ADDRESS_NO_PORT the bind takes a port that is shared with no"
                      + " other destination.",
                  "ip(7); measured on Linux 6.18")
              .noting("The server and firewalls see a second client address.", "");
      found.accept(
          new Remedy(
              "second-source",
              "A second address of the machine, half of the calls from each",
              changes.all(),
              steps));
    }
  }

  private static void add(Patient patient, Host host, Changes changes) {
    List<Workload> ofHost =
        patient.workloads(
            each -> each.from().equals(host.name()) && each.source().isEmpty() && !each.isBound());
    for (Workload workload : ofHost) {
      Halves halves = Halves.of(patient, workload);
      if (halves != null && host.addresses().size() <= 1) {
        String first = host.addresses().isEmpty() ? FIRST : host.address();
        boolean isIpv6 = first.indexOf(':') >= 0;
        String second = isIpv6 ? "2001:db8::11" : SECOND;
        Place place = Place.of("a remedy");
        List<Node> both = List.of(Changes.text(first), Changes.text(second));
        changes.remove("hosts", host.name(), "address");
        changes.set(new Listing(place, both), "hosts", host.name(), "addresses");
        Mapping noPort = Changes.with(halves.half(), "bindAddressNoPort", Changes.text("true"));
        halves.put(Changes.with(noPort, "bind", Changes.text(second)), changes);
      }
    }
  }
}
