package portsim.network.port;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import portsim.engine.RandomStream;

/**
 * The ports of one machine: which are held by a live connection, which are withheld in TIME_WAIT,
 * which are free. The ways in which sockets use them are numbered.
 */
public sealed interface PortTable permits PortPools, SocketTable, TimeWaitTakeover {
  /** What a lease is when a connect finds no port. */
  int NONE = -1;

  /** What a lease is when the bind before the connect fails. */
  int BIND_FAILED = -2;

  /**
   * Makes a table in which all ports are free.
   *
   * @param uses the ways in which sockets use the ports; their numbers are their places here
   * @param changes whether the rules may change
   * @param clock the time in nanoseconds
   */
  static PortTable of(
      PortRules rules,
      List<SocketUse> uses,
      boolean changes,
      RandomStream random,
      LongSupplier clock) {
    boolean simple = uses.stream().allMatch(use -> SocketTable.isSimple(use, rules));
    if (rules.selection() instanceof LinuxSelection && (changes || !simple)) {
      return new SocketTable(rules, uses, random, clock);
    }
    PortPools pools = new PortPools(rules, uses, random);
    return uses.stream().anyMatch(use -> rules.takesOver(use.socket()))
        ? new TimeWaitTakeover(pools, rules, uses)
        : pools;
  }

  /** The scope of a use: uses of the same scope contend for the same ports. */
  int scope(int use);

  /** The ports of a use, where they are given back by those alone who took them; null elsewhere. */
  @Nullable PortLeases leases(int use);

  /** How many ports a connect can choose from when all are free. */
  int usable();

  /** Takes a port, or {@link #NONE} or {@link #BIND_FAILED}. */
  int lease(int use);

  /**
   * Keeps a held port from others although its connection is closed.
   *
   * @param connection what to call it if its port is taken over
   */
  void withhold(int use, int port, int connection);

  /** Gives a held port back. */
  void release(int use, int port);

  /** Gives a withheld port back. */
  void expire(int use, int port);

  /**
   * Says who is told of connections in TIME_WAIT whose ports are taken over, before the lease that
   * takes them returns. Such a port is given back already.
   */
  void onTakeover(IntConsumer told);

  int held();

  int withheld();

  /** Free ports, summed over the scopes. */
  int free();

  /** Free and used ports together, summed over the scopes. */
  int capacity();

  /** Lets connects follow other rules; ports in use stay in use. */
  void change(PortRules newRules);

  /** Checks the running counts against the ports themselves. */
  void checkConserved();
}
