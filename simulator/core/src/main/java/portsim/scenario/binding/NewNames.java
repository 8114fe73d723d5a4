package portsim.scenario.binding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Problems;

/** The hosts, servers and workloads that a change adds: each must be complete. */
final class NewNames {
  private static final Map<String, List<String>> REQUIRED = required();

  private NewNames() {}

  /** The changed scenario without what is new and incomplete; the problems tell of that. */
  static Mapping complete(Mapping before, Mapping after, Problems problems) {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>(after.entries());
    REQUIRED.forEach(
        (section, required) -> {
          if (before.get(section) instanceof Mapping known
              && after.get(section) instanceof Mapping changed) {
            Mapping kept = complete(section, required, known, changed, problems);
            entries.computeIfPresent(
                section, (key, entry) -> new Mapping.Entry(entry.keyPlace(), kept));
          }
        });
    return new Mapping(after.place(), entries);
  }

  private static Map<String, List<String>> required() {
    Map<String, List<String>> required = new TreeMap<>();
    required.put("hosts", List.of("profile"));
    required.put("servers", List.of("address"));
    required.put("workloads", WorkloadBinder.required());
    return required;
  }

  private static Mapping complete(
      String section, List<String> required, Mapping known, Mapping changed, Problems problems) {
    Map<String, Mapping.Entry> kept = new LinkedHashMap<>(changed.entries());
    changed
        .entries()
        .forEach(
            (name, entry) -> {
              boolean isNew = known.get(name) == null;
              if (isNew && isIncomplete(entry, required)) {
                problems.error(
                    entry.keyPlace(),
                    "there is no '" + name + "' in " + section,
                    hint(name, known, required));
                kept.remove(name);
              }
            });
    return new Mapping(changed.place(), kept);
  }

  private static boolean isIncomplete(Mapping.Entry entry, List<String> required) {
    return entry.value() instanceof Mapping mapping
        && !mapping.entries().keySet().containsAll(required);
  }

  private static String hint(String name, Mapping known, List<String> required) {
    String nearest = Suggestions.nearest(known.entries().keySet(), name);
    return nearest.isEmpty()
        ? "a new one needs " + Suggestions.list(required)
        : "did you mean '" + nearest + "'?";
  }
}
