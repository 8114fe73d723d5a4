package portsim.scenario.binding;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.record.Metric;
import portsim.scenario.language.Shape;
import portsim.statistics.Interval;

/**
 * Where a chance or a mean must be, and how sure one must be of that, such as {@code <= 0.01 @
 * 95%}.
 *
 * @param unit of the mean; null for a chance
 */
record BoundsType(Metric.@Nullable Unit unit) implements ValueType<BoundsType.Bounds> {
  private static final String CONFIDENCE = "\\s*@\\s*([5-9][0-9](?:\\.[0-9]{1,3})?)\\s*%";
  private static final String NUMBER = "[0-9]{1,12}(?:\\.[0-9]{1,6})?";
  private static final String SHARE = "(?:0(?:\\.[0-9]{1,6})?|1(?:\\.0{1,6})?)";
  private static final Pattern AT = Pattern.compile("(.*?)(?:" + CONFIDENCE + ")?");
  private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<)\\s*(.*)");
  private static final Pattern RANGE = Pattern.compile("(.*?)\\s*(\\.\\.|±|\\+-)\\s*(.*)");
  private static final BigDecimal USUAL = BigDecimal.valueOf(95);

  /** Where it must be, and how sure one must be of that. */
  record Bounds(Interval demanded, BigDecimal percent) {}

  static BoundsType ofChance() {
    return new BoundsType(null);
  }

  @Override
  public @Nullable Bounds read(Value value) {
    String text = value.text("bounds", hint());
    if (text == null) {
      return null;
    }
    Matcher parts = AT.matcher(text);
    if (!parts.matches()) {
      return refuse(value, text);
    }
    Interval demanded = interval(value, parts.group(1).strip());
    if (demanded == null) {
      return null;
    }
    BigDecimal percent = parts.group(2) == null ? USUAL : new BigDecimal(parts.group(2));
    return canBeShown(value, demanded) ? new Bounds(demanded, percent) : null;
  }

  private @Nullable Interval interval(Value value, String text) {
    Matcher comparison = COMPARISON.matcher(text);
    if (comparison.matches()) {
      Double bound = number(value, comparison.group(2));
      return bound == null ? null : beyond(value, comparison.group(1), bound);
    }
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      return refuse(value, text);
    }
    Double one = number(value, range.group(1));
    Double other = number(value, range.group(3));
    if (one == null || other == null) {
      return null;
    }
    if (!range.group(2).equals("..")) {
      return new Interval(Math.max(0, one - other), Math.min(greatest(), one + other));
    }
    return one <= other
        ? new Interval(one, other)
        : value.error(value.path() + " is upside down: " + text, "the lower end comes first");
  }

  private @Nullable Interval beyond(Value value, String operator, double bound) {
    if (operator.equals("<") && bound == 0) {
      return value.error(value.path() + " is never below 0", hint());
    }
    if (operator.equals(">") && bound == greatest()) {
      return value.error(value.path() + " is never above 1", hint());
    }
    return switch (operator) {
      case "<" -> new Interval(0, Math.nextDown(bound));
      case "<=" -> new Interval(0, bound);
      case ">" -> new Interval(Math.nextUp(bound), greatest());
      default -> new Interval(bound, greatest());
    };
  }

  private double greatest() {
    return unit == null ? 1 : Double.MAX_VALUE;
  }

  /** Whether enough runs could show it, and not all runs whatever they leave. */
  private boolean canBeShown(Value value, Interval demanded) {
    boolean isAll = demanded.least() == 0 && demanded.greatest() == greatest();
    boolean isPoint = demanded.least() == demanded.greatest();
    if (isAll) {
      value.error(value.path() + " holds of anything", hint());
    } else if (isPoint) {
      value.error(
          value.path() + " can never be shown: an interval is never a point",
          "leave it some room: " + hint());
    }
    return !isAll && !isPoint;
  }

  private @Nullable Double number(Value value, String text) {
    if (unit == Metric.Unit.DURATION) {
      Duration time = DurationType.parse(value, text);
      return time == null ? null : Double.valueOf((double) time.toNanos());
    }
    return text.matches(unit == null ? SHARE : NUMBER)
        ? Double.valueOf(text)
        : this.<Double>refuse(value, text);
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // null is of any type
  private <T> @Nullable T refuse(Value value, String text) {
    String what = unit == null ? "a chance from 0 to 1" : "a mean";
    return value.error(value.path() + " is " + what + " and cannot be '" + text + "'", hint());
  }

  @Override
  public Shape shape() {
    String mean = "(?:" + NUMBER + "|" + DurationType.FORM + ")";
    String one = unit == null ? SHARE : mean;
    String bounds =
        "(?:(?:>=|<=|>|<)\\s*" + one + "|" + one + "\\s*(?:\\.\\.|±|\\+-)\\s*" + one + ")";
    String what = unit == null ? "bounds of a chance" : "bounds of a mean";
    Shape text = new Shape.Text(what + ", " + hint(), bounds + "(?:" + CONFIDENCE + ")?", false);
    return new Shape.Named(what, new Shape.OneOf(List.of(text)));
  }

  private String hint() {
    if (unit == null) {
      return "such as \"<= 0.01 @ 95%\" or \"0.4..0.6 @ 99%\"";
    }
    return unit == Metric.Unit.DURATION
        ? "such as \"<= 30s @ 95%\" or \"10s +- 1s @ 99%\""
        : "such as \"<= 3 @ 95%\" or \"470 +- 10 @ 99%\"";
  }
}
