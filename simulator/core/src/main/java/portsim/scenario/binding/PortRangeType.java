package portsim.scenario.binding;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.network.port.PortRange;
import portsim.scenario.language.Shape;

/** A range of ports, such as {@code 1025-5000}, or a single port. */
record PortRangeType() implements ValueType<PortRange> {
  private static final String HINT = "such as 1025-5000";

  /** Also as Linux writes it, with a blank between the ports. */
  static final Pattern RANGE = Pattern.compile("([0-9]{1,6})(?:(?:\\s*-\\s*|\\s+)([0-9]{1,6}))?");

  @Override
  public @Nullable PortRange read(Value value) {
    String text = value.text("a range of ports", HINT);
    return text == null ? null : parse(value, text, "a range of ports", HINT);
  }

  @Override
  public Shape shape() {
    return new Shape.OneOf(
        List.of(
            new Shape.Whole(1, PortRange.LAST_PORT, ""),
            new Shape.Text("a range of ports, " + HINT, RANGE.pattern(), false)));
  }

  /**
   * Reads a range from a text; null, and a problem, where it is none.
   *
   * @param what the value is to be
   */
  static @Nullable PortRange parse(Value value, String text, String what, String hint) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      return value.error(value.path() + " must be " + what + ", got '" + text + "'", hint);
    }
    int first = Integer.parseInt(range.group(1));
    int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
    if (first < 1 || last < 1 || first > PortRange.LAST_PORT || last > PortRange.LAST_PORT) {
      return value.error(
          value.path() + " has a port out of range: " + text, "ports are 1 to 65535");
    }
    if (first > last) {
      String lower = "the lower port comes first: " + last + "-" + first;
      return value.error(value.path() + " is upside down: " + text, lower);
    }
    return new PortRange(first, last);
  }
}
