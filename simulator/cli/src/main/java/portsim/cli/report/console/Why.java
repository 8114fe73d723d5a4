package portsim.cli.report.console;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.cli.report.VariantResult;
import portsim.client.PerCall;
import portsim.network.Closing;
import portsim.network.Uniqueness;
import portsim.record.Numbers;
import portsim.record.Outages;
import portsim.record.Totals;
import portsim.scenario.Host;
import portsim.scenario.Scenario;
import portsim.scenario.Workload;
import portsim.workload.Arrivals;
import portsim.workload.Rate;

/**
 * Why a host ran out of ports.
 *
 * @param sentence the reason in words, after a colon
 * @param neverClosed whether it is that connections are never closed
 */
record Why(String sentence, boolean neverClosed) {
  static Why of(HostPorts host, VariantResult result) {
    List<Workload> rivals = rivals(host.host(), result);
    List<Workload> leaks = rivals.stream().filter(each -> each.closes() == Closing.NEVER).toList();
    if (!leaks.isEmpty()) {
      return new Why(neverClosed(leaks, rivals.size() == 1) + thereAre(host), true);
    }
    String rate = rivals.size() == 1 ? tooFast(rivals.get(0), host) : null;
    return new Why(rate == null ? allTaken(host) : rate + thereAre(host), false);
  }

  /** The workloads that contended for the ports that were the first to run out. */
  private static List<Workload> rivals(Host host, VariantResult result) {
    Scenario scenario = result.scenario();
    List<Workload> own =
        scenario.workloads().values().stream()
            .filter(each -> each.from().equals(host.name()))
            .toList();
    if (host.rules().uniqueness() == Uniqueness.LOCAL_PORT) {
      return own;
    }
    Workload first =
        own.stream()
            .filter(each -> exhaustedAt(each, result) != Outages.NEVER)
            .min(Comparator.comparingLong(each -> exhaustedAt(each, result)))
            .orElseThrow();
    String address = HostPorts.address(first, scenario);
    return own.stream().filter(each -> HostPorts.address(each, scenario).equals(address)).toList();
  }

  private static long exhaustedAt(Workload workload, VariantResult result) {
    Totals totals = Objects.requireNonNull(result.run().workloads().get(workload.name()));
    return HostPorts.portsOf(totals).outages().firstNanos();
  }

  private static String neverClosed(List<Workload> leaks, boolean alone) {
    Workload leak = leaks.get(0);
    Rate rate = leak.arrivals().meanRate();
    if (alone && leak.connections() instanceof PerCall && rate != null) {
      ArrivalWords arrivals = ArrivalWords.of(leak.arrivals(), rate);
      return arrivals.connections()
          + (arrivals.one() ? " is" : " are")
          + " opened and never closed";
    }
    return "connections of "
        + Words.list(leaks.stream().map(Workload::name).toList(), "and")
        + " are never closed";
  }

  /** The rate, or the size of a burst, where this alone explains the matter. */
  private static @Nullable String tooFast(Workload workload, HostPorts host) {
    Rate rate = workload.arrivals().meanRate();
    if (rate == null || !(workload.connections() instanceof PerCall)) {
      return null;
    }
    Duration kept = host.host().keepsPort(workload);
    if (workload.arrivals() instanceof Arrivals.Burst burst
        && burst.count() > host.totals().usable()) {
      return Words.count(burst.count(), "connection") + " are opened at once";
    }
    if (!exceeds(rate, kept, host.totals().usable())) {
      return null;
    }
    ArrivalWords arrivals = ArrivalWords.of(workload.arrivals(), rate);
    return arrivals.connections()
        + (arrivals.one() ? " keeps" : " keep")
        + " a port for "
        + HumanTime.unbroken(kept.toNanos())
        + (workload.hold().isConstant() ? " each" : " each on average");
  }

  /** Little's law: rate x time are the ports that are needed on average. */
  private static boolean exceeds(Rate rate, Duration kept, long usable) {
    BigInteger needed =
        BigInteger.valueOf(rate.count()).multiply(BigInteger.valueOf(kept.toNanos()));
    return needed.compareTo(
            BigInteger.valueOf(usable).multiply(BigInteger.valueOf(rate.perNanos())))
        > 0;
  }

  private static String thereAre(HostPorts host) {
    String each = host.host().rules().uniqueness() == Uniqueness.LOCAL_PORT ? "" : " to a server";
    return ", and there are " + Numbers.grouped(host.totals().usable()) + each + ".";
  }

  private static String allTaken(HostPorts host) {
    String each = host.host().rules().uniqueness() == Uniqueness.LOCAL_PORT ? "" : " to a server";
    return "all "
        + Numbers.grouped(host.totals().usable())
        + each
        + " are taken by connections that are open or in TIME_WAIT.";
  }
}
