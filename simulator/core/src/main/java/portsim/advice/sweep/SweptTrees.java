package portsim.advice.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.scenario.ScenarioFile;
import portsim.scenario.binding.Setter;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;

/** A scenario file without what a sweep has no use for: other variants, and what is expected. */
final class SweptTrees {
  private static final String VARIANTS = "variants";

  private static final List<String> UNUSED = List.of("expect", "replications", "sweep");

  private SweptTrees() {}

  /** The file with one variant alone. */
  static Node of(Node tree, String variant) {
    if (!(tree instanceof Mapping root)) {
      return tree;
    }
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>(root.entries());
    entries.keySet().removeAll(UNUSED);
    Mapping.Entry variants = entries.remove(VARIANTS);
    if (!variant.equals(ScenarioFile.BASE) && variants != null) {
      entries.put(
          VARIANTS, new Mapping.Entry(variants.keyPlace(), only(variants.value(), variant)));
    }
    return new Mapping(root.place(), entries);
  }

  private static Node only(Node variants, String name) {
    if (!(variants instanceof Mapping all) || !(all.get(name) instanceof Mapping patch)) {
      return variants;
    }
    Map<String, Mapping.Entry> changes = new LinkedHashMap<>(patch.entries());
    changes.keySet().removeAll(UNUSED);
    Mapping.Entry used = new Mapping.Entry(patch.place(), new Mapping(patch.place(), changes));
    return new Mapping(all.place(), Map.of(name, used));
  }

  /** Whether what a user sets beside the file is of use to a variant. */
  static boolean isUsed(Setter setter, String variant) {
    String first = setter.path().get(0);
    boolean isOfOther =
        first.equals(VARIANTS)
            && (setter.path().size() < 2 || !setter.path().get(1).equals(variant));
    return !UNUSED.contains(first) && !isOfOther;
  }
}
