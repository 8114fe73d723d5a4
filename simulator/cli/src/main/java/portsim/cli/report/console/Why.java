package portsim.cli.report.console;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.cli.report.VariantResult;
import portsim.network.Uniqueness;
import portsim.record.Numbers;
import portsim.record.Outages;
import portsim.record.Totals;
import portsim.scenario.Contention;
import portsim.scenario.Demand;
import portsim.scenario.Workload;
import portsim.workload.Rate;

/**
 * Why a host ran out of ports.
 *
 * @param sentence the reason in words, after a colon
 * @param forGood whether connections that are never closed came to hold all ports
 */
record Why(String sentence, boolean forGood) {
  static Why of(HostPorts host, VariantResult result) {
    Contention rivals = rivals(host, result);
    Leaks leaks = Leaks.of(rivals, host, result);
    Contention others = new Contention(host.host(), leaks.others());
    Demand demand = others.demand();
    if (leaks.holdMost() || (leaks.exist() && isSteady(others) && !exceeds(demand, host))) {
      return new Why(leaks.sentence(host.host()) + thereAre(host), leaks.holdAll());
    }
    String kept = Kept.of(rivals, result).sentence(host.usableOnEach());
    if (kept != null) {
      return new Why(kept + thereAre(host), false);
    }
    String rate =
        demand.workloads().size() == 1
            ? tooFast(demand.workloads().get(0), demand, host)
            : tooFastTogether(demand, host);
    return new Why(rate == null ? allTaken(host) : rate + thereAre(host), leaks.holdAll());
  }

  /** The workloads that contended for the ports that were the first to run out, at that time. */
  private static Contention rivals(HostPorts host, VariantResult result) {
    Workload first =
        result.scenario().workloads().values().stream()
            .filter(each -> each.from().equals(host.host().name()))
            .filter(each -> exhaustedAt(each, result) != Outages.NEVER)
            .min(Comparator.comparingLong(each -> exhaustedAt(each, result)))
            .orElseThrow();
    List<Workload> begun =
        Contention.of(host.host(), result.scenario()).stream()
            .map(Contention::workloads)
            .filter(workloads -> names(workloads).contains(first.name()))
            .flatMap(List::stream)
            .filter(each -> each.start().toNanos() <= host.firstNanos())
            .toList();
    return new Contention(host.host(), begun);
  }

  private static List<String> names(List<Workload> workloads) {
    return workloads.stream().map(Workload::name).toList();
  }

  private static long exhaustedAt(Workload workload, VariantResult result) {
    Totals totals = Objects.requireNonNull(result.run().workloads().get(workload.name()));
    return HostPorts.portsOf(totals).outages().firstNanos();
  }

  /** Whether the mean tells what all of them need at any time. */
  private static boolean isSteady(Contention workloads) {
    return workloads.demand().workloads().size() == workloads.workloads().size()
        && workloads.workloads().stream()
            .map(Workload::arrivals)
            .allMatch(each -> each.isSteady() && each.atOnce() == 1);
  }

  private static boolean exceeds(Demand demand, HostPorts host) {
    return demand.exceeds(host.usableOnEach());
  }

  /** The rate, or how many come at once, where this alone explains the matter. */
  private static @Nullable String tooFast(Workload workload, Demand demand, HostPorts host) {
    Rate rate = host.host().peakRate(workload);
    if (rate == null) {
      return null;
    }
    int atOnce = workload.arrivals().atOnce();
    if (atOnce > host.usableOnEach()) {
      return Words.count(atOnce, "connection") + " are opened at once";
    }
    if (!exceeds(demand, host)) {
      return null;
    }
    ArrivalWords arrivals = ArrivalWords.of(workload.arrivals(), rate);
    return arrivals.keep(
        HumanTime.unbroken(demand.keepsPort().toNanos()), !workload.hold().isConstant());
  }

  /** The rate of several workloads, where it explains the matter. */
  private static @Nullable String tooFastTogether(Demand demand, HostPorts host) {
    if (!exceeds(demand, host)) {
      return null;
    }
    return Words.list(demand.workloads().stream().map(Workload::name).toList(), "and")
        + (demand.isSteady() ? " open " : " open up to ")
        + Numbers.thousandths(demand.thousandthsPerSecond())
        + " connections a second, which keep a port for "
        + HumanTime.unbroken(demand.keepsPort().toNanos())
        + " each on average";
  }

  private static String thereAre(HostPorts host) {
    return ", and there are " + ports(host) + ".";
  }

  private static String allTaken(HostPorts host) {
    return "all " + ports(host) + " are taken by connections that are open or in TIME_WAIT.";
  }

  private static String ports(HostPorts host) {
    boolean shared = host.host().rules().uniqueness() == Uniqueness.LOCAL_PORT;
    return Numbers.grouped(host.usableOnEach())
        + (shared ? "" : " to a server")
        + (host.host().count() == 1 ? "" : " on each machine");
  }
}
