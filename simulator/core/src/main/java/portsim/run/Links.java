package portsim.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.scenario.Workload;
import portsim.workload.Follows;

/** Workloads whose calls follow those of others, and those others. */
final class Links {
  private final Collection<Workload> workloads;

  /** By workload, one for each machine of its host. */
  private final Map<String, List<LinkedFlow>> flows = new LinkedHashMap<>();

  Links(Collection<Workload> workloads) {
    this.workloads = workloads;
    for (Workload workload : workloads) {
      if (workload.arrivals() instanceof Follows follows) {
        flows.put(workload.name(), new ArrayList<>());
        flows.put(follows.leader(), new ArrayList<>());
      }
    }
  }

  /** Whether its calls follow others, or others follow them. */
  boolean concern(Workload workload) {
    return flows.containsKey(workload.name());
  }

  void add(Workload workload, LinkedFlow flow) {
    of(workload.name()).add(flow);
  }

  /** Lets the calls follow each other, on each machine by itself. */
  void join() {
    for (Workload workload : workloads) {
      if (workload.arrivals() instanceof Follows follows) {
        List<LinkedFlow> leaders = of(follows.leader());
        List<LinkedFlow> followers = of(workload.name());
        for (int machine = 0; machine < leaders.size(); machine++) {
          leaders.get(machine).lead(followers.get(machine), follows.moment());
        }
      }
    }
  }

  private List<LinkedFlow> of(String workload) {
    List<LinkedFlow> found = flows.get(workload);
    if (found == null) {
      throw new IllegalStateException(workload + " has no links");
    }
    return found;
  }
}
