package portsim.scenario.binding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.scenario.language.Shape;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Node;

/** A list of values of one type; a single value counts as a list of one. */
record ListType<T>(ValueType<T> item) implements ValueType<List<T>> {
  @Override
  public @Nullable List<T> read(Value value) {
    List<Node> nodes =
        value.node() instanceof Listing listing ? listing.items() : List.of(value.node());
    List<T> items = new ArrayList<>();
    for (Node node : nodes) {
      T read = item.read(new Value(node, value.path(), value.problems()));
      if (read != null) {
        items.add(read);
      }
    }
    return items.size() == nodes.size() ? items : null;
  }

  @Override
  public Shape shape() {
    return new Shape.ListOf(item.shape());
  }
}
