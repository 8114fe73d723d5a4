package portsim.network.port;

import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The port tables that a connect passes: its host's, then those of the gateways on the way. It
 * takes a lease in each in order, may fail at any, and gives them back in reverse.
 */
public final class PortPath {
  /** A table on the way, and the way in which the path uses its ports. */
  public record Hop(PortTable table, int use) {}

  private final int length;
  private final PortTable table;
  private final int use;
  private final @Nullable PortPath onward;

  /** A path of at least one hop. */
  public PortPath(List<Hop> hops) {
    length = hops.size();
    table = hops.get(0).table();
    use = hops.get(0).use();
    onward = length == 1 ? null : new PortPath(hops.subList(1, length));
  }

  public int length() {
    return length;
  }

  /** Says who is told of connections whose port at the first hop was taken over. */
  public void onTakeover(IntConsumer told) {
    table.onTakeover(told);
  }

  /** Whether the first hop has no room for another port in TIME_WAIT under a limit. */
  public boolean hasWithheld(int limit) {
    return table.withheld() >= limit;
  }

  /**
   * Takes a lease at each hop, or none at all.
   *
   * @param leases receives the ports from this index on
   * @return what the first lease was that could not be taken, or else the first port
   */
  public int lease(int[] leases, int at) {
    int port = table.lease(use);
    if (port < 0 || onward == null) {
      leases[at] = port;
      return port;
    }
    leases[at] = port;
    int further = onward.lease(leases, at + 1);
    if (further < 0) {
      table.release(use, port);
      return further;
    }
    return port;
  }

  /** Keeps the leases although their connection is closed. */
  public void withhold(int[] leases, int at, int connection) {
    table.withhold(use, leases[at], connection);
    if (onward != null) {
      onward.withhold(leases, at + 1, connection);
    }
  }

  /** Gives the leases of a live connection back. */
  public void release(int[] leases, int at) {
    if (onward != null) {
      onward.release(leases, at + 1);
    }
    table.release(use, leases[at]);
  }

  /** Gives withheld leases back. */
  public void expire(int[] leases, int at) {
    expireOnward(leases, at);
    table.expire(use, leases[at]);
  }

  /** Gives the withheld leases back behind the first hop, whose port was taken over. */
  public void expireOnward(int[] leases, int at) {
    if (onward != null) {
      onward.expire(leases, at + 1);
    }
  }
}
