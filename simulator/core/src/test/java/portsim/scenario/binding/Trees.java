package portsim.scenario.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/** Trees without files: maps from alternating keys and values; each stands in its own line. */
final class Trees {
  private static int line;

  private Trees() {}

  static Mapping map(Object... keysAndValues) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    Place place = nextPlace();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      Place keyPlace = nextPlace();
      entries.put(
          (String) keysAndValues[i], new Mapping.Entry(keyPlace, node(keysAndValues[i + 1])));
    }
    return new Mapping(place, entries);
  }

  /** A text as a scalar, null as nothing, a list with its items; a node stays. */
  static Node node(Object value) {
    if (value instanceof Node node) {
      return node;
    }
    if (value instanceof List<?> list) {
      return new Listing(nextPlace(), list.stream().map(Trees::node).toList());
    }
    return new Scalar(nextPlace(), value == null ? "" : value.toString(), value == null);
  }

  private static Place nextPlace() {
    return new Place("x.yaml", ++line, 1);
  }

  /** A tree in one line: keys and values without places. */
  static String text(Node node) {
    if (node instanceof Mapping mapping) {
      List<String> entries = new ArrayList<>();
      mapping.entries().forEach((key, entry) -> entries.add(key + ": " + text(entry.value())));
      return "{" + String.join(", ", entries) + "}";
    }
    if (node instanceof Listing listing) {
      return listing.items().stream().map(Trees::text).toList().toString();
    }
    return node instanceof Scalar scalar && !scalar.isNull() ? scalar.text() : "null";
  }

  /** What a type reads of a value called "it"; the problem's message where it is refused. */
  static Object read(ValueType<?> type, Object value) {
    Problems problems = new Problems();
    Object read = type.read(new Value(node(value), "it", problems));
    return read == null ? messages(problems) : read;
  }

  static String messages(Problems problems) {
    return String.join("; ", problems.sorted().stream().map(Problem::message).toList());
  }
}
