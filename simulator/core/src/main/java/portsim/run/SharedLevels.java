package portsim.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import portsim.scenario.Workload;

/**
 * The levels of all scopes. Scopes with the same workloads, such as the world and its only host,
 * have the same numbers: they share their levels, so that nothing is counted twice.
 */
final class SharedLevels {
  private final List<Workload> workloads;

  /** By the names of the workloads. */
  private final Map<List<String>, PortLevels> levels = new LinkedHashMap<>();

  SharedLevels(Collection<Workload> workloads) {
    this.workloads = List.copyOf(workloads);
  }

  /** The levels of the scope with these workloads. */
  PortLevels of(Predicate<Workload> members) {
    return levels.computeIfAbsent(
        workloads.stream().filter(members).map(Workload::name).toList(), scope -> new PortLevels());
  }

  /** The levels of all scopes that a workload belongs to. */
  List<PortLevels> with(Workload workload) {
    List<PortLevels> with = new ArrayList<>();
    levels.forEach(
        (scope, each) -> {
          if (scope.contains(workload.name())) {
            with.add(each);
          }
        });
    return with;
  }
}
