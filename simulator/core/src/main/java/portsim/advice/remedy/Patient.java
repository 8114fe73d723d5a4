package portsim.advice.remedy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import portsim.network.port.Uniqueness;
import portsim.network.profile.Profile;
import portsim.record.CallTotals;
import portsim.record.FailureCause;
import portsim.record.RunRecord;
import portsim.scenario.Contention;
import portsim.scenario.Host;
import portsim.scenario.Scenario;
import portsim.scenario.Server;
import portsim.scenario.Workload;
import portsim.scenario.binding.ScenarioTemplate;
import portsim.scenario.tree.Mapping;

/**
 * A scenario that may need help, as it fared.
 *
 * @param template its file, with no variants
 */
record Patient(ScenarioTemplate template, Scenario scenario, RunRecord run) {
  /**
   * The workloads that have something to do with calls that find no port: those themselves, and
   * those that contend with them. Where no call fails so, it is all.
   */
  List<Workload> workloads() {
    Set<Workload> involved = new LinkedHashSet<>();
    for (Contention contention : Contention.of(scenario)) {
      if (contention.workloads().stream().anyMatch(this::findsNoPort)) {
        involved.addAll(contention.workloads());
      }
    }
    return involved.isEmpty()
        ? List.copyOf(scenario.workloads().values())
        : scenario.workloads().values().stream().filter(involved::contains).toList();
  }

  private boolean findsNoPort(Workload workload) {
    return failedBy(workload, FailureCause.PORT_EXHAUSTED) > 0;
  }

  /** How many calls of a workload fail of a cause. */
  long failedBy(Workload workload, FailureCause cause) {
    return calls(workload).failedBy(cause);
  }

  private CallTotals calls(Workload workload) {
    return Objects.requireNonNull(run.workloads().get(workload.name())).calls();
  }

  /** The machines of those workloads. */
  List<Host> hosts() {
    List<String> names = workloads().stream().map(Workload::from).distinct().toList();
    return scenario.hosts().values().stream().filter(host -> names.contains(host.name())).toList();
  }

  /** The machines with one of these operating systems. */
  List<Host> hosts(String... profiles) {
    List<String> names = List.of(profiles);
    return hosts().stream().filter(host -> names.contains(host.profile().name())).toList();
  }

  Host from(Workload workload) {
    return Objects.requireNonNull(scenario.hosts().get(workload.from()));
  }

  Server to(Workload workload) {
    return Objects.requireNonNull(scenario.servers().get(workload.to()));
  }

  /** The operating system of the first of the machines. */
  Profile profile() {
    return hosts().get(0).profile();
  }

  /** Whether a port carries one connection to each destination. */
  boolean isPerDestination() {
    return hosts().stream().allMatch(host -> host.rules().uniqueness() == Uniqueness.FOUR_TUPLE);
  }

  /** The workload as the file has it; null where it has it not as a map. */
  @Nullable Mapping node(Workload workload) {
    return template.at(List.of("workloads", workload.name())) instanceof Mapping map ? map : null;
  }

  /** The workloads of which something is true. */
  List<Workload> workloads(Predicate<Workload> which) {
    return workloads().stream().filter(which).toList();
  }
}
