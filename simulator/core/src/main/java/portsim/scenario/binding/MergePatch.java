package portsim.scenario.binding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Scalar;

/**
 * Applies a variant to the base: a JSON Merge Patch (RFC 7396), but that a patch of a family which
 * names another form replaces the whole value.
 */
final class MergePatch {
  private static final Map<String, Set<String>> FAMILIES = WorkloadBinder.families();

  /** Families are values of a workload, or lie deeper. */
  private static final int FAMILY_DEPTH = 3;

  private MergePatch() {}

  /** The base with the patch applied; what came from the patch keeps its place there. */
  static Mapping apply(Mapping base, Mapping patch) {
    return merge(base, patch, 1);
  }

  private static Mapping merge(@Nullable Mapping base, Mapping patch, int depth) {
    Map<String, Mapping.Entry> merged = new LinkedHashMap<>();
    if (base != null) {
      merged.putAll(base.entries());
    }
    patch
        .entries()
        .forEach(
            (key, entry) -> {
              if (entry.value().isNull()) {
                merged.remove(key);
              } else {
                merged.put(key, merge(key, merged.get(key), entry, depth));
              }
            });
    return new Mapping(base == null ? patch.place() : base.place(), merged);
  }

  private static Mapping.Entry merge(
      String key, Mapping.@Nullable Entry base, Mapping.Entry patch, int depth) {
    if (!(patch.value() instanceof Mapping change)) {
      return patch;
    }
    Mapping under = base != null && base.value() instanceof Mapping mapping ? mapping : null;
    boolean replaces =
        under != null && depth >= FAMILY_DEPTH && namesAnotherForm(key, under, change);
    Mapping merged = merge(replaces ? null : under, change, depth + 1);
    return new Mapping.Entry(patch.keyPlace(), merged);
  }

  private static boolean namesAnotherForm(String key, Mapping base, Mapping patch) {
    for (String member : FAMILIES.getOrDefault(key, Set.of())) {
      Node named = patch.get(member);
      Node before = base.get(member);
      boolean isChoice = key.equals("connections") && !(named instanceof Mapping);
      if (named != null && (before == null || (isChoice && !sameContent(named, before)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether two nodes say the same, wherever they stand. */
  static boolean sameContent(Node one, Node other) {
    if (one instanceof Mapping a && other instanceof Mapping b) {
      return a.entries().keySet().equals(b.entries().keySet())
          && a.entries().keySet().stream().allMatch(key -> sameUnder(key, a, b));
    }
    if (one instanceof Listing a && other instanceof Listing b) {
      boolean same = a.items().size() == b.items().size();
      for (int i = 0; same && i < a.items().size(); i++) {
        same = sameContent(a.items().get(i), b.items().get(i));
      }
      return same;
    }
    return one instanceof Scalar a
        && other instanceof Scalar b
        && a.text().equals(b.text())
        && a.isNull() == b.isNull();
  }

  private static boolean sameUnder(String key, Mapping a, Mapping b) {
    Node one = a.get(key);
    Node other = b.get(key);
    return one != null && other != null && sameContent(one, other);
  }
}
