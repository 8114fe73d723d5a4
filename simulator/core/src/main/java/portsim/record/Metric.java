package portsim.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * A number of the result, found under one path everywhere: in expectations, JSON and the reference.
 *
 * @param path its name below a scope, such as {@code calls.attempted}
 * @param unit what the number counts
 * @param scopes what it is counted for
 * @param about what it means, in a sentence
 * @param value reads it from the totals of a scope
 */
public record Metric(
    String path, Unit unit, Set<Scope> scopes, String about, ToLongFunction<Totals> value) {
  /** What a metric's number counts. */
  public enum Unit {
    /** Things. */
    COUNT,
    /** A length of time in nanoseconds. */
    DURATION,
    /** An instant in nanoseconds of virtual time; {@link Outages#NEVER} where there is none. */
    INSTANT;

    /** The value that says that there is nothing to tell: 0, or never. */
    public long nothing() {
      return this == INSTANT ? Outages.NEVER : 0;
    }

    /** A value in the words of a condition: {@code 12}, {@code 82.5s}, {@code never}. */
    public String text(long value) {
      return switch (this) {
        case COUNT -> Long.toString(value);
        case DURATION -> Numbers.seconds(value) + "s";
        case INSTANT -> value == Outages.NEVER ? "never" : Numbers.seconds(value) + "s";
      };
    }

    /** A mean of such values as a plain decimal: to a thousandth; a time in seconds, to 1 ns. */
    public String decimal(double mean, RoundingMode rounding) {
      BigDecimal exact = new BigDecimal(mean);
      BigDecimal rounded =
          this == COUNT
              ? exact.setScale(3, rounding)
              : exact.setScale(0, rounding).movePointLeft(9);
      return rounded.stripTrailingZeros().toPlainString();
    }
  }

  /** What totals are kept for. */
  public enum Scope {
    WORLD,
    HOST,
    SERVER,
    WORKLOAD,
    /** The pools or bindings of the workload of that name. */
    POOL,
    /** The queue in front of the calls of the workload of that name. */
    QUEUE,
    /** The objects of the workload of that name. */
    OBJECTS
  }
}
