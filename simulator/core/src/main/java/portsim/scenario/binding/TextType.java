package portsim.scenario.binding;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.scenario.language.Shape;

/**
 * Text of a form.
 *
 * @param what what it must be, in a sentence
 */
record TextType(String what, Pattern form, String hint) implements ValueType<String> {
  static final TextType ANY = new TextType("text", Pattern.compile("[\\s\\S]*\\S[\\s\\S]*"), "");

  static final TextType HOST_ADDRESS =
      new TextType("an address", Pattern.compile("[0-9A-Za-z.:_-]{1,253}"), "such as 10.10.10.10");

  @Override
  public @Nullable String read(Value value) {
    String text = value.text(what, hint);
    if (text == null) {
      return null;
    }
    return form.matcher(text).matches() ? text : value.expected(what, hint);
  }

  @Override
  public Shape shape() {
    return new Shape.Text(hint.isEmpty() ? what : what + ", " + hint, form.pattern(), true);
  }
}
