package portsim.network;

import java.util.List;

/** The states of a client's TCP connection (RFC 9293, 3.3.2) as far as its port depends on them. */
public enum TcpState {
  /** No connection: the port is free. */
  CLOSED(0),
  /** The SYN is sent, its answer is on the way. */
  SYN_SENT(1),
  /** Open. */
  ESTABLISHED(2),
  /** The client closed first; the server's FIN has not come yet. */
  FIN_WAIT(3),
  /** The server closed first and the client followed; the last acknowledgement is on the way. */
  LAST_ACK(4),
  /** The client closed first and withholds the port from stray segments. */
  TIME_WAIT(5),
  /** The server closed first; the client has not followed. */
  CLOSE_WAIT(6);

  private static final List<TcpState> BY_INDEX = List.of(values());

  private final int index;

  TcpState(int index) {
    this.index = index;
  }

  /** Its number, from 0 in the order of declaration. */
  public int index() {
    return index;
  }

  /** The state of a number. */
  public static TcpState of(int index) {
    return BY_INDEX.get(index);
  }
}
