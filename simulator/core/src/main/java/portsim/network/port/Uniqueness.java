package portsim.network.port;

/** What must not occur twice among the connections of a host. */
public enum Uniqueness {
  /** The local port: one connection a port, wherever it goes. */
  LOCAL_PORT("port"),
  /** Local address, local port, remote address and remote port together. */
  FOUR_TUPLE("tuple");

  private final String key;

  Uniqueness(String key) {
    this.key = key;
  }

  /** Its name in scenario files. */
  public String key() {
    return key;
  }
}
