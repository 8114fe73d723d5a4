package portsim.network;

/** How a connection ends. */
public enum Closing {
  /** The client sends the first FIN: TIME_WAIT is the client's. */
  CLIENT("client"),
  /** The server sends the first FIN: TIME_WAIT is the server's, the client's port is free. */
  SERVER("server"),
  /** The client sends a reset: no TIME_WAIT. */
  RESET("reset"),
  /** Nobody closes it: it stays established. */
  NEVER("never");

  private final String key;

  Closing(String key) {
    this.key = key;
  }

  /** Its name in scenario files. */
  public String key() {
    return key;
  }
}
