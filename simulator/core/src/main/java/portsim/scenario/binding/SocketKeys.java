package portsim.scenario.binding;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portsim.network.port.Binding;
import portsim.network.port.PortRange;
import portsim.network.port.SocketOptions;
import portsim.network.port.SocketRange;

/** The keys of a workload that say what it does to its sockets before they connect. */
final class SocketKeys {
  private static final String LINUX = "linux";

  /** The systems that KB 328476 is about. */
  private static final List<String> EARLY_WINDOWS = List.of("windows-2003", "windows-nt4");

  private static final Key<BindType.Bound> BIND =
      Key.absentable(
          "bind",
          new BindType(),
          "what its sockets are bound to before they connect: any, an address of the host, or a"
              + " port; standard: to nothing (Linux alone, as all of these keys but reuseAddress)",
          "any");

  private static final Key<Boolean> REUSE_ADDRESS =
      Key.optional(
          "reuseAddress",
          new TruthType(),
          "false",
          "SO_REUSEADDR: on Linux a bind to a port of its own choice ignores TIME_WAIT; on"
              + " windows-2003 and windows-nt4 a connect that finds no free port takes over one in"
              + " TIME_WAIT",
          "true");

  private static final Key<Boolean> REUSE_PORT =
      Key.optional(
          "reusePort",
          new TruthType(),
          "false",
          "SO_REUSEPORT: sockets that all have it share the port that they are bound to",
          "true");

  private static final Key<Boolean> NO_PORT =
      Key.optional(
          "bindAddressNoPort",
          new TruthType(),
          "false",
          "IP_BIND_ADDRESS_NO_PORT: the bind takes an address alone, and the connect chooses the"
              + " port",
          "true");

  private static final Key<PortRange> RANGE =
      Key.absentable(
          "localPortRange",
          new PortRangeType(),
          "IP_LOCAL_PORT_RANGE: the ports to choose from, within those of the host; standard: all",
          "40020-40039");

  static final List<Key<?>> ALL = List.of(BIND, REUSE_ADDRESS, REUSE_PORT, NO_PORT, RANGE);

  private SocketKeys() {}

  /**
   * Checks what can be checked without the rest of the file.
   *
   * @param host the workload's; null where it does not exist
   */
  static void check(Fields fields, String name, @Nullable HostOutline host) {
    List<Key<?>> used = used(fields);
    if (host == null || host.profile().isEmpty() || used.isEmpty()) {
      return; // told elsewhere, or there is nothing to tell
    }
    if (!host.profile().equals(LINUX)) {
      used.forEach(key -> checkOther(fields, key, name, host.profile()));
      return;
    }
    checkAddress(fields, name, host);
    checkNoPort(fields);
    warn(fields);
  }

  private static void checkOther(Fields fields, Key<?> key, String name, String profile) {
    boolean isReuse = key.name().equals(REUSE_ADDRESS.name());
    if (isReuse && EARLY_WINDOWS.contains(profile)) {
      return;
    }
    String systems = isReuse ? "Linux, " + Suggestions.list(EARLY_WINDOWS) : "Linux";
    fields.error(
        key,
        "is for " + systems + ", and " + name + " has the profile " + profile,
        "how sockets that are bound get in each other's way was measured on Linux alone");
  }

  private static List<Key<?>> used(Fields fields) {
    return Stream.<Key<?>>of(BIND, REUSE_ADDRESS, REUSE_PORT, NO_PORT, RANGE)
        .filter(key -> fields.find(key) != null && !Boolean.FALSE.equals(fields.find(key)))
        .toList();
  }

  private static void checkAddress(Fields fields, String name, HostOutline host) {
    BindType.Bound bound = fields.find(BIND);
    if (bound == null || bound.address().isEmpty() || host.addresses().contains(bound.address())) {
      return;
    }
    String hint =
        host.addresses().isEmpty()
            ? "give " + name + " its addresses, such as addresses: [" + bound.address() + "]"
            : "its addresses: " + Suggestions.list(host.addresses()) + "; or bind: any, or a port";
    fields.error(BIND, "names no address of " + name + ": '" + bound.address() + "'", hint);
  }

  private static void checkNoPort(Fields fields) {
    BindType.Bound bound = fields.find(BIND);
    if (!isTrue(fields, NO_PORT) || (bound != null && bound.port() == 0)) {
      return;
    }
    String what =
        bound == null
            ? "stands beside bind, and there is none"
            : "leaves the port to the connect, but bind names port " + bound.port();
    fields.error(NO_PORT, what, "add bind: any, or bind: and an address of the host");
  }

  private static void warn(Fields fields) {
    BindType.Bound bound = fields.find(BIND);
    boolean binds = bound != null && !isTrue(fields, NO_PORT);
    for (Key<Boolean> reuse : List.of(REUSE_ADDRESS, REUSE_PORT)) {
      if (isTrue(fields, reuse) && !binds) {
        String hint = "add bind: and the port, or leave " + reuse.name() + " out";
        fields.warning(reuse, "does not help sockets that connect without a bind", hint);
      }
    }
    if (fields.find(RANGE) != null && bound != null && bound.port() > 0) {
      fields.warning(RANGE, "changes nothing where bind names the port", "");
    }
  }

  private static boolean isTrue(Fields fields, Key<Boolean> key) {
    return Boolean.TRUE.equals(fields.find(key));
  }

  /** The address that the sockets of complete fields are bound to; empty for none. */
  static String source(Fields fields) {
    BindType.Bound bound = fields.find(BIND);
    return bound == null ? "" : bound.address();
  }

  /** What complete fields say of the sockets. */
  static SocketOptions options(Fields fields) {
    PortRange range = fields.find(RANGE);
    return new SocketOptions(
        binding(fields),
        fields.get(REUSE_ADDRESS),
        fields.get(REUSE_PORT),
        range == null ? null : new SocketRange(range.first(), range.last()));
  }

  private static Binding binding(Fields fields) {
    BindType.Bound bound = fields.find(BIND);
    if (bound == null || fields.get(NO_PORT)) {
      return new Binding.None();
    }
    return bound.port() > 0
        ? new Binding.Explicit(bound.port())
        : new Binding.Automatic(bound.address().isEmpty());
  }
}
