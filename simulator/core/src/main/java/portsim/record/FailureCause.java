package portsim.record;

/** Why a call failed. */
public enum FailureCause {
  /** Its connect found no local port. */
  PORT_EXHAUSTED("portExhausted", "no free port"),
  /** No pooled connection came free within the connect timeout. */
  POOL_TIMEOUT("poolTimeout", "pool timeout");

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
