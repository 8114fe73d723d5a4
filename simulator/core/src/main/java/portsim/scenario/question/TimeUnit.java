package portsim.scenario.question;

import java.math.BigDecimal;

/** A unit of time that people answer in. */
public enum TimeUnit {
  MILLISECOND("ms", "millisecond", "0.001"),
  SECOND("s", "second", "1"),
  MINUTE("m", "minute", "60"),
  HOUR("h", "hour", "3600"),
  DAY("d", "day", "86400");

  private final String symbol;
  private final String singular;
  private final BigDecimal seconds;

  TimeUnit(String symbol, String singular, String seconds) {
    this.symbol = symbol;
    this.singular = singular;
    this.seconds = new BigDecimal(seconds);
  }

  /** How long it is. */
  public BigDecimal seconds() {
    return seconds;
  }

  public String singular() {
    return singular;
  }

  public String plural() {
    return singular + "s";
  }

  /** Its symbol in the scenario language. */
  @Override
  public String toString() {
    return symbol;
  }
}
