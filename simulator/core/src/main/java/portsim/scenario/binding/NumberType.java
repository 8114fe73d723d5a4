package portsim.scenario.binding;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.scenario.language.Shape;

/** A number in plain decimals within bounds. */
record NumberType(int least, int greatest) implements ValueType<Double> {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

  @Override
  public @Nullable Double read(Value value) {
    String what = "a number from " + least + " to " + greatest;
    String text = value.text(what, "");
    if (text == null) {
      return null;
    }
    double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    return number >= least && number <= greatest ? number : value.expected(what, "");
  }

  @Override
  public Shape shape() {
    return new Shape.Decimal(NUMBER.pattern(), least, greatest);
  }
}
