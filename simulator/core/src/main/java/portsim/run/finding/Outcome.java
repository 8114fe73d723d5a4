package portsim.run.finding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.client.PooledObjects;
import portsim.network.port.Uniqueness;
import portsim.network.profile.Setting;
import portsim.record.CallTotals;
import portsim.record.FailureCause;
import portsim.record.PortTotals;
import portsim.record.Series;
import portsim.record.Totals;
import portsim.scenario.Host;
import portsim.scenario.Scenario;
import portsim.scenario.Server;
import portsim.scenario.Workload;

/**
 * A scenario and what its run left behind.
 *
 * @param totals by host
 * @param byServer the totals by server
 * @param byWorkload the totals by workload
 */
record Outcome(
    Scenario scenario,
    Map<String, Totals> totals,
    Map<String, Totals> byServer,
    Map<String, Totals> byWorkload,
    Series series) {
  Collection<Host> hosts() {
    return scenario.hosts().values();
  }

  Collection<Server> servers() {
    return scenario.servers().values();
  }

  /** The workloads of a host. */
  List<Workload> workloads(Host host) {
    return scenario.workloads().values().stream()
        .filter(workload -> workload.from().equals(host.name()))
        .toList();
  }

  CallTotals calls(Host host) {
    return Objects.requireNonNull(totals.get(host.name())).calls();
  }

  PortTotals ports(Host host) {
    Totals ofHost = Objects.requireNonNull(totals.get(host.name()));
    return Objects.requireNonNull(ofHost.ports());
  }

  Totals server(Server server) {
    return Objects.requireNonNull(byServer.get(server.name()));
  }

  Totals workload(Workload workload) {
    return Objects.requireNonNull(byWorkload.get(workload.name()));
  }

  /** The workloads with objects between their calls and their connections. */
  List<Workload> withObjects() {
    return scenario.workloads().values().stream()
        .filter(workload -> workload.connections() instanceof PooledObjects)
        .toList();
  }

  /**
   * When calls to a server failed; null where the series of its hosts do not tell: they call others
   * too, and it is not the same to all of them.
   */
  @Nullable FailurePattern pattern(Server server) {
    List<Host> callers =
        hosts().stream()
            .filter(host -> workloads(host).stream().anyMatch(each -> calls(each, server)))
            .toList();
    boolean isTold = callers.stream().allMatch(host -> callsNoOther(host, server) || lacks(host));
    return isTold
        ? FailurePattern.of(
            series,
            callers.stream()
                .map(host -> Objects.requireNonNull(series.hosts().get(host.name())))
                .toList())
        : null;
  }

  private static boolean calls(Workload workload, Server server) {
    return workload.to().equals(server.name());
  }

  private boolean callsNoOther(Host host, Server server) {
    return workloads(host).stream().allMatch(workload -> calls(workload, server));
  }

  /** Whether all that fails on a host fails for want of a port, and wherever it is to go. */
  private boolean lacks(Host host) {
    return host.rules().uniqueness() == Uniqueness.LOCAL_PORT
        && calls(host).failed() > 0
        && calls(host).failed() == calls(host).failedBy(FailureCause.PORT_EXHAUSTED);
  }

  /** The host that is the same machine as a server; null where there is none. */
  @Nullable Host machineOf(Server server) {
    return scenario.workloads().values().stream()
        .filter(workload -> workload.to().equals(server.name()))
        .map(workload -> Objects.requireNonNull(scenario.hosts().get(workload.from())))
        .filter(server::isOn)
        .findFirst()
        .orElse(null);
  }

  Server server(Workload workload) {
    return Objects.requireNonNull(scenario.servers().get(workload.to()));
  }

  /** Whether the servers of a host accept all connections at once, and nothing is done to them. */
  boolean isAnswered(Host host) {
    return workloads(host).stream()
        .map(this::server)
        .allMatch(
            server ->
                server.listener().acceptsAll()
                    && scenario.timeline().stream()
                        .noneMatch(entry -> server.name().equals(entry.intervention().server())));
  }

  String address(Workload workload) {
    return server(workload).address();
  }

  /** The settings of its operating system that the file gives a host, in the system's order. */
  static List<Setting> given(Host host) {
    return host.profile().settings().stream()
        .filter(setting -> host.settings().names().contains(setting.name()))
        .toList();
  }
}
