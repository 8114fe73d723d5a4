package portsim.scenario.binding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.scenario.language.Shape;
import portsim.scenario.tree.Mapping;

/**
 * A map from names that the user chose, at least one, to values of one type.
 *
 * @param example an entry
 */
record NamedMapType<T>(EntryType<T> entry, String example) implements ValueType<Map<String, T>> {
  private static final String BASE = "base";
  private static final Pattern PLAIN = Pattern.compile("[a-z][A-Za-z0-9-]*");
  private static final String RULE =
      "a name begins with a-z, goes on with letters, digits and -, and is not 'base'";

  /** A name that the user chose. */
  static final Shape.Text NAME =
      new Shape.Text(RULE, "(?!" + BASE + "\\s*$)" + PLAIN.pattern(), false);

  /** A name as a value. */
  static final ValueType<String> NAME_TYPE = new TextType("a name", PLAIN, "which begins with a-z");

  /** What may stand under a name. */
  interface EntryType<T> {
    /** Reads it; null, and at least one problem, where it is not of this type. */
    @Nullable T read(String name, Value value);

    /** What it reads, as far as that can be said without the rest of the file. */
    Shape shape();
  }

  @Override
  public @Nullable Map<String, T> read(Value value) {
    if (!(value.node() instanceof Mapping mapping) || mapping.entries().isEmpty()) {
      return value.expected("a map with at least one name", "such as " + example);
    }
    Map<String, T> read = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (name, each) -> {
              checkName(name, each, value);
              T item = entry.read(name, value.child(name, each));
              if (item != null) {
                read.put(name, item);
              }
            });
    return read.size() == mapping.entries().size() ? read : null;
  }

  @Override
  public Shape shape() {
    return new Shape.MapOf(NAME, entry.shape(), 1);
  }

  /** Refuses a name that is not one. */
  static void checkName(String name, Mapping.Entry entry, Value in) {
    if (!PLAIN.matcher(name).matches() || name.equals(BASE)) {
      in.problems()
          .error(entry.keyPlace(), "'" + name + "' cannot be a name in " + in.path(), RULE);
    }
  }
}
