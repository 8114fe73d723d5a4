package portsim.cli.report.console;

import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import portsim.record.Numbers;
import portsim.workload.Arrivals;
import portsim.workload.Rate;

/**
 * Arrivals as the subject of a sentence, each with a connection of its own.
 *
 * @param connections such as {@code 20 connections a second}
 * @param onAverage whether this is a mean
 * @param upTo whether it is the greatest of many rates
 */
record ArrivalWords(String connections, boolean onAverage, boolean upTo) {
  private static final BigInteger THOUSAND = BigInteger.valueOf(1_000);
  private static final Map<String, Duration> UNITS = new LinkedHashMap<>();

  static {
    UNITS.put("second", Duration.ofSeconds(1));
    UNITS.put("minute", Duration.ofMinutes(1));
    UNITS.put("hour", Duration.ofHours(1));
  }

  /**
   * Tells of arrivals.
   *
   * @param rate the greatest that they have
   */
  static ArrivalWords of(Arrivals arrivals, Rate rate) {
    if (arrivals.atOnce() > 1 && arrivals.think() == null) {
      String every = " at once every " + HumanTime.unbroken(rate.perNanos());
      return new ArrivalWords(Words.count(arrivals.atOnce(), "connection") + every, false, false);
    }
    String by =
        arrivals instanceof Arrivals.Users users ? " by " + Words.count(users.count(), "user") : "";
    return new ArrivalWords(connections(rate) + by, arrivals.isRandom(), !arrivals.isSteady());
  }

  private String subject() {
    return (upTo ? "up to " : "") + connections;
  }

  private boolean one() {
    return connections.startsWith("1 ");
  }

  /** Such as {@code 20 connections a second are opened}. */
  String areOpened() {
    return subject() + (onAverage ? " on average" : "") + (one() ? " is" : " are") + " opened";
  }

  /**
   * Such as {@code 20 connections a second keep a port for 240 s each}.
   *
   * @param timeOnAverage whether the time is a mean
   */
  String keep(String time, boolean timeOnAverage) {
    String each = (one() ? " keeps" : " keep") + " a port for " + time + " each";
    if (onAverage && timeOnAverage) {
      return subject() + each + ", both on average";
    }
    return subject()
        + (onAverage ? " on average" : "")
        + each
        + (timeOnAverage ? " on average" : "");
  }

  /** In the shortest unit in which it is at least 1 and has few digits. */
  private static String connections(Rate rate) {
    for (Map.Entry<String, Duration> unit : UNITS.entrySet()) {
      BigInteger[] thousandths =
          BigInteger.valueOf(rate.count())
              .multiply(THOUSAND)
              .multiply(BigInteger.valueOf(unit.getValue().toNanos()))
              .divideAndRemainder(BigInteger.valueOf(rate.perNanos()));
      if (thousandths[1].signum() == 0 && thousandths[0].compareTo(THOUSAND) >= 0) {
        return number(thousandths[0].longValueExact()) + " a " + unit.getKey();
      }
    }
    return Words.count(rate.count(), "connection")
        + " every "
        + HumanTime.unbroken(rate.perNanos());
  }

  private static String number(long thousandths) {
    return thousandths % 1_000 == 0
        ? Words.count(thousandths / 1_000, "connection")
        : Numbers.thousandths(thousandths) + " connections";
  }
}
