package portsim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import portsim.network.Uniqueness;

/**
 * Workloads of a host that contend for the same ports: all of them where a port carries one
 * connection, those with the same destination where a port carries one to each.
 */
public record Contention(Host host, List<Workload> workloads) {
  public Contention {
    workloads = List.copyOf(workloads);
  }

  /** All contentions of a host, in the order of their first workloads. */
  public static List<Contention> of(Host host, Scenario scenario) {
    boolean shared = host.rules().uniqueness() == Uniqueness.LOCAL_PORT;
    Map<String, List<Workload>> byScope = new LinkedHashMap<>();
    for (Workload workload : scenario.workloads().values()) {
      if (workload.from().equals(host.name())) {
        String scope = shared ? "" : address(workload, scenario);
        byScope.computeIfAbsent(scope, key -> new ArrayList<>()).add(workload);
      }
    }
    return byScope.values().stream().map(each -> new Contention(host, each)).toList();
  }

  private static String address(Workload workload, Scenario scenario) {
    return Objects.requireNonNull(scenario.servers().get(workload.to())).address();
  }

  /**
   * The most that the workloads ask of their ports at a time. The demand grows only where a
   * workload starts.
   */
  public Demand demand() {
    Demand most = Demand.of(host, List.of());
    for (Workload starting : workloads) {
      List<Workload> together =
          workloads.stream().filter(each -> isActive(each, starting)).toList();
      Demand demand = Demand.of(host, together);
      most = demand.exceeds(most) ? demand : most;
    }
    return most;
  }

  private static boolean isActive(Workload workload, Workload atStartOf) {
    return workload.start().compareTo(atStartOf.start()) <= 0
        && workload.stop().compareTo(atStartOf.start()) > 0;
  }
}
