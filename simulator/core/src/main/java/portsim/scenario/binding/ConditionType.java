package portsim.scenario.binding;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.record.Metric;
import portsim.scenario.Condition;
import portsim.scenario.Condition.Between;
import portsim.scenario.language.Shape;

/** A condition on a number of the result, such as {@code 0}, {@code ">= 10"} or {@code never}. */
record ConditionType(Metric metric) implements ValueType<Condition> {
  private static final List<String> OPERATORS = List.of(">=", "<=", "!=", ">", "<");
  private static final long COUNT_GREATEST = Long.MAX_VALUE / 4;
  private static final List<String> TOLERANCES = List.of("±", "+-");

  @Override
  public @Nullable Condition read(Value value) {
    String text = value.text("a condition", hint());
    if (text == null) {
      return null;
    }
    if (text.equals("never")) {
      return never(value);
    }
    for (String operator : OPERATORS) {
      if (text.startsWith(operator)) {
        return compare(value, operator, text.substring(operator.length()).strip());
      }
    }
    return around(value, text);
  }

  @Override
  public Shape shape() {
    boolean isCount = metric.unit() == Metric.Unit.COUNT;
    String operand = isCount ? Shape.Whole.PATTERN : DurationType.FORM;
    String never = metric.unit() == Metric.Unit.INSTANT ? "|(?:!=\\s*)?never" : "";
    String one = "(?:>=|<=|!=|>|<)?\\s*" + operand;
    String two = operand + "\\s*(?:\\.\\.|±|\\+-)\\s*" + operand;
    Shape number =
        isCount
            ? new Shape.Whole(0, COUNT_GREATEST, "")
            : new Shape.Time(DurationType.FORM, false, "at least 0");
    Shape text = new Shape.Text("a condition, " + hint(), one + "|" + two + never, false);
    return new Shape.Named(name(), new Shape.OneOf(List.of(number, text)));
  }

  private @Nullable Condition never(Value value) {
    if (metric.unit() == Metric.Unit.INSTANT) {
      return new Condition.Never();
    }
    return value.error(value.path() + " is no instant and cannot be 'never'", hint());
  }

  private @Nullable Condition compare(Value value, String operator, String operand) {
    if (operand.isEmpty()) {
      return value.error(value.path() + " is compared with nothing", hint());
    }
    if (operand.equals("never") && operator.equals("!=")) {
      return never(value) == null ? null : new Between(0, Long.MAX_VALUE);
    }
    Long bound = number(value, operand);
    if (bound == null) {
      return null;
    }
    if (bound == 0 && operator.equals("<")) {
      return value.error(value.path() + " is never below 0", hint());
    }
    return switch (operator) {
      case ">=" -> new Between(bound, Long.MAX_VALUE);
      case ">" -> new Between(bound + 1, Long.MAX_VALUE);
      case "<=" -> new Between(0, bound);
      case "<" -> new Between(0, bound - 1);
      default -> new Condition.Not(bound);
    };
  }

  private @Nullable Condition around(Value value, String text) {
    for (String tolerance : TOLERANCES) {
      int at = text.indexOf(tolerance);
      if (at > 0) {
        Long middle = number(value, text.substring(0, at).strip());
        Long off = number(value, text.substring(at + tolerance.length()).strip());
        if (middle == null || off == null) {
          return null;
        }
        return new Between(Math.max(0, middle - off), middle + off);
      }
    }
    int dots = text.indexOf("..");
    Long least = number(value, dots < 0 ? text : text.substring(0, dots).strip());
    Long greatest = dots < 0 ? least : number(value, text.substring(dots + 2).strip());
    if (least == null || greatest == null) {
      return null;
    }
    if (least > greatest) {
      return value.error(value.path() + " is upside down: " + text, "the lower end comes first");
    }
    return new Between(least, greatest);
  }

  private @Nullable Long number(Value value, String text) {
    if (metric.unit() != Metric.Unit.COUNT) {
      Duration time = DurationType.parse(value, text);
      return time == null ? null : time.toNanos();
    }
    Long count = WholeType.parse(text);
    if (count == null || count < 0 || count > COUNT_GREATEST) {
      return value.error(value.path() + " is a count and cannot be '" + text + "'", hint());
    }
    return count;
  }

  private String name() {
    return switch (metric.unit()) {
      case COUNT -> "condition on a count";
      case DURATION -> "condition on a time";
      case INSTANT -> "condition on an instant";
    };
  }

  String example() {
    return switch (metric.unit()) {
      case COUNT -> metric.path().startsWith("calls.failed") ? "0" : "\"<= 100\"";
      case DURATION -> "\"< 1m\"";
      case INSTANT -> "never";
    };
  }

  private String hint() {
    return switch (metric.unit()) {
      case COUNT -> "such as 0, \"> 0\", 10..20 or \"100 +- 5\"";
      case DURATION -> "such as 82.5s, \"< 1m\" or \"30s +- 1s\"";
      case INSTANT -> "such as 198.8s, \"> 1h\" or never";
    };
  }
}
