package portsim.scenario.binding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/**
 * A node to be read.
 *
 * @param path what a person would call it
 * @param named the place of the key that it stands under: to blame for what is missing in it
 * @param problems where its problems go
 * @param traces the traces that it can name
 */
record Value(Node node, String path, Place named, Problems problems, Traces traces) {
  /** A value that names no trace. */
  Value(Node node, String path, Problems problems) {
    this(node, path, node.place(), problems, Traces.NONE);
  }

  /** The map of a whole scenario. */
  static Value root(Mapping root, Problems problems, Traces traces) {
    return new Value(root, "", root.place(), problems, traces);
  }

  Place place() {
    return node.place();
  }

  /** Reports a problem and returns null, as the value of what could not be read. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // null is of any type
  <T> @Nullable T error(String message, String hint) {
    problems.error(place(), message, hint);
    return null;
  }

  /** Reports that something else was expected here. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // null is of any type
  <T> @Nullable T expected(String what, String hint) {
    return error(path + " must be " + what + ", got " + node.describe(), hint);
  }

  /** The text of a scalar; null, and a problem, where there is none. */
  @Nullable String text(String what, String hint) {
    if (node instanceof Scalar scalar && !scalar.isNull()) {
      return scalar.text().strip();
    }
    return expected(what, hint);
  }

  Value child(String key, Mapping.Entry child) {
    String childPath = path.isEmpty() ? key : path + "." + key;
    return new Value(child.value(), childPath, child.keyPlace(), problems, traces);
  }

  /** The same map with one key alone. */
  Value withOnly(Mapping mapping, String key) {
    Map<String, Mapping.Entry> only = new LinkedHashMap<>(mapping.entries());
    only.keySet().retainAll(List.of(key));
    return new Value(new Mapping(mapping.place(), only), path, named, problems, traces);
  }
}
