package portsim.client;

/** Whose security context a DCOM proxy shows to the server. */
public enum Cloaking {
  /** The process's. */
  NONE("none"),
  /** That of the thread at the first call through the proxy, which keeps it. */
  STATIC("static"),
  /** That of the thread at each call: COM+ applications have this by default. */
  DYNAMIC("dynamic");

  private final String key;

  Cloaking(String key) {
    this.key = key;
  }

  /** Its name in scenario files. */
  public String key() {
    return key;
  }
}
