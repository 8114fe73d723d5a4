package portsim.cli.report.console;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.cli.report.VariantResult;
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
    Contention others = rivals.of(leaks.others());
    String there = ThereAre.of(rivals, host);
    if (leaks.holdMost() || (leaks.exist() && isSteady(others) && !others.isExceeded())) {
      return new Why(leaks.sentence(host.host()) + there, leaks.holdAll());
    }
    String kept = Kept.of(rivals, result).sentence(rivals.ports());
    if (kept != null) {
      return new Why(kept + there, false);
    }
    String rate =
        others.demand().workloads().size() == 1 ? tooFast(others) : tooFastTogether(others);
    return new Why(rate == null ? ThereAre.allTaken(rivals, host) : rate + there, leaks.holdAll());
  }

  /** The workloads that contended for the ports that were the first to run out, at that time. */
  private static Contention rivals(HostPorts host, VariantResult result) {
    Workload first =
        result.scenario().workloads().values().stream()
            .filter(each -> each.from().equals(host.host().name()))
            .filter(each -> exhaustedAt(each, result) != Outages.NEVER)
            .min(Comparator.comparingLong(each -> exhaustedAt(each, result)))
            .orElseThrow();
    Contention all = Contention.around(first, result.scenario());
    return all.of(
        all.workloads().stream()
            .filter(each -> each.start().toNanos() <= host.firstNanos())
            .toList());
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

  /** The rate, or how many come at once, where this alone explains the matter. */
  private static @Nullable String tooFast(Contention alone) {
    Demand demand = alone.demand();
    Workload workload = demand.workloads().get(0);
    Rate rate = alone.host().peakRate(workload);
    if (rate == null) {
      return null;
    }
    int atOnce = workload.arrivals().atOnce();
    if (atOnce > alone.ports()) {
      return Words.count(atOnce, "connection") + " are opened at once";
    }
    if (!alone.isExceeded()) {
      return null;
    }
    ArrivalWords arrivals = ArrivalWords.of(workload.arrivals(), rate);
    return arrivals.keep(kept(alone), !workload.hold().isConstant());
  }

  /** The rate of several workloads, where it explains the matter. */
  private static @Nullable String tooFastTogether(Contention together) {
    if (!together.isExceeded()) {
      return null;
    }
    Demand demand = together.demand();
    return Words.list(demand.workloads().stream().map(Workload::name).toList(), "and")
        + (demand.isSteady() ? " open " : " open up to ")
        + Numbers.thousandths(demand.thousandthsPerSecond())
        + " connections a second, which keep a port for "
        + kept(together)
        + " each on average";
  }

  private static String kept(Contention contention) {
    return (contention.keepsPortsUpTo() ? "up to " : "")
        + HumanTime.unbroken(contention.demand().keepsPort().toNanos());
  }
}
