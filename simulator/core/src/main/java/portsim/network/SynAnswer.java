package portsim.network;

/** What a server makes of a SYN. */
enum SynAnswer {
  /** It completes the handshake and serves the connection. */
  SERVE,
  /** It completes the handshake; the connection waits in the backlog to be served. */
  QUEUE,
  /** It answers with a reset. */
  RESET,
  /** It does not answer. */
  NOTHING
}
