package portsim.cli.reading.snapshot;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.Endpoint;
import portsim.advice.diagnosis.snapshot.SocketLine;

/**
 * Replaces addresses and processes by others, the same by the same, in the order in which they
 * come.
 *
 * <p>Ports, states and timers stay. So do loopback and wildcard addresses, the kind of a network
 * (private, shared, link-local or public) and which addresses have the first 24 bits of IPv4, or
 * the first 64 of IPv6, in common.
 */
public final class Anonymiser {
  /** Addresses and processes beyond these are replaced by one and the same. */
  private static final int KEPT_MAX = 50_000;

  private final Map<String, String> addresses = new HashMap<>();
  private final Map<String, Network> networks = new HashMap<>();
  private final Map<String, Integer> networksOfKind = new HashMap<>();
  private final Map<String, String> processes = new HashMap<>();

  /** A network with its new number among those of its kind. */
  private static final class Network {
    private final Kind kind;
    private final int number;
    private int hosts;

    Network(Kind kind, int number) {
      this.kind = kind;
      this.number = number;
    }
  }

  /** Kinds of networks that stay apart. */
  private enum Kind {
    PRIVATE,
    SHARED,
    LINK_LOCAL,
    PUBLIC,
    UNIQUE_LOCAL_6,
    LINK_LOCAL_6,
    PUBLIC_6
  }

  /** The same socket of another machine. */
  public SocketLine replaced(SocketLine line) {
    return new SocketLine(
        replaced(line.local()),
        replaced(line.remote()),
        line.state(),
        line.process() == null ? null : process(line.process()),
        line.timer());
  }

  private Endpoint replaced(Endpoint endpoint) {
    return new Endpoint(address(endpoint.address()), endpoint.port());
  }

  /** Whether all that came was few enough to stay apart. */
  public boolean isComplete() {
    return addresses.size() < KEPT_MAX && processes.size() < KEPT_MAX;
  }

  String address(String address) {
    String known = addresses.get(address);
    if (known != null) {
      return known;
    }
    String replacement = isKept(address) ? address : replacement(address);
    if (addresses.size() < KEPT_MAX) {
      addresses.put(address, replacement);
    }
    return replacement;
  }

  private static boolean isKept(String address) {
    return switch (address) {
      case "*", "0.0.0.0", "::", "::1" -> true;
      default -> address.startsWith("127.") && Addresses.isIpv4(address);
    };
  }

  private String replacement(String address) {
    boolean isIpv4 = Addresses.isIpv4(address);
    String prefix = isIpv4 ? address.substring(0, address.lastIndexOf('.')) : prefix(address);
    Kind kind = isIpv4 ? kind(address) : kindOfIpv6(prefix);
    boolean full = addresses.size() >= KEPT_MAX;
    Network network = full ? new Network(kind, 0) : network(prefix, kind);
    int host = full ? 0 : ++network.hosts;
    return isIpv4 ? ipv4(network, host) : ipv6(network, host);
  }

  private Network network(String prefix, Kind kind) {
    return networks.computeIfAbsent(
        prefix, unused -> new Network(kind, networksOfKind.merge(kind.name(), 1, Integer::sum)));
  }

  private static Kind kind(String address) {
    String[] bytes = address.split("\\.", -1);
    int first = Integer.parseInt(bytes[0]);
    int second = Integer.parseInt(bytes[1]);
    if (first == 10 || (first == 192 && second == 168) || (first == 172 && second >> 4 == 1)) {
      return Kind.PRIVATE;
    }
    if (first == 169 && second == 254) {
      return Kind.LINK_LOCAL;
    }
    return first == 100 && second >> 6 == 1 ? Kind.SHARED : Kind.PUBLIC;
  }

  /** The first four groups; of a text that was cut, all that is there. */
  private static String prefix(String address) {
    int scope = address.indexOf('%');
    int[] groups = Addresses.groups(scope < 0 ? address : address.substring(0, scope));
    if (groups == null) {
      return address;
    }
    StringBuilder prefix = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      prefix.append(Integer.toHexString(groups[i])).append(':');
    }
    return prefix.toString();
  }

  private static Kind kindOfIpv6(String prefix) {
    int colon = prefix.indexOf(':');
    String first = colon < 1 ? "0" : prefix.substring(0, Math.min(colon, 4));
    int group = Integer.parseInt(first, 16);
    if (group >> 9 == 0xFC >> 1) {
      return Kind.UNIQUE_LOCAL_6;
    }
    return group >> 6 == 0xFE80 >> 6 ? Kind.LINK_LOCAL_6 : Kind.PUBLIC_6;
  }

  /** 198.18.0.0/15 is for tests of devices: nobody's own. Behind it, what nobody has. */
  private static String ipv4(Network network, int host) {
    int number = network.number;
    int low = number & 255;
    int high = number >> 8;
    String tail = low + "." + host % 256;
    return switch (network.kind) {
      case PRIVATE -> "10." + (high & 255) + "." + tail;
      case SHARED -> "100." + (64 + (high & 63)) + "." + tail;
      case LINK_LOCAL -> "169.254." + tail;
      default -> (high < 2 ? "198." + (18 + high) : "240." + (high & 255)) + "." + tail;
    };
  }

  private static String ipv6(Network network, int host) {
    String number = Integer.toHexString(network.number & 0xFFFF);
    String tail = ":" + number + "::" + Integer.toHexString(host);
    return switch (network.kind) {
      case UNIQUE_LOCAL_6 -> "fd00:0:0" + tail;
      case LINK_LOCAL_6 -> "fe80::" + number + ":0:" + Integer.toHexString(host);
      default -> "2001:db8:0" + tail;
    };
  }

  private @Nullable String process(String process) {
    String known = processes.get(process);
    if (known != null || processes.size() >= KEPT_MAX) {
      return known == null ? "process-0" : known;
    }
    String replacement = "process-" + (processes.size() + 1);
    processes.put(process, replacement);
    return replacement;
  }
}
