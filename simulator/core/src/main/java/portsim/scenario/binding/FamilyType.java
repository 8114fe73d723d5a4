package portsim.scenario.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import portsim.scenario.language.Shape;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Mapping;

/**
 * A value of exactly one of several forms: a text of its own, or a map with the key that names the
 * form and the form's options beside it.
 *
 * @param example a text of its own
 * @param text how to read it
 */
record FamilyType<T>(String example, ValueType<T> text, List<Form<T>> forms)
    implements ValueType<T> {
  /**
   * A form that is a map.
   *
   * @param member the key that names it
   * @param options the other keys that it may have
   * @param make makes the value of complete fields; null, and a problem, where they do not fit
   */
  record Form<T>(Key<?> member, List<Key<?>> options, Function<Fields, @Nullable T> make) {
    List<Key<?>> keys() {
      List<Key<?>> keys = new ArrayList<>();
      keys.add(member);
      keys.addAll(options);
      return keys;
    }

    /** The values of its key that name it, where the same key names others; else none. */
    private List<String> words() {
      return member.type().shape() instanceof Shape.Choice choice ? choice.names() : List.of();
    }
  }

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
    if (value.node() instanceof Listing) {
      return value.expected("one of its forms", shapes());
    }
    if (!(value.node() instanceof Mapping mapping)) {
      return text.read(value);
    }
    List<Form<T>> named =
        forms.stream().filter(form -> mapping.get(form.member().name()) != null).toList();
    List<String> keys = named.stream().map(form -> form.member().name()).distinct().toList();
    return switch (keys.size()) {
      case 0 -> none(value, mapping);
      case 1 -> named.size() == 1 ? read(value, named.get(0)) : oneOf(value, mapping, named);
      default -> several(value, mapping, keys);
    };
  }

  /** Of the forms that one key names, that which the value of the key does. */
  private @Nullable T oneOf(Value value, Mapping mapping, List<Form<T>> named) {
    Map<String, Form<T>> byWord = new LinkedHashMap<>();
    named.forEach(form -> form.words().forEach(word -> byWord.put(word, form)));
    String key = named.get(0).member().name();
    Mapping.Entry entry = Objects.requireNonNull(mapping.entries().get(key));
    Form<T> form = new ChoiceType<>(key + "s", byWord).read(value.child(key, entry));
    return form == null ? null : read(value, form);
  }

  @Override
  public Shape shape() {
    List<Shape> shapes = new ArrayList<>();
    shapes.add(text.shape());
    forms.forEach(form -> shapes.add(Key.shape(form.keys())));
    return new Shape.OneOf(shapes);
  }

  private @Nullable T read(Value value, Form<T> form) {
    Fields fields = Fields.read(value, form.keys());
    return fields != null && fields.complete() ? form.make().apply(fields) : null;
  }

  private @Nullable T several(Value value, Mapping mapping, List<String> names) {
    Mapping.Entry second = mapping.entries().get(names.get(1));
    value
        .problems()
        .error(
            second == null ? value.place() : second.keyPlace(),
            value.path() + " has more than one form: " + Suggestions.list(names),
            "keep one of them");
    return null;
  }

  private @Nullable T none(Value value, Mapping mapping) {
    for (Map.Entry<String, Mapping.Entry> key : mapping.entries().entrySet()) {
      if (owners(key.getKey()).isEmpty()) {
        String message = "unknown key '" + key.getKey() + "' in " + value.path();
        String near = Suggestions.nearest(members(), key.getKey());
        String hint = near.isEmpty() ? shapes() : "did you mean '" + near + "'?";
        value.problems().error(key.getValue().keyPlace(), message, hint);
        return null;
      }
    }
    String hint =
        mapping.entries().keySet().stream()
            .findFirst()
            .map(option -> option + " stands beside " + owners(option))
            .orElse(shapes());
    return value.error(value.path() + " names none of its forms", hint);
  }

  /** The keys that an option can stand beside, in a sentence; empty where there is none. */
  private String owners(String option) {
    return Suggestions.list(
        forms.stream()
            .filter(form -> form.options().stream().anyMatch(key -> key.name().equals(option)))
            .map(form -> "'" + form.member().name() + "'")
            .distinct()
            .toList(),
        "or");
  }

  /** All forms as one would begin to write them. */
  String shapes() {
    return shapes(example, forms);
  }

  static <T> String shapes(String example, List<Form<T>> forms) {
    List<String> shapes = new ArrayList<>();
    shapes.add(example);
    forms.forEach(form -> shapes.add("{ " + form.member().name() + ": ... }"));
    return "forms: " + Suggestions.list(shapes.stream().distinct().toList());
  }
}
