package portsim.scenario.tree;

import java.util.List;

/** A list of nodes, in the order of the file. */
public record Listing(Place place, List<Node> items) implements Node {
  public Listing {
    items = List.copyOf(items);
  }

  @Override
  public boolean occupies(Place other) {
    return place.equals(other) || items.stream().anyMatch(item -> item.occupies(other));
  }

  @Override
  public String describe() {
    return items.isEmpty() ? "an empty list" : "a list";
  }
}
