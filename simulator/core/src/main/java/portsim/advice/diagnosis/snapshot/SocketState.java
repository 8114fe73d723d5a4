package portsim.advice.diagnosis.snapshot;

/** The states of RFC 9293, 3.3.2, in which the tools of all platforms show a TCP socket. */
public enum SocketState {
  LISTEN,
  SYN_SENT,
  SYN_RECEIVED,
  ESTABLISHED,
  FIN_WAIT_1,
  FIN_WAIT_2,
  CLOSE_WAIT,
  CLOSING,
  LAST_ACK,
  TIME_WAIT,
  /** A local port is taken, but there is no connection: neither yet, nor for a while after. */
  BOUND,
  /** No connection any more; the tool saw it while it went away. */
  CLOSED;

  /** Whether there is another side, so that a four-tuple is taken. */
  public boolean isConnection() {
    return switch (this) {
      case LISTEN, BOUND, CLOSED -> false;
      case SYN_SENT,
          SYN_RECEIVED,
          ESTABLISHED,
          FIN_WAIT_1,
          FIN_WAIT_2,
          CLOSE_WAIT,
          CLOSING,
          LAST_ACK,
          TIME_WAIT ->
          true;
    };
  }
}
