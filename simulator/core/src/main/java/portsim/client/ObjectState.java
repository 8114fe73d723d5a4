package portsim.client;

/** Where an object is on its way through its life. */
enum ObjectState {
  /** Its constructor runs. */
  CONSTRUCTING,
  /** Its constructor waits for a connection. */
  CONNECTING,
  /** It waits in the pool. */
  IDLE,
  /** It is a client's, and not in a method: before, or between calls of its user. */
  BOUND,
  /** Its Activate waits for a connection. */
  ENLISTING,
  /** Its method waits for a connection. */
  CALLING,
  /** Its method runs. */
  SERVING,
  /** Its client has done with it, and it awaits garbage collection. */
  UNREACHABLE,
  /** It is not to be pooled again, and awaits garbage collection. */
  DISCARDED,
  /** Its process is gone, and its connection about to go. */
  DOOMED
}
