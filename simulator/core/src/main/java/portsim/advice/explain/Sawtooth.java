package portsim.advice.explain;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.record.Outage;
import portsim.scenario.Contention;
import portsim.scenario.Demand;
import portsim.scenario.Scenario;
import portsim.scenario.Workload;
import portsim.workload.Arrivals;
import portsim.workload.Rate;

/**
 * Works for a time, fails for a time, again and again: what evenly spaced calls do that come faster
 * than their ports come back. The first N calls take all ports; no port comes back before the time
 * that it is kept is over; then the ports come back at the rate at which they were taken.
 *
 * @param worksNanos from the first call to the first that fails
 * @param failsNanos from there to the next that gets a port
 * @param everyNanos from the first that fails to the first that fails again
 * @param measured the same in the run; null where the run has less than two outages
 */
public record Sawtooth(
    long worksNanos, long failsNanos, long everyNanos, @Nullable Measured measured) {
  /**
   * What a run shows of it.
   *
   * @param worksNanos from the first call to the first outage
   * @param failsNanos the length of the first outage
   * @param everyNanos from the beginning of the first outage to that of the second
   */
  public record Measured(long worksNanos, long failsNanos, long everyNanos) {
    private static @Nullable Measured of(Workload workload, List<Outage> outages) {
      return outages.size() < 2
          ? null
          : new Measured(
              outages.get(0).fromNanos() - workload.start().toNanos(),
              outages.get(0).lengthNanos(),
              outages.get(1).fromNanos() - outages.get(0).fromNanos());
    }
  }

  /** That of workloads that contend for ports; null where they make none. */
  static @Nullable Sawtooth of(Scenario scenario, Contention rivals, List<Outage> outages) {
    Demand demand = rivals.demand();
    boolean isOne = rivals.workloads().size() == 1 && demand.workloads().size() == 1;
    if (!isOne || !rivals.isExceeded() || rivals.keepsPortsUpTo()) {
      return null;
    }
    Workload workload = rivals.workloads().get(0);
    boolean isEven =
        workload.arrivals() instanceof Arrivals.Constant
            && workload.hold().isConstant()
            && workload.retry().times() == 0
            && workload.component().isNone()
            && scenario.timeline().isEmpty();
    return isEven ? of(workload, rivals, demand, outages) : null;
  }

  private static Sawtooth of(
      Workload workload, Contention rivals, Demand demand, List<Outage> outages) {
    Rate rate = ((Arrivals.Constant) workload.arrivals()).rate();
    long works = callNanos(rivals.ports(), rate);
    long again = callNanos(firstAt(demand.keepsPort().toNanos(), rate), rate);
    return new Sawtooth(works, again - works, again, Measured.of(workload, outages));
  }

  /** When a call comes, counted from 0, after the first. */
  private static long callNanos(long call, Rate rate) {
    return BigInteger.valueOf(call)
        .multiply(BigInteger.valueOf(rate.perNanos()))
        .divide(BigInteger.valueOf(rate.count()))
        .longValueExact();
  }

  /** The first call at an instant or later. */
  private static long firstAt(long nanos, Rate rate) {
    BigInteger per = BigInteger.valueOf(rate.perNanos());
    BigInteger calls = BigInteger.valueOf(nanos).multiply(BigInteger.valueOf(rate.count()));
    return calls.add(per).subtract(BigInteger.ONE).divide(per).longValueExact();
  }
}
