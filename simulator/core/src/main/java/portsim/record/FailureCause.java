package portsim.record;

/** Why a call failed. */
public enum FailureCause {
  /** Its connect found no local port. */
  PORT_EXHAUSTED("portExhausted", "no free port"),
  /** The server answered its connect with a reset. */
  REFUSED("refused", "refused"),
  /** The server did not answer its connect. */
  TIMED_OUT("timedOut", "connect timeout"),
  /** No pooled connection came free within the connect timeout. */
  POOL_TIMEOUT("poolTimeout", "pool timeout"),
  /** No pooled object came free within the creation timeout. */
  OBJECT_TIMEOUT("objectTimeout", "object timeout"),
  /** The pool repeated the error of an open that had failed before. */
  BLOCKED("blocked", "blocking period"),
  /** The server closed its connection before its end, or its own machine restarted. */
  RESET("reset", "reset"),
  /** It was recorded, and had expired when it was to be played. */
  EXPIRED("expired", "expired"),
  /** Another call of its transaction failed. */
  ABORTED("aborted", "transaction aborted");

  private final String key;
  private final String phrase;

  FailureCause(String key, String phrase) {
    this.key = key;
    this.phrase = phrase;
  }

  /** Its name in results: {@code calls.failedBy.<key>}. */
  public String key() {
    return key;
  }

  /** Its name in a sentence or a table. */
  public String phrase() {
    return phrase;
  }
}
