package portsim.network.port;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import portsim.engine.EventRing;

/**
 * The sockets on each port of a Linux machine, and which ports they leave to whom: to connects
 * between two addresses, and to binds of a local address.
 */
final class SocketPorts {
  private final List<SocketUse> uses;
  private final FourTuples tuples;
  private final PortOwners owners = new PortOwners();
  private final TuplePorts[] offered;

  /** By local address, and behind the last for all: the ports that no socket of it is on. */
  private final ParityPorts[] unowned;

  private PortRules rules;
  private int first;
  private int count;
  private int outside;

  SocketPorts(List<SocketUse> uses, FourTuples tuples, PortRules rules) {
    this.uses = List.copyOf(uses);
    this.tuples = tuples;
    this.rules = rules;
    offered = new TuplePorts[tuples.count()];
    int sources = uses.stream().mapToInt(SocketUse::source).max().orElse(0) + 1;
    unowned = new ParityPorts[sources + 1];
    follow(rules);
  }

  /** Offers the ports of other rules; sockets stay where they are. */
  void follow(PortRules newRules) {
    rules = newRules;
    first = newRules.range().first();
    count = newRules.range().count();
    for (int tuple = 0; tuple < offered.length; tuple++) {
      offered[tuple] = new TuplePorts(count);
    }
    for (int source = 0; source < unowned.length; source++) {
      unowned[source] = new ParityPorts(count);
    }
    ripenAnew();
    for (int port = first; port < first + count; port++) {
      offer(port);
    }
  }

  /** Lets ports in TIME_WAIT ripen by the rules of now, however long they have been there. */
  private void ripenAnew() {
    List<Ripening> waiting = new ArrayList<>();
    outside = 0;
    owners.forEach(
        (port, socket) -> {
          outside += rules.isUsable(port) ? 0 : 1;
          if (owners.state(socket) != PortOwners.LIVE) {
            owners.unripens(socket);
            waiting.add(new Ripening(owners.since(socket), port, owners.use(socket)));
          }
        });
    waiting.sort(Comparator.comparingLong(Ripening::sinceMillis));
    waiting.forEach(each -> ripenLater(each.use(), each.port(), each.sinceMillis()));
  }

  private record Ripening(long sinceMillis, int port, int use) {}

  private void ripenLater(int use, int port, long sinceMillis) {
    SocketUse by = uses.get(use);
    if (rules.closed().reuse().between(by.loopback(), by.peerTimestamps())) {
      offered[tuples.of(use)].ripening.add(sinceMillis + delayMillis() + 1, 0, port);
    }
  }

  private long delayMillis() {
    return rules.closed().reuse().delay().toMillis();
  }

  /** Lets the ports be taken over that have been in TIME_WAIT for longer than the delay. */
  void ripen(int tuple, long nowMillis) {
    EventRing ripening = offered[tuple].ripening;
    while (ripening.dueNanos() <= nowMillis) {
      long sinceMillis = ripening.dueNanos() - delayMillis() - 1;
      int port = (int) ripening.take();
      int socket = find(port, tuple);
      if (socket != PortOwners.NOBODY
          && owners.state(socket) == PortOwners.TIME_WAIT
          && owners.since(socket) == sinceMillis) {
        owners.ripens(socket);
        offerTo(tuple, port);
      }
    }
  }

  /** The ports that connects between two addresses may take, by offset. */
  ParityPorts offeredTo(int tuple) {
    return offered[tuple].free;
  }

  /** The ports that no socket of a local address is on, by offset. */
  ParityPorts unownedBy(int source) {
    return unowned[source];
  }

  /** Where the ports stand that no socket of any address is on. */
  int anyAddress() {
    return unowned.length - 1;
  }

  /** How many sockets are on ports that are never chosen. */
  int outside() {
    return outside;
  }

  /** Whether all sockets of a port share it with another. */
  boolean isShared(int port, SocketOptions with) {
    int socket = owners.first(port);
    while (socket != PortOwners.NOBODY && with.sharesWith(use(socket).socket())) {
      socket = owners.next(socket);
    }
    return socket == PortOwners.NOBODY;
  }

