package portsim.network.port;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import portsim.engine.EventRing;

/**
 * Ports of Windows of which sockets with SO_REUSEADDR take over those in TIME_WAIT: as KB 328476
 * has it, without that option they are withheld. A socket does so where no port is free, from
 * another socket with the option; that it takes the port that waits longest is assumed.
 */
final class TimeWaitTakeover implements PortTable {
  private final PortPools pools;
  private final boolean[] reuses;

  /** The ports in TIME_WAIT that can be taken over, each with its ticket, the oldest first. */
  private final EventRing waiting = new EventRing();

  /** By port; 0 where it cannot be taken over. */
  private long[] ticketOf = new long[0];

  private int[] useOf = new int[0];
  private int[] connectionOf = new int[0];
  private IntConsumer takenOver = connection -> {};
  private long tickets;

  TimeWaitTakeover(PortPools pools, PortRules rules, List<SocketUse> uses) {
    this.pools = pools;
    reuses = new boolean[uses.size()];
    for (int use = 0; use < reuses.length; use++) {
      reuses[use] = rules.takesOver(uses.get(use).socket());
    }
    makeRoom(rules);
  }

  private void makeRoom(PortRules rules) {
    int ports = Math.max(ticketOf.length, rules.range().last() + 1);
    ticketOf = Arrays.copyOf(ticketOf, ports);
    useOf = Arrays.copyOf(useOf, ports);
    connectionOf = Arrays.copyOf(connectionOf, ports);
  }

  @Override
  public int lease(int use) {
    int port = pools.lease(use);
    while (port == NONE && reuses[use] && takeOldest()) {
      port = pools.lease(use);
    }
    return port;
  }

  /** Gives the port back that waits longest, if one does. */
  private boolean takeOldest() {
    dropStale();
    if (waiting.dueNanos() == EventRing.NEVER) {
      return false;
    }
    int port = (int) waiting.take();
    ticketOf[port] = 0;
    pools.expire(useOf[port], port);
    takenOver.accept(connectionOf[port]);
    return true;
  }

  /** Ports whose TIME_WAIT is over do not wait any more. */
  private void dropStale() {
    while (waiting.dueNanos() != EventRing.NEVER && isStale()) {
      waiting.take();
    }
  }

  private boolean isStale() {
    return ticketOf[(int) waiting.next()] != waiting.dueNanos();
  }

  @Override
  public void withhold(int use, int port, int connection) {
    pools.withhold(use, port, connection);
    if (reuses[use]) {
      tickets++;
      ticketOf[port] = tickets;
      useOf[port] = use;
      connectionOf[port] = connection;
      waiting.add(tickets, 0, port);
    }
  }

  @Override
  public void release(int use, int port) {
    pools.release(use, port);
  }

  @Override
  public void expire(int use, int port) {
    pools.expire(use, port);
    ticketOf[port] = 0;
    dropStale();
  }

  @Override
  public void onTakeover(IntConsumer told) {
    takenOver = told;
  }

  @Override
  public int scope(int use) {
    return pools.scope(use);
  }

  @Override
  public @Nullable PortLeases leases(int use) {
    return null;
  }

  @Override
  public int usable() {
    return pools.usable();
  }

  @Override
  public int held() {
    return pools.held();
  }

  @Override
  public int withheld() {
    return pools.withheld();
  }

  @Override
  public int free() {
    return pools.free();
  }

  @Override
  public int capacity() {
    return pools.capacity();
  }

  @Override
  public void change(PortRules newRules) {
    pools.change(newRules);
    makeRoom(newRules);
  }

  @Override
  public void checkConserved() {
    pools.checkConserved();
  }
}
