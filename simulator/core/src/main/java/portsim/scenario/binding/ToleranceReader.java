package portsim.scenario.binding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.scenario.language.Shape;
import portsim.scenario.question.Measure;
import portsim.scenario.question.Tolerance;
import portsim.workload.Rate;

/**
 * Finds how far off an answer may be.
 *
 * @param fields those of the question
 * @param key where its tolerance stands
 * @param measure what its answer is counted in
 */
record ToleranceReader(Fields fields, Key<String> key, Measure measure) {
  private static final Tolerance USUAL = new Tolerance.Percent(BigDecimal.ONE);
  private static final int NANOS_DIGITS = 9;
  private static final Pattern PERCENT =
      Pattern.compile("((?:100|[0-9]{1,2})(?:\\.[0-9]{1,6})?)\\s*%");

  private static final String WHAT = "a number in the unit of the answer, or percent";

  static final ValueType<String> TYPE =
      ValueType.of(
          new Shape.OneOf(
              List.of(
                  new Shape.Whole(0, Long.MAX_VALUE, ""),
                  new Shape.Text(
                      WHAT,
                      PERCENT.pattern()
                          + "|"
                          + Shape.Whole.PATTERN
                          + "|"
                          + DurationType.FORM
                          + "|"
                          + RateType.ANY.pattern(),
                      false))),
          value -> value.text(WHAT, "such as 5%, 2s or 10"));

  /** Null, and a problem, where the tolerance is not one of such an answer. */
  @Nullable Tolerance read() {
    String text = fields.find(key);
    if (text == null) {
      return measure instanceof Measure.Count ? Tolerance.EXACT : USUAL;
    }
    Matcher percent = PERCENT.matcher(text);
    if (percent.matches()) {
      return new Tolerance.Percent(new BigDecimal(percent.group(1)));
    }
    BigDecimal margin = margin(text, fields.value(key));
    if (margin == null) {
      return null;
    }
    return new Tolerance.Absolute(margin);
  }

  private @Nullable BigDecimal margin(String text, Value value) {
    if (measure instanceof Measure.Time) {
      Duration time = DurationType.parse(value, text);
      return time == null ? null : BigDecimal.valueOf(time.toNanos(), NANOS_DIGITS);
    }
    if (measure instanceof Measure.Rate perTime) {
      Rate rate = RateType.ANY.read(value, text);
      return rate == null ? null : perTime(rate, perTime);
    }
    Long count = WholeType.parse(text);
    return count == null || count < 0
        ? value.expected("a whole number or percent, for the answer is a count", "such as 2 or 5%")
        : BigDecimal.valueOf(count);
  }

  /** A rate as a number in the unit of time of another. */
  static BigDecimal perTime(Rate rate, Measure.Rate measure) {
    BigDecimal nanos = measure.unit().seconds().movePointRight(NANOS_DIGITS);
    return BigDecimal.valueOf(rate.count())
        .multiply(nanos)
        .divide(BigDecimal.valueOf(rate.perNanos()), NANOS_DIGITS, RoundingMode.HALF_EVEN);
  }
}