  /** The socket with a four-tuple, or {@link PortOwners#NOBODY}. */
  int find(int port, int tuple) {
    int socket = owners.first(port);
    while (socket != PortOwners.NOBODY && tuples.of(owners.use(socket)) != tuple) {
      socket = owners.next(socket);
    }
    return socket;
  }

  boolean isLive(int socket) {
    return owners.state(socket) == PortOwners.LIVE;
  }

  /** The connection of a socket in TIME_WAIT. */
  int connection(int socket) {
    return owners.connection(socket);
  }

  void take(int port, int use) {
    owners.add(port, use);
    if (!rules.isUsable(port)) {
      outside++;
      return;
    }
    SocketUse by = uses.get(use);
    withdraw(unowned[by.source()], port);
    withdraw(unowned[anyAddress()], port);
    if (isPlain(by)) {
      withdraw(offered[tuples.of(use)].free, port);
    } else {
      for (TuplePorts each : offered) {
        withdraw(each.free, port);
      }
    }
  }

  private void withdraw(FreePorts from, int port) {
    if (from.contains(port - first)) {
      from.remove(port - first);
    }
  }

  void waits(int port, int use, int connection, long nowMillis) {
    owners.waits(find(port, tuples.of(use)), connection, nowMillis);
    ripenLater(use, port, nowMillis);
  }

  void vacate(int port, int socket) {
    int use = owners.use(socket);
    owners.remove(port, socket);
    if (!rules.isUsable(port)) {
      outside--;
    } else if (isPlain(uses.get(use))) {
      offerTo(tuples.of(use), port);
      offerUnowned(port);
    } else {
      offer(port);
    }
  }

  /** Offers a port to all who may take it. */
  private void offer(int port) {
    if (rules.isUsable(port)) {
      offerUnowned(port);
      for (int tuple = 0; tuple < offered.length; tuple++) {
        offerTo(tuple, port);
      }
    }
  }

  private void offerUnowned(int port) {
    for (int source = 0; source < unowned.length; source++) {
      if (!unowned[source].contains(port - first) && !isOwned(port, source)) {
        unowned[source].add(port - first);
      }
    }
  }

  private void offerTo(int tuple, int port) {
    FreePorts free = offered[tuple].free;
    if (rules.isUsable(port) && !free.contains(port - first) && isFreeFor(tuple, port)) {
      free.add(port - first);
    }
  }

  private boolean isFreeFor(int tuple, int port) {
    int same = find(port, tuple);
    return !isBound(port) && (same == PortOwners.NOBODY || owners.state(same) == PortOwners.RIPE);
  }

  private boolean isOwned(int port, int source) {
    int socket = owners.first(port);
    while (socket != PortOwners.NOBODY
        && source != anyAddress()
        && use(socket).source() != source) {
      socket = owners.next(socket);
    }
    return socket != PortOwners.NOBODY;
  }

  private boolean isBound(int port) {
    int socket = owners.first(port);
    while (socket != PortOwners.NOBODY && isPlain(use(socket))) {
      socket = owners.next(socket);
    }
    return socket != PortOwners.NOBODY;
  }

  private static boolean isPlain(SocketUse use) {
    return use.socket().binding() instanceof Binding.None;
  }

  private SocketUse use(int socket) {
    return uses.get(owners.use(socket));
  }

  /**
   * Checks that ports are offered to those who may take them, and that there are so many sockets.
   */
  void check(int sockets) {
    int[] counted = new int[1];
    owners.forEach((port, socket) -> counted[0]++);
    if (counted[0] != sockets) {
      throw new IllegalStateException(counted[0] + " sockets on ports, but " + sockets + " known");
    }
    IntStream.range(first, first + count).forEach(this::checkOffers);
  }

  private void checkOffers(int port) {
    for (int tuple = 0; tuple < offered.length; tuple++) {
      boolean should = rules.isUsable(port) && isFreeFor(tuple, port);
      if (offered[tuple].free.contains(port - first) != should) {
        throw new IllegalStateException(
            "port " + port + " is " + (should ? "" : "not ") + "free, but not offered as such");
      }
    }
  }
}
