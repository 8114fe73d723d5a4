package portsim.network.port;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
  private final SocketPorts ports;
  private final LongSupplier clock;
  private final LinuxConnectChooser connects;
  private final LinuxBindChooser binds;
  private PortRules rules;
  private IntConsumer takenOver = connection -> {};
  private int held;
  private int withheld;

  SocketTable(PortRules rules, List<SocketUse> uses, RandomStream random, LongSupplier clock) {
    this.rules = rules;
    this.uses = List.copyOf(uses);
    this.clock = clock;
    tuples = FourTuples.of(uses);
    ports = new SocketPorts(uses, tuples, rules);
    connects = new LinuxConnectChooser(random);
    binds = new LinuxBindChooser(random);
  }

  /** Whether sockets of this use meet each other only as connects to the same destination do. */
  static boolean isSimple(SocketUse use, PortRules rules) {
    return use.socket().binding() instanceof Binding.None
        && use.socket().range() == null
        && !rules.closed().reuse().between(use.loopback(), use.peerTimestamps());
  }

  @Override
  public int scope(int use) {
    Binding binding = uses.get(use).socket().binding();
    if (binding instanceof Binding.Explicit) {
      return tuples.count() + ports.anyAddress() + 1 + use;
    }
    return binding instanceof Binding.Automatic bind
        ? tuples.count() + source(bind, uses.get(use))
        : tuples.of(use);
  }

  /** The local address by which a bind to port 0 looks for its port. */
  private int source(Binding.Automatic bind, SocketUse use) {
    return bind.anyAddress() ? ports.anyAddress() : use.source();
  }

  @Override
  public int lease(int use) {
    SocketUse wanted = uses.get(use);
    Binding binding = wanted.socket().binding();
    if (binding instanceof Binding.Explicit bind) {
      return bindTo(bind.port(), use, wanted);
    }
    return binding instanceof Binding.Automatic bind
        ? bindToAny(use, wanted, source(bind, wanted))
        : connect(use, wanted);
  }

  private int bindTo(int port, int use, SocketUse wanted) {
    if (rules.isListening(port) || !ports.isShared(port, wanted.socket())) {
      return BIND_FAILED;
    }
    int same = ports.find(port, tuples.of(use));
    boolean timestamps = wanted.peerTimestamps() && rules.closed().reuse().timestamps();
    if (same != PortOwners.NOBODY && (ports.isLive(same) || !timestamps)) {
      return NONE;
    }
    return take(port, use, same);
  }

  private int bindToAny(int use, SocketUse wanted, int source) {
    SocketRange own = wanted.socket().range();
    PortRange range = own == null ? rules.range() : own.within(rules.range());
    int low = range.first() - rules.range().first();
    boolean halves = wanted.socket().reuseAddress();
    int offset = binds.choose(ports.unownedBy(source), low, range.count(), halves);
    return offset == FreePorts.NONE ? BIND_FAILED : takeOffset(offset, use);
  }

  private int connect(int use, SocketUse wanted) {
    int tuple = tuples.of(use);
    ports.ripen(tuple, millis());
    int offset = connects.choose(ports.offeredTo(tuple), scan(wanted.socket().range()), tuple);
    return offset == FreePorts.NONE ? NONE : takeOffset(offset, use);
  }

  private LinuxScan scan(@Nullable SocketRange own) {
    PortRange all = rules.range();
    if (own == null) {
      return new LinuxScan(0, all.count(), 2);
    }
    PortRange part = own.within(all);
    return new LinuxScan(part.first() - all.first(), part.count(), 1);
  }

  private int takeOffset(int offset, int use) {
    int port = rules.range().first() + offset;
    return take(port, use, ports.find(port, tuples.of(use)));
  }

  /** Takes a port, and takes it over from a socket in TIME_WAIT where there is one. */
  private int take(int port, int use, int waiting) {
    if (waiting != PortOwners.NOBODY) {
      int connection = ports.connection(waiting);
      withheld--;
      ports.vacate(port, waiting);
      takenOver.accept(connection);
    }
    ports.take(port, use);
    held++;
    return port;
  }

  private long millis() {
    return Math.floorDiv(clock.getAsLong(), NANOS_PER_MILLI);
  }

  @Override
  public void withhold(int use, int port, int connection) {
    held--;
    withheld++;
    ports.waits(port, use, connection, millis());
  }

  @Override
  public void release(int use, int port) {
    held--;
    ports.vacate(port, ports.find(port, tuples.of(use)));
  }

  @Override
  public void expire(int use, int port) {
    withheld--;
    ports.vacate(port, ports.find(port, tuples.of(use)));
  }

  @Override
  public void onTakeover(IntConsumer told) {
    takenOver = told;
  }

  @Override
  public @Nullable PortLeases leases(int use) {
    return null;
  }

  @Override
  public int usable() {
    return rules.usable();
  }

  /**
   * Connects can have each port once for each pair of addresses, binds once for each local address.
   */
  @Override
  public int capacity() {
    long connecting = count(true, tuples::of);
    long scopes = connecting == 0 ? count(false, use -> uses.get(use).source()) : connecting;
    return rules.usable() * (int) Math.max(1, scopes) + ports.outside();
  }

  private long count(boolean connects, IntUnaryOperator by) {
    return IntStream.range(0, uses.size())
        .filter(use -> connects == uses.get(use).socket().binding() instanceof Binding.None)
        .map(by)
        .distinct()
        .count();
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
    ports.follow(newRules);
  }

  @Override
  public void checkConserved() {
    ports.check(held + withheld);
  }
}
