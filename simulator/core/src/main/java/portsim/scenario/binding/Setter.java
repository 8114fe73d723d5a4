package portsim.scenario.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Scalar;

/**
 * A value that the user set beside the file, such as {@code --set hosts.web.rtt=1ms}. It holds in
 * the base and in all variants.
 *
 * @param path the keys on the way to the value, at least one
 * @param value what to set there; nothing removes the key
 */
public record Setter(List<String> path, Node value) {
  private static final String EXPECT = "expect";
  private static final String VARIANTS = "variants";
  private static final String SETTINGS = "settings";

  /** The sections whose members have settings. */
  private static final List<String> MACHINES = List.of("hosts", "servers");

  public Setter {
    path = List.copyOf(path);
  }

  /**
   * Splits a path at its dots; the path of an expectation and the name of a setting are one key
   * each.
   */
  public static Setter of(String dottedPath, Node value) {
    List<String> keys = List.of(dottedPath.split("\\.", -1));
    int whole = wholeFrom(keys);
    if (whole >= keys.size()) {
      return new Setter(keys, value);
    }
    List<String> joined = new ArrayList<>(keys.subList(0, whole));
    joined.add(String.join(".", keys.subList(whole, keys.size())));
    return new Setter(joined, value);
  }

  /** The index of the first key that dots do not split. */
  private static int wholeFrom(List<String> keys) {
    int section = keys.get(0).equals(VARIANTS) ? 2 : 0;
    if (section < keys.size() && keys.get(section).equals(EXPECT)) {
      return section + 1;
    }
    boolean inSettings =
        section + 2 < keys.size()
            && MACHINES.contains(keys.get(section))
            && keys.get(section + 2).equals(SETTINGS);
    return inSettings ? section + 3 : keys.size();
  }

  /** Whether it changes a variant's patch rather than the scenario. */
  boolean isInVariants() {
    return path.get(0).equals(VARIANTS);
  }

  /** Whether it changes what stands beside the scenario and its variants. */
  boolean isOfTheFile() {
    return ScenarioKeys.OF_THE_FILE.contains(path.get(0));
  }

  /** Takes back what it sets. */
  Setter undone() {
    return new Setter(path, new Scalar(value.place(), "", true));
  }

  /** Whether it expects something of a host, server or workload that a scenario does not have. */
  boolean expectsOfWhatIsNot(Mapping scenario) {
    if (path.size() != 2 || !path.get(0).equals(EXPECT)) {
      return false;
    }
    List<String> keys = List.of(path.get(1).split("\\.", 3));
    return keys.size() == 3
        && scenario.get(keys.get(0)) instanceof Mapping section
        && section.get(keys.get(1)) == null;
  }

  Mapping applyTo(Mapping root) {
    return put(root, 0);
  }

  private Mapping put(@Nullable Mapping map, int depth) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    if (map != null) {
      entries.putAll(map.entries());
    }
    String key = path.get(depth);
    Mapping.Entry before = entries.get(key);
    if (depth < path.size() - 1) {
      Mapping under = before != null && before.value() instanceof Mapping below ? below : null;
      entries.put(key, new Mapping.Entry(value.place(), put(under, depth + 1)));
    } else if (value.isNull()) {
      entries.remove(key);
    } else {
      entries.put(key, new Mapping.Entry(value.place(), value));
    }
    return new Mapping(map == null ? value.place() : map.place(), entries);
  }
}
