package portsim.scenario.binding;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.scenario.language.Shape;

/** A length of time with its units, such as {@code 10ms} or {@code 3m18.8s}. */
record DurationType(Duration least, Duration greatest) implements ValueType<Duration> {
  /** The longest time that a scenario can name. */
  static final Duration LONGEST = Duration.ofDays(36_500);

  static final DurationType ANY = new DurationType(Duration.ZERO, LONGEST);
  static final DurationType POSITIVE = new DurationType(Duration.ofNanos(1), LONGEST);

  static final String HINT = "a time has a number and a unit: 10ms, 30s, 5m, 1h30m";

  private static final int LENGTH_MAX = 60;
  private static final Pattern PART =
      Pattern.compile("([0-9][0-9_]*(?:\\.[0-9]+)?)\\s*(ns|us|ms|s|m|h|d)\\s*");

  /** What a time looks like as a whole. */
  static final String FORM = "(?:0|(?:" + PART.pattern() + ")+)";

  private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9_]*(\\.[0-9]+)?");

  @Override
  public @Nullable Duration read(Value value) {
    String text = value.text("a time", HINT);
    return text == null ? null : read(value, text);
  }

  /** Reads a time from a part of a value's text. */
  @Nullable Duration read(Value value, String text) {
    Duration read = parse(value, text);
    if (read != null && (read.compareTo(least) < 0 || read.compareTo(greatest) > 0)) {
      return value.error(value.path() + " must be " + allowed() + ", got " + text, "");
    }
    return read;
  }

  @Override
  public Shape shape() {
    return new Shape.Time(FORM, !least.isZero(), allowed());
  }

  private String allowed() {
    if (greatest.equals(LONGEST)) {
      return least.equals(POSITIVE.least) ? "above 0" : "at least " + Times.text(least);
    }
    return "from " + Times.text(least) + " to " + Times.text(greatest);
  }

  /** Reads a time from a text; null, and a problem, where it is none. */
  static @Nullable Duration parse(Value value, String text) {
    if (text.equals("0")) {
      return Duration.ZERO;
    }
    if (text.length() <= LENGTH_MAX && NUMBER.matcher(text).matches()) {
      return withoutUnit(value, text);
    }
    BigDecimal nanos = BigDecimal.ZERO;
    Matcher part = PART.matcher(text);
    int at = 0;
    while (text.length() <= LENGTH_MAX
        && at < text.length()
        && part.find(at)
        && part.start() == at) {
      nanos = nanos.add(nanos(part.group(1), part.group(2)));
      at = part.end();
    }
    if (at < text.length() || text.isEmpty()) {
      return notATime(value, text);
    }
    return exact(value, text, nanos);
  }

  private static @Nullable Duration withoutUnit(Value value, String text) {
    if (text.startsWith("-")) {
      return value.error(value.path() + " must not be negative, got " + text, HINT);
    }
    String shown = text + "s or " + text + "ms";
    return value.error(value.path() + " needs a unit: " + text + " of what?", "write " + shown);
  }

  private static @Nullable Duration notATime(Value value, String text) {
    if (text.startsWith("-")) {
      return value.error(value.path() + " must not be negative, got " + text, HINT);
    }
    String shown = text.length() <= LENGTH_MAX ? text : text.substring(0, LENGTH_MAX) + "...";
    return value.error(value.path() + " must be a time, got '" + shown + "'", HINT);
  }

  private static @Nullable Duration exact(Value value, String text, BigDecimal nanos) {
    if (nanos.stripTrailingZeros().scale() > 0) {
      return value.error(value.path() + " is finer than a nanosecond: " + text, "");
    }
    if (nanos.compareTo(BigDecimal.valueOf(LONGEST.toNanos())) > 0) {
      return value.error(value.path() + " must be at most 36500d, got " + text, "");
    }
    return Duration.ofNanos(nanos.longValueExact());
  }

  private static BigDecimal nanos(String number, String unit) {
    return new BigDecimal(number.replace("_", "")).multiply(BigDecimal.valueOf(Times.nanos(unit)));
  }
}
