package portsim.scenario.binding;

import org.jspecify.annotations.Nullable;
import portsim.scenario.language.Shape;
import portsim.workload.Rate;

/** From one rate to another, such as {@code 1/s..50/s}; one of them can be 0. */
record RateRangeType() implements ValueType<RateRangeType.Range> {
  private static final String DOTS = "..";
  private static final String HINT = "such as 1/s..50/s";

  /** The rates at both ends, either of which can be the greater. */
  record Range(Rate first, Rate last) {}

  @Override
  public @Nullable Range read(Value value) {
    String text = value.text("a range of rates", HINT);
    if (text == null) {
      return null;
    }
    int dots = text.indexOf(DOTS);
    if (dots < 0) {
      return value.expected("a range of rates", HINT);
    }
    Rate first = RateType.ANY.read(value, text.substring(0, dots).strip());
    Rate last = RateType.ANY.read(value, text.substring(dots + DOTS.length()).strip());
    if (first == null || last == null) {
      return null;
    }
    return first.isZero() && last.isZero()
        ? value.error(value.path() + " must be above 0 at one end", "")
        : new Range(first, last);
  }

  @Override
  public Shape shape() {
    String pattern = RateType.ANY.pattern() + "\\s*\\.\\.\\s*" + RateType.ANY.pattern();
    return new Shape.Text("from one rate to another, " + HINT, pattern, false);
  }
}
