package portsim.scenario.binding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.network.port.PortRange;
import portsim.scenario.language.Shape;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Node;

/** Ports and ranges: {@code "1434, 8080-8090"}, or a list of them. */
record PortsType() implements ValueType<List<PortRange>> {
  private static final String HINT = "such as \"1434, 8080-8090\"";

  @Override
  public @Nullable List<PortRange> read(Value value) {
    List<PortRange> ports = new ArrayList<>();
    if (value.node() instanceof Listing listing) {
      for (Node item : listing.items()) {
        add(new PortRangeType().read(new Value(item, value.path(), value.problems())), ports);
      }
      return ports.size() == listing.items().size() ? ports : null;
    }
    String text = value.text("ports and ranges", HINT);
    if (text == null) {
      return null;
    }
    String[] parts = text.split(",", -1);
    for (String part : parts) {
      add(PortRangeType.parse(value, part.strip(), "ports and ranges", HINT), ports);
    }
    return ports.size() == parts.length ? ports : null;
  }

  @Override
  public Shape shape() {
    String part = "\\s*(?:" + PortRangeType.RANGE.pattern() + ")\\s*";
    String pattern = part + "(?:," + part + ")*";
    return new Shape.OneOf(
        List.of(
            new Shape.ListOf(new PortRangeType().shape()),
            new Shape.Text("ports and ranges, " + HINT, pattern, false)));
  }

  private static void add(@Nullable PortRange range, List<PortRange> to) {
    if (range != null) {
      to.add(range);
    }
  }
}
