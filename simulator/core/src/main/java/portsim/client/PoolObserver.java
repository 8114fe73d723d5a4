package portsim.client;

/** Hears how many connections and identities the connection source of a workload has. */
public interface PoolObserver {
  /** So many connections more, those that are being opened included. */
  void sizeChanged(int change);

  /** So many calls more wait for a connection. */
  void waitingChanged(int change);

  /** So many identities more have connections. */
  void identitiesChanged(int change);
}
