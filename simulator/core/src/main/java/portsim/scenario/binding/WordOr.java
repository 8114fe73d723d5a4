package portsim.scenario.binding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.scenario.language.Shape;

/**
 * One of several words, or a value of another type.
 *
 * @param what all that it can be, in a phrase
 * @param hint an example
 */
record WordOr<T>(Map<String, T> words, ValueType<T> other, String what, String hint)
    implements ValueType<T> {
  WordOr {
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }

  @Override
  public @Nullable T read(Value value) {
    String text = value.text(what, hint);
    if (text == null) {
      return null;
    }
    T word = words.get(text);
    if (word != null) {
      return word;
    }
    return text.isEmpty() || Character.isLetter(text.charAt(0))
        ? value.expected(what, hint)
        : other.read(value);
  }

  @Override
  public Shape shape() {
    Shape choice = new Shape.Choice(words.keySet().stream().toList());
    return new Shape.OneOf(List.of(choice, other.shape()));
  }
}
