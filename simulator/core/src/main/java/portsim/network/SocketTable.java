package portsim.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import portsim.engine.EventRing;
import portsim.engine.RandomStream;

/**
 * The ports of a Linux machine whose sockets get in each other's way, by the rules that were
 * measured on Linux 6.18 (net/ipv4/inet_hashtables.c, inet_connection_sock.c, tcp_ipv4.c):
 *
 * <ul>
 *   <li>A connect may take a port if no socket has its four-tuple, but for one in TIME_WAIT that
 *       may be taken over, and if no socket owns the port by a bind.
 *   <li>A bind to port 0 may take a port if no socket of the same local address is on it, in
 *       whatever state.
 *   <li>A bind to a port of the application's own choice may take it if all sockets on it have
 *       SO_REUSEADDR, or all SO_REUSEPORT, as it has itself; its connect takes over any TIME_WAIT
 *       of connections with TCP timestamps.
 * </ul>
 *
 * <p>A closed connection owns its port as before until TIME_WAIT ends.
 */
final class SocketTable implements PortTable {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final List<SocketUse> uses;
  private final FourTuples tuples;
  private final LongSupplier clock;
  private final LinuxConnectChooser connects;
  private final LinuxBindChooser binds;
  private final PortOwners owners = new PortOwners();
  private final TuplePorts[] ports;

  /** By local address, and behind them for all: the ports that no socket of the address is on. */
  private final FreePorts[] unowned;

  private PortRules rules;
  private int first;
  private int count;
  private int outside;
  private IntConsumer takenOver = connection -> {};
  private int held;
  private int withheld;

  SocketTable(PortRules rules, List<SocketUse> uses, RandomStream random, LongSupplier clock) {
    this.uses = List.copyOf(uses);
    this.clock = clock;
    tuples = FourTuples.of(uses);
    connects = new LinuxConnectChooser(random);
    binds = new LinuxBindChooser(random);
    ports = new TuplePorts[tuples.count()];
    int sources = uses.stream().mapToInt(SocketUse::source).max().orElse(0) + 1;
    unowned = new FreePorts[sources + 1];
    change(rules);
  }

  /** Whether sockets of this use meet each other only as connects to the same destination do. */
  static boolean isSimple(SocketUse use, PortRules rules) {
    return use.socket().binding() instanceof Binding.None
        && use.socket().range() == null
        && !rules.closed().reuse().between(use.loopback(), use.peerTimestamps());
  }

  @Override
  public int scope(int use) {
    SocketUse asked = uses.get(use);
    Binding binding = asked.socket().binding();
    if (binding instanceof Binding.Automatic bind) {
      return tuples.count() + (bind.anyAddress() ? anyAddress() : asked.source());
    }
    return binding instanceof Binding.None ? tuples.of(use) : tuples.count() + unowned.length + use;
  }

  @Override
  public int lease(int use) {
    SocketUse wanted = uses.get(use);
    Binding binding = wanted.socket().binding();
    if (binding instanceof Binding.Explicit bind) {
      return bindTo(bind.port(), use, wanted);
    }
    boolean binds = binding instanceof Binding.Automatic;
    int offset = binds ? bindToAny(wanted) : connect(wanted, tuples.of(use));
    if (offset == FreePorts.NONE) {
      return binds ? BIND_FAILED : NONE;
    }
    int port = first + offset;
    int ripe = find(port, tuples.of(use));
    if (ripe != PortOwners.NOBODY) {
      takeOver(port, ripe);
    }
    take(port, use);
    return port;
  }

  private int connect(SocketUse wanted, int tuple) {
    ripen(tuple);
    SocketRange range = wanted.socket().range();
    if (range == null) {
      return connects.choose(ports[tuple].free, new LinuxScan(0, count, 2), tuple);
    }
    PortRange part = range.within(rules.range());
    LinuxScan scan = new LinuxScan(part.first() - first, part.count(), 1);
    return connects.choose(ports[tuple].free, scan, tuple);
  }

  private int bindToAny(SocketUse wanted) {
    SocketRange range = wanted.socket().range();
    PortRange part = range == null ? rules.range() : range.within(rules.range());
    boolean anyAddress = wanted.socket().binding().equals(new Binding.Automatic(true));
    FreePorts free = unowned[anyAddress ? anyAddress() : wanted.source()];
    return binds.choose(free, part.first() - first, part.count(), wanted.socket().reuseAddress());
  }

  private int bindTo(int port, int use, SocketUse wanted) {
    for (int socket = owners.first(port);
        socket != PortOwners.NOBODY;
        socket = owners.next(socket)) {
      if (!wanted.socket().sharesWith(use(socket).socket())) {
        return BIND_FAILED;
      }
    }
    int same = find(port, tuples.of(use));
    if (same != PortOwners.NOBODY) {
      boolean timestamps = wanted.peerTimestamps() && rules.closed().reuse().timestamps();
      if (owners.state(same) == PortOwners.LIVE || !timestamps) {
        return NONE;
      }
      takeOver(port, same);
    }
    take(port, use);
    return port;
  }

