package portsim.network;

/** What becomes of a SYN, or of the end of its handshake. */
enum SynAnswer {
  /** The handshake completes, and the server serves the connection at once. */
  SERVE,
  /** The handshake completes, and the connection waits in the backlog. */
  QUEUE,
  /**
   * The server answers, now or again later; whether there is room is asked when the client does.
   */
  SYN_ACK,
  /** The server answers and forgets; whether there is room is asked when the client answers. */
  COOKIE,
  /** The server answers with a reset. */
  RESET,
  /** The server does not answer. */
  NOTHING
}
