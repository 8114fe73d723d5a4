package portsim.record.journal;

import java.util.List;

/** The states of a client's connection (RFC 9293, 3.3.2) as far as its port depends on them. */
public enum ConnectionState {
  /** It is no more, and its port is free of it. */
  CLOSED(0),
  SYN_SENT(1),
  ESTABLISHED(2),
  /** The client closed first; the server's FIN has not come yet. */
  FIN_WAIT(3),
  /** The server closed first and the client followed; the last acknowledgement is on the way. */
  LAST_ACK(4),
  TIME_WAIT(5),
  /** The server closed first; the client has not followed. */
  CLOSE_WAIT(6);

  private static final List<ConnectionState> ALL = List.of(values());

  /** How many there are. */
  public static final int COUNT = ALL.size();

  private final int index;

  ConnectionState(int index) {
    this.index = index;
  }

  /** Its number, from 0 in the order of declaration. */
  public int index() {
    return index;
  }

  /** The state of a number. */
  public static ConnectionState of(int index) {
    return ALL.get(index);
  }
}
