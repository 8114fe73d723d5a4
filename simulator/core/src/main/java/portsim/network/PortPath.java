package portsim.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The port tables that a connect passes: its host's, then those of the gateways on the way. It
 * takes a lease in each in order, may fail at any, and gives them back in reverse.
 */
public final class PortPath {
  /** A table on the way, and the destination as that numbers it. */
  public record Hop(PortTable table, int destination) {}

  private final int length;
  private final PortTable table;
  private final int destination;
  private final @Nullable PortPath onward;

  /** A path of at least one hop. */
  public PortPath(List<Hop> hops) {
    length = hops.size();
    table = hops.get(0).table();
    destination = hops.get(0).destination();
    onward = length == 1 ? null : new PortPath(hops.subList(1, length));
  }

  public int length() {
    return length;
  }

  /**
   * Takes a lease at each hop, or none at all.
   *
   * @param leases receives the ports from this index on
   * @return whether there was a port at each hop
   */
  boolean lease(int[] leases, int at) {
    int port = table.lease(destination);
    if (port == PortTable.NONE) {
      return false;
    }
    leases[at] = port;
    if (onward == null || onward.lease(leases, at + 1)) {
      return true;
    }
    table.release(destination, port);
    return false;
  }

  /** Keeps the leases although their connection is closed. */
  void withhold() {
    table.withhold();
    if (onward != null) {
      onward.withhold();
    }
  }

  /** Gives the leases of a live connection back. */
  void release(int[] leases, int at) {
    if (onward != null) {
      onward.release(leases, at + 1);
    }
    table.release(destination, leases[at]);
  }

  /** Gives withheld leases back. */
  void expire(int[] leases, int at) {
    if (onward != null) {
      onward.expire(leases, at + 1);
    }
    table.expire(destination, leases[at]);
  }
}
