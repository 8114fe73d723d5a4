package portsim.scenario.binding;

import java.util.Map;
import portsim.scenario.Host;
import portsim.scenario.Workload;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Problems;

/** How many workloads a scenario can have: each needs events of its own kinds. */
final class WorkloadLimit {
  private static final int MOST = 8_000;

  private WorkloadLimit() {}

  /** Whether there are too many, which is told. */
  static boolean isExceeded(Mapping root, Problems problems) {
    Mapping.Entry workloads = root.entries().get(ScenarioKeys.WORKLOADS);
    int count = ScenarioNames.of(root).workloads().size();
    if (workloads == null || count <= MOST) {
      return false;
    }
    problems.error(
        workloads.keyPlace(),
        "there are " + count + " workloads, and at most " + MOST + " can be simulated",
        "workloads that are alike can be one with a higher rate");
    return true;
  }

  /** The same of a fleet: each of its machines has the workloads of its host. */
  static boolean isExceeded(Fields fields, Map<String, Workload> workloads) {
    Map<String, Host> hosts = fields.get(ScenarioKeys.HOSTS);
    long count = 0;
    for (Workload workload : workloads.values()) {
      Host from = hosts.get(workload.from());
      count += from == null ? 0 : from.count();
    }
    if (count <= MOST) {
      return false;
    }
    fields.error(
        ScenarioKeys.HOSTS,
        "have " + count + " workloads, and at most " + MOST + " can be simulated",
        "each machine has ports of its own: a smaller fleet shows the same");
    return true;
  }
}
