package portsim.advice.explain;

/**
 * A link of a chain of causes: a sentence without a full stop, which the one before it leads to.
 *
 * @param topic what it is about
 */
public record Reason(Topic topic, String text) {
  /** What a reason is about; the order is that of a chain. */
  public enum Topic {
    /** That the call needs a connection, or waits for one. */
    NEED("need"),
    /** Which ports the connection could have. */
    PORTS("ports"),
    /** Who has what it needs. */
    TAKEN("taken"),
    /** When some of it comes back. */
    RETURN("return"),
    /** Why it is taken for so long, or so often. */
    LOAD("load"),
    /** What the server did. */
    SERVER("server"),
    /** What is seen of it. */
    ERROR("error");

    private final String key;

    Topic(String key) {
      this.key = key;
    }

    /** Its name in results. */
    public String key() {
      return key;
    }
  }
}
