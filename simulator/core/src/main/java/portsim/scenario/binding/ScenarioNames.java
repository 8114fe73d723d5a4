package portsim.scenario.binding;

import java.util.Set;
import portsim.scenario.tree.Mapping;

/** The names that a scenario gives its parts, for who refers to them before all are read. */
record ScenarioNames(Set<String> hosts, Set<String> servers, Set<String> workloads) {
  /** Those of a file that is not known yet. */
  static final ScenarioNames NONE = new ScenarioNames(Set.of(), Set.of(), Set.of());

  static ScenarioNames of(Mapping root) {
    return new ScenarioNames(
        under(root, ScenarioKeys.HOSTS.name()),
        under(root, ScenarioKeys.SERVERS),
        under(root, ScenarioKeys.WORKLOADS));
  }

  static Set<String> under(Mapping root, String key) {
    return root.get(key) instanceof Mapping mapping ? mapping.entries().keySet() : Set.of();
  }
}
