package portsim.scenario.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;

/**
 * A value that the user set beside the file, such as {@code --set hosts.web.rtt=1ms}. It holds in
 * the base and in all variants.
 *
 * @param path the keys on the way to the value, at least one
 * @param value what to set there; nothing removes the key
 */
public record Setter(List<String> path, Node value) {
  private static final String EXPECT = "expect";

  public Setter {
    path = List.copyOf(path);
  }

  /** Splits a path at its dots; what follows {@code expect} is one key. */
  public static Setter of(String dottedPath, Node value) {
    int expect = ("." + dottedPath + ".").indexOf("." + EXPECT + ".");
    if (expect < 0) {
      return new Setter(List.of(dottedPath.split("\\.", -1)), value);
    }
    int expectEnd = Math.min(dottedPath.length(), expect + EXPECT.length() + 1);
    List<String> keys = new ArrayList<>();
    if (expect > 0) {
      keys.addAll(List.of(dottedPath.substring(0, expect - 1).split("\\.", -1)));
    }
    keys.add(EXPECT);
    if (expectEnd < dottedPath.length()) {
      keys.add(dottedPath.substring(expectEnd));
    }
    return new Setter(keys, value);
  }

  /** Whether it changes a variant's patch rather than the scenario. */
  boolean isInVariants() {
    return path.get(0).equals("variants");
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
