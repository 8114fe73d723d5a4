package portsim.scenario.binding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import portsim.network.profile.Profile;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Problems;

/**
 * The names that a scenario gives its parts, for who refers to them before all are read.
 *
 * @param profiles of the hosts that name one that exists
 */
record ScenarioNames(
    Set<String> hosts, Set<String> servers, Set<String> workloads, Map<String, Profile> profiles) {
  /** Those of a file that is not known yet. */
  static final ScenarioNames NONE = new ScenarioNames(Set.of(), Set.of(), Set.of(), Map.of());

  static ScenarioNames of(Mapping root) {
    return new ScenarioNames(
        under(root, ScenarioKeys.HOSTS.name()),
        under(root, ScenarioKeys.SERVERS),
        under(root, ScenarioKeys.WORKLOADS),
        profiles(root));
  }

  static Set<String> under(Mapping root, String key) {
    return root.get(key) instanceof Mapping mapping ? mapping.entries().keySet() : Set.of();
  }

  private static Map<String, Profile> profiles(Mapping root) {
    Map<String, Profile> profiles = new LinkedHashMap<>();
    if (root.get(ScenarioKeys.HOSTS.name()) instanceof Mapping hosts) {
      hosts
          .entries()
          .forEach(
              (name, host) -> {
                Value value = new Value(host.value(), name, new Problems());
                Profile profile = HostBinder.namedProfile(value);
                if (profile != null) {
                  profiles.put(name, profile);
                }
              });
    }
    return profiles;
  }
}
