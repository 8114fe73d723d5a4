package portsim.advice.remedy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.scenario.binding.Setter;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Scalar;

/** The changes of one remedy, as they are put together. */
final class Changes {
  private static final Place PLACE = Place.of("a remedy");

  /** What Linux may write in front of the name of a setting. */
  private static final List<String> PREFIXES = List.of("net.ipv4.", "net.core.");

  private final List<Setter> setters = new ArrayList<>();

  /** A single value. */
  static Node text(String text) {
    return new Scalar(PLACE, text, false);
  }

  /** A map with one key. */
  static Mapping map(String key, String value) {
    return map(Map.of(key, text(value)));
  }

  static Mapping map(Map<String, Node> values) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    values.forEach((key, value) -> entries.put(key, new Mapping.Entry(PLACE, value)));
    return new Mapping(PLACE, entries);
  }

  /** The same map with another value for a key. */
  static Mapping with(Mapping map, String key, Node value) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>(map.entries());
    entries.put(key, new Mapping.Entry(PLACE, value));
    return new Mapping(map.place(), entries);
  }

  /** Sets what stands at a path. */
  Changes set(Node value, String... path) {
    setters.add(new Setter(List.of(path), value));
    return this;
  }

  Changes set(String value, String... path) {
    return set(text(value), path);
  }

  /** Sets a setting of a host or a server, under whichever name the file has it. */
  Changes setting(String section, String machine, String name, String value) {
    for (String prefix : PREFIXES) {
      remove(section, machine, "settings", prefix + name);
    }
    return set(value, section, machine, "settings", name);
  }

  Changes remove(String... path) {
    setters.add(new Setter(List.of(path), new Scalar(PLACE, "", true)));
    return this;
  }

  boolean isEmpty() {
    return setters.isEmpty();
  }

  List<Setter> all() {
    return List.copyOf(setters);
  }
}
