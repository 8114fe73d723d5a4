package portsim.network;

/** Why a connect that had a port failed. */
public enum ConnectFailure {
  /** The server answered with a reset, each time. */
  REFUSED,
  /** The server did not answer. */
  TIMED_OUT
}
