package portsim.cli.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Scalar;

/** Makes one change after another to trees: what a tired hand does to a file. */
final class TreeMutations {
  private static final List<String> TEXTS =
      List.of(
          "0",
          "1",
          "-1",
          "7",
          "10",
          "1_000",
          "70000",
          "1.5",
          "1e3",
          "true",
          "never",
          "none",
          "abc",
          "10ms",
          "1h30m",
          "0s",
          "-5s",
          "10 s",
          "1x",
          "20/s",
          "0/s",
          "500/m",
          "20",
          "1025-5000",
          "5000-1025",
          "0-70000",
          "per-call",
          "linux",
          "windows-2003",
          "custom",
          "10ms..50ms",
          "50ms..10ms",
          "> 0",
          ">= 1s",
          "< 0",
          "5 +- 1",
          "web",
          "sql",
          "10.10.10.20:1433",
          "port");
  private static final List<String> KEYS =
      List.of(
          "title",
          "profile",
          "settings",
          "MaxUserPort",
          "rtt",
          "ports",
          "max",
          "every",
          "poisson",
          "calls.failed",
          "ports.firstExhaustion",
          "hosts.web.calls.wait.max",
          "arrivals",
          "expect");

  private final SplittableRandom random = new SplittableRandom(301_512);
  private final List<Node> parts = new ArrayList<>();
  private final Map<String, List<Node>> byKey = new LinkedHashMap<>();

  /** Values from which some are put elsewhere. */
  TreeMutations(List<Node> trees) {
    trees.forEach(this::collect);
  }

  private void collect(Node node) {
    parts.add(node);
    if (node instanceof Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (key, entry) -> {
                byKey.computeIfAbsent(key, same -> new ArrayList<>()).add(entry.value());
                collect(entry.value());
              });
    }
  }

  /** The tree with one or two changes. */
  Node of(Node tree) {
    Node changed = tree;
    for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
      changed = change(changed, 0);
    }
    return changed;
  }

  private Node change(Node node, int depth) {
    if (node instanceof Mapping mapping && !mapping.entries().isEmpty()) {
      return random.nextInt(5) < 4 || depth == 0 ? below(mapping, depth) : instead(node);
    }
    return instead(node);
  }

  /** A change of one entry. */
  private Mapping below(Mapping mapping, int depth) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>(mapping.entries());
    String key = any(List.copyOf(entries.keySet()));
    Mapping.Entry entry = mapping.entries().get(key);
    switch (random.nextInt(16)) {
      case 0 -> entries.remove(key);
      case 1 -> {
        entries.remove(key);
        entries.put(key + "x", entry);
      }
      case 2 -> entries.put(any(KEYS), new Mapping.Entry(entry.keyPlace(), instead(entry.value())));
      case 3, 4, 5, 6 -> {
        Node other = any(byKey.getOrDefault(key, List.of(entry.value())));
        entries.put(key, new Mapping.Entry(entry.keyPlace(), other));
      }
      default ->
          entries.put(key, new Mapping.Entry(entry.keyPlace(), change(entry.value(), depth + 1)));
    }
    return new Mapping(mapping.place(), entries);
  }

  private Node instead(Node node) {
    Place place = node.place();
    return switch (random.nextInt(10)) {
      case 0 -> new Scalar(place, "", true);
      case 1 -> new Listing(place, List.of(node));
      case 2 -> new Listing(place, List.of());
      case 3 -> new Mapping(place, Map.of());
      case 4, 5 -> any(parts);
      default -> new Scalar(place, any(TEXTS), false);
    };
  }

  private <T> T any(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
