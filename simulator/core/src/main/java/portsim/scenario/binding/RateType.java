package portsim.scenario.binding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.scenario.language.Shape;
import portsim.workload.Rate;

/**
 * So many in a unit of time, such as {@code 20/s}.
 *
 * @param canBeZero whether none at all is a rate, too
 */
record RateType(boolean canBeZero) implements ValueType<Rate> {
  static final RateType POSITIVE = new RateType(false);
  static final RateType ANY = new RateType(true);

  static final String HINT = "a rate has a number and a unit: 20/s, 16.5/s, 500/m";

  private static final Rate ZERO = new Rate(0, 1);
  private static final int LENGTH_MAX = 40;
  private static final Pattern RATE =
      Pattern.compile("([0-9][0-9_]*(?:\\.[0-9]+)?)\\s*/\\s*(ns|us|ms|s|m|h|d)");
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9_]*(\\.[0-9]+)?");
  private static final BigInteger LONGEST_NANOS =
      BigInteger.valueOf(DurationType.LONGEST.toNanos());
  private static final BigInteger GREATEST_PER_SECOND = BigInteger.valueOf(1_000_000_000L);

  @Override
  public @Nullable Rate read(Value value) {
    String text = value.text("a rate", HINT);
    return text == null ? null : read(value, text);
  }

  /** Reads a rate from a part of a value's text. */
  @Nullable Rate read(Value value, String text) {
    Matcher rate = RATE.matcher(text);
    if (text.length() > LENGTH_MAX || !rate.matches()) {
      return noRate(value, text);
    }
    return exact(value, new BigDecimal(rate.group(1).replace("_", "")), rate.group(2));
  }

  @Override
  public Shape shape() {
    String name = canBeZero ? "rate of 0 or more" : "rate";
    return new Shape.Named(name, new Shape.Text(HINT, pattern(), false));
  }

  /** What a rate looks like. */
  String pattern() {
    return (canBeZero ? "" : "(?=[^/]*[1-9])") + RATE.pattern();
  }

  private @Nullable Rate noRate(Value value, String text) {
    if (text.startsWith("-")) {
      String allowed = canBeZero ? "must not be negative" : "must be above 0";
      return value.error(value.path() + " " + allowed + ", got " + text, HINT);
    }
    if (text.length() <= LENGTH_MAX && NUMBER.matcher(text).matches()) {
      return value.error(
          value.path() + " needs a unit: " + text + " in what time?",
          "write " + text + "/s or " + text + "/m");
    }
    return value.error(value.path() + " must be a rate, got '" + text + "'", HINT);
  }

  private @Nullable Rate exact(Value value, BigDecimal number, String unit) {
    BigInteger count = number.unscaledValue();
    BigInteger nanos =
        BigInteger.TEN.pow(number.scale()).multiply(BigInteger.valueOf(Times.nanos(unit)));
    if (count.signum() == 0) {
      return canBeZero
          ? ZERO
          : value.error(value.path() + " must be above 0", "such as 0.1/s or 1/h");
    }
    BigInteger common = count.gcd(nanos);
    count = count.divide(common);
    nanos = nanos.divide(common);
    boolean tooFast =
        count
                .multiply(BigInteger.valueOf(Times.nanos("s")))
                .compareTo(nanos.multiply(GREATEST_PER_SECOND))
            > 0;
    if (tooFast) {
      return value.expected("at most 1/ns", "");
    }
    if (nanos.compareTo(count.multiply(LONGEST_NANOS)) > 0) {
      return value.expected("at least 1 in 36500d", "");
    }
    if (nanos.bitLength() > 62) {
      return value.expected("a rate with fewer digits", "");
    }
    return new Rate(count.longValueExact(), nanos.longValueExact());
  }
}
