package portsim.scenario.binding;

import portsim.scenario.Server;

/** Where a server runs: on a machine of its own, or on a host of the scenario. */
final class ServerPlace {
  static final Key<Reference> ON =
      Key.absentable(
          "on",
          Reference.TYPE,
          "the host that it runs on, whose port it takes while it is up; standard: a machine of its"
              + " own",
          "web");

  private ServerPlace() {}

  /** The name of the host; empty for a machine of its own. */
  static String of(Fields fields) {
    Reference on = fields.find(ON);
    return on == null ? "" : on.name();
  }

  /** A server runs on one machine, under one of its addresses. */
  static void check(Fields fields, Key<String> addressKey, ScenarioNames names) {
    String place = of(fields);
    if (place.isEmpty() || names.hosts().isEmpty()) {
      return; // it is nowhere, or that there are none is told elsewhere
    }
    HostOutline host = names.outlines().get(place);
    String address = fields.find(addressKey);
    if (host == null) {
      String hint = Suggestions.among(names.hosts(), place, "hosts");
      fields.error(ON, "names no host: '" + place + "'", hint);
    } else if (host.isFleet()) {
      String hint = "a fleet has no machine of its own name; give the server another host";
      fields.error(ON, "names several machines: '" + place + "' has a count", hint);
    } else if (address != null
        && !host.addresses().isEmpty()
        && !Server.isAt(address, host.addresses())) {
      String hint = "its addresses: " + Suggestions.list(host.addresses()) + ", and 127.0.0.1";
      fields.error(addressKey, "is no address of " + place + ": " + address, hint);
    }
  }
}
