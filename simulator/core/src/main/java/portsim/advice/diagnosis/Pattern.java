package portsim.advice.diagnosis;

/** What makes a machine short of ports, as its sockets show it. */
public enum Pattern {
  TIME_WAIT_CHURN("time-wait-churn", "connections are opened and closed for each call"),
  HELD_CONNECTIONS("held-connections", "many connections are held open"),
  GROWING_CONNECTIONS("growing-connections", "connections are opened and never closed"),
  CLOSE_WAIT_LEAK(
      "close-wait-leak", "the application does not close what the other side has closed"),
  UNANSWERED_SYNS("unanswered-syns", "a server does not answer connects"),
  POOL_PER_IDENTITY("pool-per-identity", "connections are kept apart by identity"),
  ADDRESS_TRANSLATION(
      "address-translation",
      "several servers do not answer, which points to what lies between: a NAT or a firewall"),
  NOTHING("nothing", "nothing is wrong with the ports");

  private final String key;
  private final String words;

  Pattern(String key, String words) {
    this.key = key;
    this.words = words;
  }

  /** Its name in results. */
  public String key() {
    return key;
  }

  /** For a person: a sentence without its capital and its full stop. */
  public String words() {
    return words;
  }
}
