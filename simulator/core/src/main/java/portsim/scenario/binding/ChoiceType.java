package portsim.scenario.binding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.scenario.language.Shape;

/**
 * One of several names.
 *
 * @param kind what the names are called, in the plural
 */
record ChoiceType<T>(String kind, Map<String, T> choices) implements ValueType<T> {
  ChoiceType {
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
  }

  @Override
  public @Nullable T read(Value value) {
    String names = Suggestions.list(choices.keySet().stream().toList());
    String text = value.text("one of " + names, "");
    if (text == null) {
      return null;
    }
    T chosen = choices.get(text);
    if (chosen == null) {
      String hint = Suggestions.among(choices.keySet(), text, kind);
      return value.error(value.path() + " cannot be '" + text + "'", hint);
    }
    return chosen;
  }

  @Override
  public Shape shape() {
    return new Shape.Choice(choices.keySet().stream().toList());
  }
}
