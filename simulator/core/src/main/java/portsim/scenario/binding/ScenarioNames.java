package portsim.scenario.binding;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portsim.network.profile.Profile;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/**
 * The names that a scenario gives its parts, for who refers to them before all are read.
 *
 * @param pools the workloads that keep connections between calls
 * @param queues the workloads whose calls wait for their turn, or to be played
 * @param objects the workloads whose objects stand between calls and connections
 * @param applications the server applications whose objects workloads hold
 * @param backlogReaders the servers that read their backlog from the settings
 * @param links which workloads follow which
 * @param profiles of the hosts that name one that exists
 * @param outlines of the hosts
 */
record ScenarioNames(
    Set<String> hosts,
    Set<String> servers,
    Set<String> workloads,
    Set<String> pools,
    Set<String> queues,
    Set<String> objects,
    Set<String> applications,
    Set<String> backlogReaders,
    LinkKeys links,
    Map<String, Profile> profiles,
    Map<String, HostOutline> outlines) {
  /** Those of a file that is not known yet. */
  static final ScenarioNames NONE =
      new ScenarioNames(
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          LinkKeys.NONE,
          Map.of(),
          Map.of());

  static ScenarioNames of(Mapping root) {
    return new ScenarioNames(
        under(root, ScenarioKeys.HOSTS.name()),
        under(root, ScenarioKeys.SERVERS),
        under(root, ScenarioKeys.WORKLOADS),
        withPools(root),
        withQueues(root),
        withObjects(root),
        applications(root),
        backlogReaders(root),
        LinkKeys.of(root),
        profiles(root),
        outlines(root));
  }

  /** All sources of connections that are maps keep them. */
  private static Set<String> withPools(Mapping root) {
    Set<String> names = new LinkedHashSet<>();
    keepers(root)
        .forEach(
            (name, workload) -> {
              if (source(workload) != null) {
                names.add(name);
              }
            });
    return names;
  }

  private static Set<String> withQueues(Mapping root) {
    Set<String> names = new LinkedHashSet<>();
    if (root.get(ScenarioKeys.WORKLOADS) instanceof Mapping workloads) {
      workloads
          .entries()
          .forEach(
              (name, entry) -> {
                if (entry.value() instanceof Mapping workload && ComponentKeys.queues(workload)) {
                  names.add(name);
                }
              });
    }
    return names;
  }

  private static Set<String> withObjects(Mapping root) {
    Set<String> names = new LinkedHashSet<>();
    keepers(root)
        .forEach(
            (name, workload) -> {
              if (workload.get("connections") instanceof Mapping form
                  && form.get("objects") != null) {
                names.add(name);
              }
            });
    return names;
  }

  /** Where the connections of a workload come from, if that is a map, behind objects or not. */
  private static @Nullable Mapping source(Mapping workload) {
    if (!(workload.get("connections") instanceof Mapping form)) {
      return null;
    }
    if (form.get("objects") == null) {
      return form;
    }
    return form.get("connections") instanceof Mapping behind ? behind : null;
  }

  /** An application without a name of its own has that of its server. */
  private static Set<String> applications(Mapping root) {
    Set<String> names = new LinkedHashSet<>();
    keepers(root)
        .forEach(
            (name, workload) -> {
              Mapping rpc = source(workload);
              if (rpc != null && rpc.get("rpc") != null) {
                Node own = rpc.get("application");
                Node chosen = own == null ? workload.get("to") : own;
                if (chosen instanceof Scalar text) {
                  names.add(text.text().strip());
                }
              }
            });
    return names;
  }

  private static Set<String> backlogReaders(Mapping root) {
    Set<String> names = new LinkedHashSet<>();
    if (root.get(ScenarioKeys.SERVERS) instanceof Mapping servers) {
      servers
          .entries()
          .forEach(
              (name, entry) -> {
                if (entry.value() instanceof Mapping server && ServerBinder.readsBacklog(server)) {
                  names.add(name);
                }
              });
    }
    return names;
  }

  /** The workloads whose connections are given as a map, by name. */
  private static Map<String, Mapping> keepers(Mapping root) {
    Map<String, Mapping> keepers = new LinkedHashMap<>();
    if (root.get(ScenarioKeys.WORKLOADS) instanceof Mapping workloads) {
      workloads
          .entries()
          .forEach(
              (name, entry) -> {
                if (entry.value() instanceof Mapping workload
                    && workload.get("connections") instanceof Mapping) {
                  keepers.put(name, workload);
                }
              });
    }
    return keepers;
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

  private static Map<String, HostOutline> outlines(Mapping root) {
    Map<String, HostOutline> outlines = new LinkedHashMap<>();
    if (root.get(ScenarioKeys.HOSTS.name()) instanceof Mapping hosts) {
      hosts.entries().forEach((name, host) -> outlines.put(name, HostOutline.of(host.value())));
    }
    return outlines;
  }
}
