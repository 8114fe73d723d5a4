package portsim.network;

import java.util.List;

/**
 * The port tables that a connect passes: its host's, then those of the gateways on the way. It
 * takes a lease in each in order, may fail at any, and gives them back in reverse.
 */
public final class PortPath {
  /** A table on the way, and the pool that this path draws from there. */
  public record Hop(PortTable table, int pool) {}

  private final Hop[] hops;

  public PortPath(List<Hop> hops) {
    this.hops = hops.toArray(Hop[]::new);
  }

  public int length() {
    return hops.length;
  }

  /**
   * Takes a lease at each hop, or none at all.
   *
   * @param leases receives the ports from this index on
   * @return whether there was a port at each hop
   */
  boolean lease(int[] leases, int at) {
    for (int hop = 0; hop < hops.length; hop++) {
      int port = hops[hop].table().lease(hops[hop].pool());
      if (port == PortTable.NONE) {
        releaseBefore(hop, leases, at);
        return false;
      }
      leases[at + hop] = port;
    }
    return true;
  }

  /** Keeps the leases although their connection is closed. */
  void withhold() {
    for (Hop hop : hops) {
      hop.table().withhold();
    }
  }

  /** Gives the leases of a live connection back. */
  void release(int[] leases, int at) {
    releaseBefore(hops.length, leases, at);
  }

  /** Gives withheld leases back. */
  void expire(int[] leases, int at) {
    for (int hop = hops.length - 1; hop >= 0; hop--) {
      hops[hop].table().expire(hops[hop].pool(), leases[at + hop]);
    }
  }

  private void releaseBefore(int end, int[] leases, int at) {
    for (int hop = end - 1; hop >= 0; hop--) {
      hops[hop].table().release(hops[hop].pool(), leases[at + hop]);
    }
  }
}
