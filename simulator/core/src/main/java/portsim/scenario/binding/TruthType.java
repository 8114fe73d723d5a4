package portsim.scenario.binding;

import org.jspecify.annotations.Nullable;
import portsim.scenario.language.Shape;

/** True or false. */
record TruthType() implements ValueType<Boolean> {
  private static final String WHAT = "true or false";

  @Override
  public @Nullable Boolean read(Value value) {
    String text = value.text(WHAT, "");
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> value.expected(WHAT, "");
    };
  }

  @Override
  public Shape shape() {
    return new Shape.Text(WHAT, "true|false", true);
  }
}
