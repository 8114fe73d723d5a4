package portsim.network;

/** The states of a client's TCP connection (RFC 9293, 3.3.2) as far as its port depends on them. */
public enum TcpState {
  /** No connection: the port is free. */
  CLOSED,
  /** The SYN is sent, its answer is on the way. */
  SYN_SENT,
  /** Open. */
  ESTABLISHED,
  /** The client closed first; the server's FIN is on the way. */
  FIN_WAIT,
  /** The server closed first and the client followed; the last acknowledgement is on the way. */
  LAST_ACK,
  /** The client closed first and withholds the port from stray segments. */
  TIME_WAIT
}
