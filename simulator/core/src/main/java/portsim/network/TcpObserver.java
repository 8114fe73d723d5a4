package portsim.network;

/** Sees everything that happens to connections; it must not interfere. */
public interface TcpObserver {
  /** A connect found no free port. */
  void foundNoPort(int route);

  /** A connection went from one state to another; from CLOSED means that a connect got its port. */
  void changed(int route, TcpState from, TcpState to);

  /** The same, for who wants to know which connection it was. */
  default void changed(int connection, int route, TcpState from, TcpState to) {
    changed(route, from, to);
  }

  /**
   * A server did not accept the SYN of a connection, which may be sent again.
   *
   * @param port the local port that it came from
   */
  default void notAccepted(int connection, int route, int port, SynRefusal why) {}
}
