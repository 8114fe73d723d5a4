package portsim.run;

import java.time.Duration;
import java.util.List;
import portsim.network.port.TimeWaitRules;
import portsim.network.port.Timers;
import portsim.scenario.Workload;
import portsim.workload.HoldingTime;

/**
 * Whether machines can run one after the other, a slice of time each, and leave the same record as
 * when all that happens is done in its order. For that, what happens on several machines at one
 * instant must have an order that can be told behind.
 */
final class Slices {
  /** So many calls at one instant, on all machines: what they bring about is written down first. */
  private static final long CALLS_AT_ONCE_MAX = 100_000;

  /** Of drawn times that are shorter on the mean, too many are less than a nanosecond. */
  private static final Duration DRAWN_LEAST = Duration.ofMillis(1);

  /** A workload whose flows are straight, and the machines that it is on. */
  record Placed(Workload workload, List<Machine> machines) {
    private HoldingTime hold() {
      return workload.hold();
    }

    private long callsAtOnce() {
      return (long) workload.arrivals().atOnce() * machines.size();
    }
  }

  private Slices() {}

  /** Whether the machines of these workloads can run so; there are no other workloads. */
  static boolean suit(List<Placed> all) {
    return areOnSeveralMachines(all)
        && timeWaits(all).stream().map(TimeWaitRules::length).distinct().count()
            <= ReleasePlaces.LENGTHS_MAX
        && canOrderCalls(all)
        && canOrderReleases(all)
        && all.stream().mapToLong(Placed::callsAtOnce).sum() <= CALLS_AT_ONCE_MAX;
  }

  private static boolean areOnSeveralMachines(List<Placed> all) {
    return all.stream().flatMap(each -> each.machines.stream()).distinct().count() > 1;
  }

  /** All machines of a host have the same rules. */
  private static List<TimeWaitRules> timeWaits(List<Placed> all) {
    return all.stream().map(each -> each.machines.get(0).rules().closed()).toList();
  }

  /**
   * Whether calls that come to several machines at one instant can be told in their order. It only
   * matters for calls that take no time: they have given back what they took when the next comes.
   * Those of one workload come to all machines in the same order. Of several, that order would
   * depend on all calls before.
   *
   * <p>Where both are drawn, an arrival and a time, that a call comes to the nanosecond together
   * with one on another machine and takes less than a nanosecond is no more than a possibility:
   * with 350,000 calls a second of 50 ms, once in 10^11 calls.
   */
  private static boolean canOrderCalls(List<Placed> all) {
    boolean meetByChance =
        all.stream().anyMatch(each -> isDrawn(each.workload) && isShort(each.hold()));
    boolean known =
        all.size() == 1
            || all.stream().allMatch(each -> takesTime(each.hold()) || isDrawn(each.workload));
    return known && !meetByChance;
  }

  private static boolean isShort(HoldingTime hold) {
    return hold.mean().compareTo(DRAWN_LEAST) < 0;
  }

  private static boolean takesTime(HoldingTime hold) {
    return hold.isConstant() && !hold.mean().isZero();
  }

  private static boolean isDrawn(Workload workload) {
    return workload.arrivals().isRandom() && !workload.hold().isConstant();
  }

  /**
   * Whether it is known what was scheduled first, the end of a call or that of a TIME_WAIT. On a
   * grid, a TIME_WAIT may last as long as a call or a little longer, though its length is less.
   */
  private static boolean canOrderReleases(List<Placed> all) {
    return timeWaits(all).stream()
        .filter(rules -> !(rules.timers() instanceof Timers.Exact))
        .allMatch(rules -> all.stream().noneMatch(each -> mayMeet(each.hold(), rules)));
  }

  private static boolean mayMeet(HoldingTime hold, TimeWaitRules rules) {
    return hold.isConstant()
        && hold.mean().compareTo(rules.length()) > 0
        && hold.mean().compareTo(rules.longest()) <= 0;
  }
}
