package portsim.scenario.binding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Mapping;

/**
 * A map from names that the user chose, at least one, to values of one type.
 *
 * @param example an entry
 */
record NamedMapType<T>(EntryReader<T> entry, String example) implements ValueType<Map<String, T>> {
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9-]*");

  /** Reads what stands under a name. */
  @FunctionalInterface
  interface EntryReader<T> {
    @Nullable T read(String name, Value value);
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

  /** Refuses a name that is not one. */
  static void checkName(String name, Mapping.Entry entry, Value in) {
    if (!NAME.matcher(name).matches() || name.equals("base")) {
      in.problems()
          .error(
              entry.keyPlace(),
              "'" + name + "' cannot be a name in " + in.path(),
              "a name begins with a-z, goes on with letters, digits and -, and is not 'base'");
    }
  }
}
