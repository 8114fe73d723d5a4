package portsim.cli.report.console;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import portsim.cli.report.VariantResult;
import portsim.network.port.Uniqueness;
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
 * @param sources how many of its addresses it connects from, where each has all ports to itself
 * @param pairs how many pairs of the two there are, at least 1
 */
public record HostPorts(Host host, PortTotals totals, long servers, long sources, long pairs) {
  static HostPorts of(Host host, VariantResult result) {
    boolean shared = host.rules().uniqueness() == Uniqueness.LOCAL_PORT;
    Totals totals = Objects.requireNonNull(result.run().hosts().get(host.name()));
    List<Workload> plain =
        result.scenario().workloads().values().stream()
            .filter(each -> each.from().equals(host.name()) && !each.isBound() && !shared)
            .toList();
    Scenario scenario = result.scenario();
    return new HostPorts(
        host,
        portsOf(totals),
        count(plain, each -> address(each, scenario)),
        count(plain, each -> source(host, each)),
        count(plain, each -> source(host, each) + " " + address(each, scenario)));
  }

  private static long count(List<Workload> workloads, Function<Workload, String> by) {
    return Math.max(1, workloads.stream().map(by).distinct().count());
  }

  private static String source(Host host, Workload workload) {
    return workload.source().isEmpty() ? host.address() : workload.source();
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
  public long capacity() {
    return totals.usable() * pairs;
  }

  public boolean exhausted() {
    return totals.outages().count() > 0;
  }

  public long firstNanos() {
    return totals.outages().firstNanos();
  }

  /** The part of its ports that was in use at the peak. */
  public double share() {
    return capacity() == 0 ? 1 : (double) totals.peakInUse() / capacity();
  }

  /** Such as {@code at most 7 of 3,976 ports are in use}. */
  public String use() {
    String all =
        Words.count(capacity(), "port")
            + (pairs == 1
                ? ""
                : " ("
                    + Numbers.grouped(totals.usable())
                    + (servers == 1 ? "" : " to each server")
                    + (sources == 1 ? ")" : " from each address)"));
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
