package portsim.record.journal;

import java.util.List;

/** The states of a client's connection (RFC 9293, 3.3.2) as far as its port depends on them. */
public enum ConnectionState {
  /** It is no more, and its port is free of it. */
  CLOSED,
  SYN_SENT,
  ESTABLISHED,
  /** The client closed first; the server's FIN has not come yet. */
  FIN_WAIT,
  /** The server closed first and the client followed; the last acknowledgement is on the way. */
  LAST_ACK,
  TIME_WAIT,
  /** The server closed first; the client has not followed. */
  CLOSE_WAIT;

  private static final List<ConnectionState> ALL = List.of(values());

  /** How many there are. */
  public static final int COUNT = ALL.size();

  /** The state of a number, from 0 in the order of declaration. */
  public static ConnectionState of(int index) {
    return ALL.get(index);
  }
}
