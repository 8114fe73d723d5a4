package portsim.cli.report.console;

import java.util.Objects;
import portsim.cli.report.VariantResult;
import portsim.network.Uniqueness;
import portsim.record.Numbers;
import portsim.record.PortTotals;
import portsim.record.Totals;
import portsim.scenario.Host;
import portsim.scenario.Scenario;
import portsim.scenario.Workload;

/**
 * The ports of a host and how a run used them.
 *
 * @param servers how many servers it connects to, where each has all ports to itself; otherwise 1
 */
record HostPorts(Host host, PortTotals totals, long servers) {
  static HostPorts of(Host host, VariantResult result) {
    boolean shared = host.rules().uniqueness() == Uniqueness.LOCAL_PORT;
    Totals totals = Objects.requireNonNull(result.run().hosts().get(host.name()));
    long servers = shared ? 1 : Math.max(1, addresses(host, result.scenario()));
    return new HostPorts(host, portsOf(totals), servers);
  }

  private static long addresses(Host host, Scenario scenario) {
    return scenario.workloads().values().stream()
        .filter(workload -> workload.from().equals(host.name()))
        .map(workload -> address(workload, scenario))
        .distinct()
        .count();
  }

  static String address(Workload workload, Scenario scenario) {
    return Objects.requireNonNull(scenario.servers().get(workload.to())).address();
  }

  /** The ports of the world, a host or a workload. */
  static PortTotals portsOf(Totals totals) {
    return Objects.requireNonNull(totals.ports());
  }

  /** The ports that a connect can choose from: those of one machine. */
  long usableOnEach() {
    return totals.usable() / host.count();
  }

  /** The most ports that can be in use at a time. */
  long capacity() {
    return totals.usable() * servers;
  }

  boolean exhausted() {
    return totals.outages().count() > 0;
  }

  long firstNanos() {
    return totals.outages().firstNanos();
  }

  /** The part of its ports that was in use at the peak. */
  double share() {
    return capacity() == 0 ? 1 : (double) totals.peakInUse() / capacity();
  }

  /** Such as {@code at most 7 of 3,976 ports are in use}. */
  String use() {
    String all =
        Words.count(capacity(), "port")
            + (servers == 1 ? "" : " (" + Numbers.grouped(totals.usable()) + " to each server)");
    long peak = totals.peakInUse();
    return peak == 0
        ? "none of its " + all + " is ever in use"
        : "at most "
            + Numbers.grouped(peak)
            + " of "
            + all
            + (peak == 1 ? " is" : " are")
            + " in use at a time";
  }
}
