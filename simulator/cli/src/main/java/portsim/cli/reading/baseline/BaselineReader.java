package portsim.cli.reading.baseline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import portsim.cli.reading.SourceText;
import portsim.cli.reading.TreeReader;
import portsim.record.events.EventHistory;
import portsim.record.events.EventKind;
import portsim.record.events.EventTrail;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;
import portsim.verdict.baseline.Baseline;

/** Reads the file of a baseline. */
public final class BaselineReader {
  private static final String VERSION = "1";
  private static final String HINT =
      "portsim baseline write writes it anew; or take the file back from version control";

  private final Problems problems;

  private BaselineReader(Problems problems) {
    this.problems = problems;
  }

  /** The variants of a baseline by name; null, and a problem, where the file is none. */
  public static @Nullable Map<String, Baseline> read(SourceText source, Problems problems) {
    Node root = TreeReader.read(source, HINT, problems);
    if (root == null) {
      return null;
    }
    Map<String, Baseline> read = new BaselineReader(problems).file(root);
    return problems.hasErrors() ? null : read;
  }

  private Map<String, Baseline> file(Node root) {
    Mapping file = map(root);
    Node version = file.get("baseline");
    if (!(version instanceof Scalar scalar) || !scalar.text().equals(VERSION)) {
      wrong(version == null ? root : version, "is no baseline of version " + VERSION);
    }
    Map<String, Baseline> variants = new LinkedHashMap<>();
    below(file, "variants")
        .entries()
        .forEach((name, entry) -> variants.put(name, variant(map(entry.value()))));
    return variants;
  }

  private Baseline variant(Mapping variant) {
    Map<String, Map<EventKind, EventTrail>> trails = new TreeMap<>();
    below(variant, "events")
        .entries()
        .forEach((workload, entry) -> trails.put(workload, kinds(map(entry.value()))));
    Node order = variant.get("order");
    EventTrail ofAll = order == null ? EventTrail.NONE : trail(order);
    return new Baseline(
        texts(below(variant, "numbers")),
        texts(below(variant, "expectations")),
        new TreeSet<>(items(variant.get("findings"))),
        new EventHistory(ofAll, trails));
  }

  private Map<EventKind, EventTrail> kinds(Mapping kinds) {
    Map<EventKind, EventTrail> trails = new LinkedHashMap<>();
    kinds
        .entries()
        .forEach(
            (slug, entry) -> {
              EventKind kind = EventKind.ofSlug(slug);
              if (kind == null) {
                problems.error(entry.keyPlace(), "'" + slug + "' is no kind of event", HINT);
              } else {
                trails.put(kind, trail(entry.value()));
              }
            });
    return trails;
  }

  private EventTrail trail(Node node) {
    EventTrail trail = TrailParser.parse(items(node));
    return trail == null ? wrong(node, "does not say which events there were") : trail;
  }

  private EventTrail wrong(Node node, String what) {
    problems.error(node.place(), "this " + what, HINT);
    return EventTrail.NONE;
  }

  private Map<String, String> texts(Mapping map) {
    Map<String, String> texts = new TreeMap<>();
    map.entries().forEach((key, entry) -> texts.put(key, text(entry.value())));
    return texts;
  }

  private String text(Node node) {
    if (node instanceof Scalar scalar) {
      return scalar.text();
    }
    wrong(node, "must be a text");
    return "";
  }

  private List<String> items(@Nullable Node node) {
    List<String> items = new ArrayList<>();
    if (node instanceof Listing listing) {
      listing.items().forEach(item -> items.add(text(item)));
    } else if (node != null) {
      wrong(node, "must be a list");
    }
    return items;
  }

  private Mapping below(Mapping map, String key) {
    Node node = map.get(key);
    return node == null ? new Mapping(map.place(), Map.of()) : map(node);
  }

  private Mapping map(Node node) {
    if (node instanceof Mapping mapping) {
      return mapping;
    }
    wrong(node, "must be a map");
    return new Mapping(node.place(), Map.of());
  }
}
