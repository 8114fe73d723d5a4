package portsim.client;

/** Why a pool lets go of a connection. */
public enum PoolClosing {
  /** It was idle for too long. */
  IDLE,
  /** It was old. */
  LEASE,
  /** There was no room for it. */
  SURPLUS,
  /** It turned out to be closed by the other side when it was to be used again. */
  STALE
}
