package portsim.scenario.binding;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;

/** The values of a map's keys, all read, all problems told. */
final class Fields {
  private final Map<Key<?>, Object> values = new LinkedHashMap<>();

  /** The keys that the map seems to have under a wrong name. */
  private final Set<String> misspelt = new LinkedHashSet<>();

  private final Value map;
  private final Mapping mapping;
  private boolean complete = true;

  private Fields(Value map, Mapping mapping) {
    this.map = map;
    this.mapping = mapping;
  }

  /** Reads a map; null, and a problem, where the value is none. */
  static @Nullable Fields read(Value value, List<Key<?>> keys) {
    if (!(value.node() instanceof Mapping mapping)) {
      return value.expected("a map with " + names(keys), "");
    }
    Fields fields = new Fields(value, mapping);
    fields.refuseUnknown(keys);
    keys.forEach(fields::readKey);
    return fields;
  }

  private void refuseUnknown(List<Key<?>> keys) {
    List<String> known = keys.stream().<String>map(Key::name).toList();
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              if (!known.contains(name)) {
                misspelt.add(Suggestions.nearest(known, name));
                String hint = Suggestions.among(known, name, "keys");
                error(entry.keyPlace(), "unknown key '" + name + "'" + inMap(), hint);
              }
            });
  }

  private <T> void readKey(Key<T> key) {
    Mapping.Entry entry = mapping.entries().get(key.name());
    if (entry == null) {
      useStandard(key);
      return;
    }
    T read = key.type().read(map.child(key.name(), entry));
    if (read == null) {
      complete = false;
    } else {
      values.put(key, read);
    }
  }

  private <T> void useStandard(Key<T> key) {
    if (key.required() && !misspelt.contains(key.name())) {
      String hint = "add '" + key.name() + "', " + key.about();
      error(map.named(), "missing key '" + key.name() + "'" + inMap(), hint);
    } else if (key.standard() != null) {
      values.put(key, key.standard());
    }
  }

  private String inMap() {
    return map.path().isEmpty() ? "" : " in " + map.path();
  }

  /** Reports a problem with the value of a key that occurs. */
  void error(Key<?> key, String message, String hint) {
    error(place(key), path(key) + " " + message, hint);
  }

  /** Reports that the value of a key that occurs is strange, though it can be used. */
  void warning(Key<?> key, String message, String hint) {
    map.problems().warning(place(key), path(key) + " " + message, hint);
  }

  private Place place(Key<?> key) {
    Node node = mapping.get(key.name());
    return node == null ? map.place() : node.place();
  }

  private String path(Key<?> key) {
    return map.path().isEmpty() ? key.name() : map.path() + "." + key.name();
  }

  private void error(Place place, String message, String hint) {
    complete = false;
    map.problems().error(place, message, hint);
  }

  /** Whether all values could be read and no required one is missing. */
  boolean complete() {
    return complete;
  }

  /** The value of a key that is required or has a standard; only of {@link #complete} fields. */
  <T> T get(Key<T> key) {
    T value = find(key);
    if (value == null) {
      throw new IllegalStateException("no value for " + key.name());
    }
    return value;
  }

  /** The value of a key, or null where it is absent or could not be read. */
  @SuppressWarnings("unchecked") // a value is only ever put under a key of its type
  <T> @Nullable T find(Key<T> key) {
    return (T) values.get(key);
  }

  /** The value of a key that occurs, to be read in its own way. */
  Value value(Key<?> key) {
    Mapping.Entry entry = mapping.entries().get(key.name());
    return entry == null ? map : map.child(key.name(), entry);
  }

  private static String names(List<Key<?>> keys) {
    return Suggestions.list(keys.stream().filter(Key::required).<String>map(Key::name).toList());
  }
}
