package portsim.network;

/**
 * How a server listens.
 *
 * @param backlog how many connections wait to be accepted, at most; {@link #UNLIMITED} for any
 *     number
 * @param up whether it is up at the beginning
 * @param silent whether it never answers at all, as behind a firewall that drops all packets
 * @param backlogMax the longest backlog that its operating system grants
 */
public record ListenerOptions(
    int backlog,
    Accepting accepting,
    Overflow overflow,
    boolean up,
    boolean silent,
    int backlogMax) {
  /** A backlog that is never full. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  public ListenerOptions {
    if (backlog < 0) {
      throw new IllegalArgumentException("a backlog cannot be negative, got " + backlog);
    }
  }

  /** A server that answers each SYN if it is up, or none at all if it is silent. */
  public ListenerOptions(int backlog, Accepting accepting, Overflow overflow, boolean up) {
    this(backlog, accepting, overflow, up, false);
  }

  /** A server whose operating system grants any backlog. */
  public ListenerOptions(
      int backlog, Accepting accepting, Overflow overflow, boolean up, boolean silent) {
    this(backlog, accepting, overflow, up, silent, UNLIMITED);
  }

  /** A server that is always there for everybody. */
  public static ListenerOptions standard(Overflow overflow) {
    return new ListenerOptions(UNLIMITED, new Accepting.AtOnce(), overflow, true, false);
  }

  /** The same with another backlog, as far as it is granted. */
  public ListenerOptions withBacklog(int changed) {
    int granted = Math.min(changed, backlogMax);
    return new ListenerOptions(granted, accepting, overflow, up, silent, backlogMax);
  }

  public ListenerOptions withAccepting(Accepting changed) {
    return new ListenerOptions(backlog, changed, overflow, up, silent, backlogMax);
  }

  /** Whether it completes each handshake at once. */
  public boolean acceptsAll() {
    return up && !silent && accepting instanceof Accepting.AtOnce;
  }
}
