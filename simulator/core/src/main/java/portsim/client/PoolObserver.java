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
}
