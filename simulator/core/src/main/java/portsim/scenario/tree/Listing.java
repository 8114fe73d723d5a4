package portsim.scenario.tree;

import java.util.List;

/** A list of nodes, in the order of the file. */
public record Listing(Place place, List<Node> items) implements Node {
  public Listing {
    items = List.copyOf(items);
  }

  @Override
  public String describe() {
    return "a list";
  }
}
