package portsim.scenario.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Mapping;

/**
 * A value of exactly one of several forms: a text of its own, or a map with the key that names the
 * form and the form's options beside it.
 *
 * @param text how to read a value that is not a map
 */
record FamilyType<T>(ValueType<T> text, List<Form<T>> forms) implements ValueType<T> {
  /**
   * A form that is a map.
   *
   * @param member the key that names it
   * @param options the other keys that it may have
   * @param make makes the value of complete fields; null, and a problem, where they do not fit
   */
  record Form<T>(Key<?> member, List<Key<?>> options, Function<Fields, @Nullable T> make) {}

  FamilyType {
    forms = List.copyOf(forms);
  }

  /** The keys that name forms. */
  Set<String> members() {
    Set<String> members = new TreeSet<>();
    forms.forEach(form -> members.add(form.member().name()));
    return members;
  }

  @Override
  public @Nullable T read(Value value) {
    if (!(value.node() instanceof Mapping mapping)) {
      return text.read(value);
    }
    List<Form<T>> named =
        forms.stream().filter(form -> mapping.get(form.member().name()) != null).toList();
    if (named.size() != 1) {
      return wrongNumber(value, mapping, named);
    }
    return read(value, named.get(0));
  }

  private @Nullable T read(Value value, Form<T> form) {
    List<Key<?>> keys = new ArrayList<>();
    keys.add(form.member());
    keys.addAll(form.options());
    Fields fields = Fields.read(value, keys);
    return fields != null && fields.complete() ? form.make().apply(fields) : null;
  }

  private @Nullable T wrongNumber(Value value, Mapping mapping, List<Form<T>> named) {
    List<String> members = forms.stream().map(form -> form.member().name()).toList();
    if (!named.isEmpty()) {
      List<String> both = named.stream().map(form -> form.member().name()).toList();
      return value.error(
          value.path() + " has more than one form: " + Suggestions.list(both), "keep one of them");
    }
    String first = mapping.entries().keySet().stream().findFirst().orElse("");
    return value.error(
        value.path() + " names none of its forms", Suggestions.among(members, first, "forms"));
  }
}
