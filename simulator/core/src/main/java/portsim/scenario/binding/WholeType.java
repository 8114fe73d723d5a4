package portsim.scenario.binding;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.scenario.language.Shape;

/** A whole number within bounds; {@code _} may group its digits. */
record WholeType(long least, long greatest) implements ValueType<Long> {
  static final WholeType COUNT = new WholeType(0, Long.MAX_VALUE);

  private static final Pattern WHOLE = Pattern.compile(Shape.Whole.PATTERN);
  private static final int DIGITS_MAX = 30;

  @Override
  public @Nullable Long read(Value value) {
    String what = "a whole number " + bounds();
    String text = value.text(what, "");
    if (text == null) {
      return null;
    }
    Long number = parse(text);
    if (number == null || number < least || number > greatest) {
      return value.expected(what, "");
    }
    return number;
  }

  @Override
  public Shape shape() {
    return new Shape.Whole(least, greatest, "");
  }

  private String bounds() {
    if (greatest == Long.MAX_VALUE) {
      return least == Long.MIN_VALUE ? "of 64 bits" : "of at least " + least;
    }
    return "from " + least + " to " + greatest;
  }

  /** Reads a whole number; null where the text is none or it does not fit. */
  static @Nullable Long parse(String text) {
    if (text.length() > DIGITS_MAX || !WHOLE.matcher(text).matches()) {
      return null;
    }
    try {
      return Long.valueOf(text.replace("_", ""));
    } catch (NumberFormatException tooLarge) {
      return null;
    }
  }
}
