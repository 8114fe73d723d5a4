package portsim.advice.diagnosis.snapshot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which local ports are in use, in which states and at which of the machine's addresses. */
public final class LocalPorts {
  /** Sockets of further addresses are counted together under this name. */
  public static final String OTHER_ADDRESSES = "*";

  private static final int ADDRESSES_MAX = 64;
  private static final int PORTS = 65_536;

  private final Map<String, EnumMap<SocketState, BitSet>> byAddress = new LinkedHashMap<>();
  private final int[] sockets = new int[PORTS];
  private long highest;

  void add(Endpoint local, SocketState state) {
    String address =
        byAddress.size() < ADDRESSES_MAX || byAddress.containsKey(local.address())
            ? local.address()
            : OTHER_ADDRESSES;
    byAddress
        .computeIfAbsent(address, unused -> new EnumMap<>(SocketState.class))
        .computeIfAbsent(state, unused -> new BitSet())
        .set(local.port());
    if (state != SocketState.LISTEN) {
      sockets[local.port()]++;
      highest = Math.max(highest, local.port());
    }
  }

  /** The machine's addresses, in the order in which they were seen. */
  public List<String> addresses() {
    return new ArrayList<>(byAddress.keySet());
  }

  /** The ports that sockets in one of some states have, at any address. */
  public BitSet in(SocketState... states) {
    BitSet ports = new BitSet();
    byAddress.keySet().forEach(address -> ports.or(at(address, states)));
    return ports;
  }

  /** The ports that sockets in one of some states have at an address. */
  public BitSet at(String address, SocketState... states) {
    BitSet ports = new BitSet();
    Map<SocketState, BitSet> byState = byAddress.get(address);
    for (SocketState state : states) {
      BitSet those = byState == null ? null : byState.get(state);
      if (those != null) {
        ports.or(those);
      }
    }
    return ports;
  }

  /** The ports of all sockets but those that listen. */
  public BitSet used() {
    BitSet ports = new BitSet();
    for (int port = 0; port <= highest; port++) {
      ports.set(port, sockets[port] > 0);
    }
    return ports;
  }

  /** How many sockets have a port, without one that listens. */
  public int sockets(int port) {
    return sockets[port];
  }
}
