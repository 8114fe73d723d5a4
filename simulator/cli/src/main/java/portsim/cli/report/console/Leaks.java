package portsim.cli.report.console;

import java.util.List;
import java.util.Objects;
import portsim.cli.report.VariantResult;
import portsim.client.PerCall;
import portsim.network.Closing;
import portsim.record.Totals;
import portsim.scenario.Contention;
import portsim.scenario.Host;
import portsim.scenario.Workload;
import portsim.workload.Rate;

/**
 * Those of some rivals for the same ports that never close their connections.
 *
 * @param workloads the leaks
 * @param others their rivals that close
 * @param atFirst the connections that the leaks held at the first failure, as far as can be told
 * @param atMost the most that they held
 * @param usable the ports that there are
 */
record Leaks(
    List<Workload> workloads, List<Workload> others, double atFirst, long atMost, long usable) {
  static Leaks of(Contention rivals, HostPorts host, VariantResult result) {
    List<Workload> leaks = rivals.workloads().stream().filter(host.host()::leaks).toList();
    List<Workload> others =
        rivals.workloads().stream().filter(each -> !host.host().leaks(each)).toList();
    double atFirst = leaks.stream().mapToDouble(each -> heldAt(host, each, result)).sum();
    long atMost = leaks.stream().mapToLong(each -> peak(each, result)).sum();
    return new Leaks(leaks, others, atFirst, atMost, usable(rivals, host));
  }

  /** On all machines. */
  private static long usable(Contention rivals, HostPorts host) {
    return (long) rivals.ports() * host.host().count();
  }

  /** One that the server has closed is not established, but keeps its port all the same. */
  private static long peak(Workload leak, VariantResult result) {
    Totals totals = Objects.requireNonNull(result.run().workloads().get(leak.name()));
    return leak.closes() == Closing.NEVER
        ? totals.connections().peakEstablished()
        : HostPorts.portsOf(totals).peakInUse();
  }

  private static double heldAt(HostPorts host, Workload leak, VariantResult result) {
    Rate rate = leak.arrivals().isSteady() ? host.host().peakRate(leak) : null;
    double peak = peak(leak, result);
    if (rate == null || !(leak.connections() instanceof PerCall)) {
      return peak;
    }
    return Math.min(peak, rate.perSecond() * (host.firstNanos() - leak.start().toNanos()) / 1e9);
  }

  boolean exist() {
    return !workloads.isEmpty();
  }

  boolean holdMost() {
    return atFirst * 2 >= usable && exist();
  }

  boolean holdAll() {
    return atMost >= usable && exist();
  }

  /** What they do, without an end. */
  String sentence(Host host) {
    Workload leak = workloads.get(0);
    Rate rate = host.peakRate(leak);
    boolean alone = workloads.size() == 1 && others.isEmpty();
    if (alone && leak.connections() instanceof PerCall && rate != null) {
      return ArrivalWords.of(leak.arrivals(), rate).areOpened() + " and never closed";
    }
    return "connections of "
        + Words.list(workloads.stream().map(Workload::name).toList(), "and")
        + " are never closed";
  }
}
