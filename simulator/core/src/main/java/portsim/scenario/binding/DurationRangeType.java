package portsim.scenario.binding;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import portsim.scenario.language.Shape;

/**
 * A range of times, such as {@code 10ms..50ms}.
 *
 * @param least what both ends must be at least
 * @param greatest what both ends must be at most
 */
record DurationRangeType(Duration least, Duration greatest)
    implements ValueType<DurationRangeType.Range> {
  private static final String DOTS = "..";
  private static final String HINT = "such as 10ms..50ms";

  /** Both ends belong to it. */
  record Range(Duration least, Duration greatest) {}

  @Override
  public @Nullable Range read(Value value) {
    String text = value.text("a range of times", HINT);
    if (text == null) {
      return null;
    }
    int dots = text.indexOf(DOTS);
    if (dots < 0) {
      return value.expected("a range of times", HINT);
    }
    DurationType bound = new DurationType(least, greatest);
    Duration first = bound.read(value, text.substring(0, dots).strip());
    Duration last = bound.read(value, text.substring(dots + DOTS.length()).strip());
    if (first == null || last == null) {
      return null;
    }
    if (first.compareTo(last) > 0) {
      String right = Times.text(last) + DOTS + Times.text(first);
      return value.error(
          value.path() + " is upside down: " + text, "the shorter time comes first: " + right);
    }
    return new Range(first, last);
  }

  @Override
  public Shape shape() {
    String bounds = " from " + Times.text(least) + " to " + Times.text(greatest);
    String pattern = DurationType.FORM + "\\s*\\.\\.\\s*" + DurationType.FORM;
    return new Shape.Text("a range of times" + bounds + ", " + HINT, pattern, false);
  }
}
