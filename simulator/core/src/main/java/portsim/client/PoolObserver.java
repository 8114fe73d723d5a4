package portsim.client;

/** Hears how many connections and identities the connection source of a workload has. */
public interface PoolObserver {
  /** So many connections more, those that are being opened included. */
  void sizeChanged(int change);

  /** So many calls more wait for a connection. */
  void waitingChanged(int change);

  /** So many identities more have connections. */
  void identitiesChanged(int change);

  /** A connection of a pool was idle for so long, and is no longer, or the run has ended. */
  default void wasIdle(long nanos) {}

  /** A pool lets go of a connection. */
  default void closed(PoolClosing why) {}

  /** A security or reliable-messaging session was made for a call. */
  default void sessionOpened() {}

  /** So many machines are behind its server's address. */
  default void machines(int count) {}

  /** A call is served by this machine of those behind its server's address. */
  default void servedBy(int machine) {}
}
