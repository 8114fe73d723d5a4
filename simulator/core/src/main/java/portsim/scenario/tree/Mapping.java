package portsim.scenario.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map from keys to nodes, in the order of the file; no key occurs twice. */
public record Mapping(Place place, Map<String, Entry> entries) implements Node {

  /** A value with the place of the key that it stands under. */
  public record Entry(Place keyPlace, Node value) {}

  public Mapping {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  @Override
  public boolean occupies(Place other) {
    return place.equals(other)
        || entries.values().stream()
            .anyMatch(entry -> entry.keyPlace().equals(other) || entry.value().occupies(other));
  }

  @Override
  public String describe() {
    return entries.isEmpty() ? "an empty map" : "a map";
  }

  /** The value under a key, or null where the key does not occur. */
  public @Nullable Node get(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }
}