  /** Lets the ports be taken over that have been in TIME_WAIT for longer than the delay. */
  private void ripen(int tuple) {
    EventRing ripening = ports[tuple].ripening;
    long nowMillis = millis();
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

  private long millis() {
    return Math.floorDiv(clock.getAsLong(), NANOS_PER_MILLI);
  }

  private long delayMillis() {
    return rules.closed().reuse().delay().toMillis();
  }

  private void takeOver(int port, int socket) {
    int connection = owners.connection(socket);
    withheld--;
    vacate(port, socket);
    takenOver.accept(connection);
  }

  private void take(int port, int use) {
    owners.add(port, use);
    held++;
    if (!rules.isUsable(port)) {
      outside++;
      return;
    }
    SocketUse by = uses.get(use);
    withdraw(unowned[by.source()], port - first);
    withdraw(unowned[anyAddress()], port - first);
    if (isPlain(by)) {
      withdraw(ports[tuples.of(use)].free, port - first);
    } else {
      for (TuplePorts each : ports) {
        withdraw(each.free, port - first);
      }
    }
  }

  private static void withdraw(FreePorts from, int offset) {
    if (from.contains(offset)) {
      from.remove(offset);
    }
  }

  private void vacate(int port, int socket) {
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

  @Override
  public void withhold(int use, int port, int connection) {
    held--;
    withheld++;
    int socket = find(port, tuples.of(use));
    owners.waits(socket, connection, millis());
    if (mayRipen(uses.get(use))) {
      ports[tuples.of(use)].ripening.add(owners.since(socket) + delayMillis() + 1, 0, port);
    }
  }

  private boolean mayRipen(SocketUse use) {
    return rules.closed().reuse().between(use.loopback(), use.peerTimestamps());
  }

  @Override
  public void release(int use, int port) {
    held--;
    vacate(port, find(port, tuples.of(use)));
  }

  @Override
  public void expire(int use, int port) {
    withheld--;
    vacate(port, find(port, tuples.of(use)));
  }

  @Override
  public void onTakeover(IntConsumer told) {
    takenOver = told;
  }

  @Override
  public boolean isPlain() {
    return false;
  }

  @Override
  public int usable() {
    return rules.usable();
  }

  @Override
  public int capacity() {
    int scopes =
        (int)
            IntStream.range(0, uses.size())
                .filter(use -> isPlain(uses.get(use)))
                .map(tuples::of)
                .distinct()
                .count();
    return rules.usable() * Math.max(1, scopes) + outside;
  }

  @Override
  public int held() {
    return held;
  }

  @Override
  public int withheld() {
    return withheld;
  }

  @Override
  public int free() {
    return capacity() - held - withheld;
  }

  @Override
  public void change(PortRules newRules) {
    rules = newRules;
    first = newRules.range().first();
    count = newRules.range().count();
    for (int tuple = 0; tuple < ports.length; tuple++) {
      ports[tuple] = new TuplePorts(count);
    }
    for (int source = 0; source < unowned.length; source++) {
      unowned[source] = new FreePorts(count);
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
    for (Ripening each : waiting) {
      if (mayRipen(uses.get(each.use()))) {
        long ripeMillis = each.sinceMillis() + delayMillis() + 1;
        ports[tuples.of(each.use())].ripening.add(ripeMillis, 0, each.port());
      }
    }
  }

  private record Ripening(long sinceMillis, int port, int use) {}

  /** Offers a port to all who may take it. */
  private void offer(int port) {
    if (rules.isUsable(port)) {
      offerUnowned(port);
      for (int tuple = 0; tuple < ports.length; tuple++) {
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
    FreePorts free = ports[tuple].free;
    if (rules.isUsable(port) && !free.contains(port - first) && isFreeFor(tuple, port)) {
      free.add(port - first);
    }
  }

  private boolean isFreeFor(int tuple, int port) {
    int same = find(port, tuple);
    return !isBound(port) && (same == PortOwners.NOBODY || owners.state(same) == PortOwners.RIPE);
  }

  /** Whether a socket of a local address is on a port; behind the last address stands any. */
  private boolean isOwned(int port, int source) {
    int socket = owners.first(port);
    while (socket != PortOwners.NOBODY
        && source != anyAddress()
        && use(socket).source() != source) {
      socket = owners.next(socket);
    }
    return socket != PortOwners.NOBODY;
  }

  private int anyAddress() {
    return unowned.length - 1;
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

  /** The socket with a four-tuple, or {@link PortOwners#NOBODY}. */
  private int find(int port, int tuple) {
    int socket = owners.first(port);
    while (socket != PortOwners.NOBODY && tuples.of(owners.use(socket)) != tuple) {
      socket = owners.next(socket);
    }
    return socket;
  }

  @Override
  public void checkConserved() {
    int[] sockets = new int[1];
    owners.forEach((port, socket) -> sockets[0]++);
    if (sockets[0] != held + withheld) {
      throw new IllegalStateException(
          sockets[0] + " sockets on ports, but " + held + " held + " + withheld + " withheld");
    }
    for (int tuple = 0; tuple < ports.length; tuple++) {
      for (int port = first; port < first + count; port++) {
        boolean should = rules.isUsable(port) && isFreeFor(tuple, port);
        if (ports[tuple].free.contains(port - first) != should) {
          throw new IllegalStateException(
              "port " + port + " is " + (should ? "" : "not ") + "free, but not offered as such");
        }
      }
    }
  }
}
