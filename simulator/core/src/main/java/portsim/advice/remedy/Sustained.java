package portsim.advice.remedy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.client.SqlClientPool;
import portsim.scenario.Contention;
import portsim.scenario.Demand;
import portsim.scenario.Host;
import portsim.scenario.Scenario;
import portsim.scenario.Server;
import portsim.scenario.Workload;
import portsim.workload.Identity;
import portsim.workload.Rate;

/**
 * The greatest rate of calls, all workloads together, that goes on for ever.
 *
 * @param thousandths a second; {@link Long#MAX_VALUE} for any
 */
public record Sustained(Basis basis, long thousandths) {
  /** Where that is known from. */
  public enum Basis {
    /** Little's law: ports by the time that each is kept, or connections of a pool by a call's. */
    FORMULA("formula"),
    /** Runs with one rate and another. */
    SEARCH("search"),
    /** The greatest rate that was tried; it goes well. */
    AT_LEAST("at-least");

    private final String key;

    Basis(String key) {
      this.key = key;
    }

    /** Its name in results. */
    public String key() {
      return key;
    }
  }

  /** Any rate. */
  public static final long ANY = Long.MAX_VALUE;

  /**
   * A limit and what is asked of it, both in thousandths a second.
   *
   * @param limit possibly {@link #ANY}
   */
  private record Limit(long limit, long asked) {
    boolean isTighterThan(Limit other) {
      return (double) limit / asked < (double) other.limit / other.asked;
    }

    /** The rate of all calls with which this limit is reached. */
    long ofAll(long askedOfAll) {
      BigInteger all = BigInteger.valueOf(limit).multiply(BigInteger.valueOf(askedOfAll));
      return limit == ANY
          ? ANY
          : all.divide(BigInteger.valueOf(asked)).min(BigInteger.valueOf(ANY)).longValueExact();
    }
  }

  /** By Little's law; null where it does not say. */
  static @Nullable Sustained byFormula(Scenario scenario) {
    List<Limit> limits = new ArrayList<>();
    for (Contention contention : Contention.of(scenario)) {
      if (!isKnown(contention) || !add(contention, limits)) {
        return null;
      }
    }
    return limits.stream()
        .reduce((one, other) -> other.isTighterThan(one) ? other : one)
        .map(tightest -> new Sustained(Basis.FORMULA, tightest.ofAll(asked(scenario))))
        .orElse(new Sustained(Basis.FORMULA, ANY));
  }

  /** What all workloads ask together, in thousandths a second. */
  static long asked(Scenario scenario) {
    long sum = 0;
    long most = Long.MAX_VALUE / Math.max(1, scenario.workloads().size());
    for (Workload workload : scenario.workloads().values()) {
      Host host = Objects.requireNonNull(scenario.hosts().get(workload.from()));
      Rate rate = workload.opensPerCall() ? host.peakRate(workload) : host.arrivalRate(workload);
      long ofOne = rate == null ? 0 : Math.min(rate.thousandthsPerSecond(), most / host.count());
      sum += host.count() * ofOne;
    }
    return sum;
  }

  private static boolean isKnown(Contention contention) {
    boolean limited = contention.host().rules().closed().limit() < contention.ports();
    return !limited && contention.demand().isSteady() && !contention.isBoundToPorts();
  }

  private static boolean add(Contention contention, List<Limit> limits) {
    Demand demand = contention.demand();
    if (!demand.workloads().isEmpty()) {
      long rate = demand.thousandthsPerSecond();
      boolean free = demand.portNanos().signum() == 0;
      limits.add(
          new Limit(
              free ? ANY : demand.sustainedThousandths(contention.ports()), Math.max(1, rate)));
    }
    for (Workload workload : contention.workloads()) {
      Limit ofPool = ofPool(contention.host(), workload);
      if (ofPool != null) {
        limits.add(ofPool);
      } else if (!demand.workloads().contains(workload) && !keepsNothing(contention, workload)) {
        return false;
      }
    }
    return true;
  }

  /** Whether its connections give their ports back at once, so that they are never too few. */
  private static boolean keepsNothing(Contention contention, Workload workload) {
    Server to = Objects.requireNonNull(contention.servers().get(workload.to()));
    return workload.opensPerCall()
        && contention.host().peakRate(workload) != null
        && !contention.host().leaks(workload)
        && contention.host().keepsPort(workload, to).isZero();
  }

  /** The connections of a pool, each of which serves one call after the other. */
  private static @Nullable Limit ofPool(Host host, Workload workload) {
    Rate rate = host.arrivalRate(workload);
    if (!(workload.connections() instanceof SqlClientPool pool)
        || rate == null
        || !workload.arrivals().isSteady()
        || !isOne(pool, workload)) {
      return null;
    }
    long callNanos = host.callTime(workload).toNanos();
    long limit = callNanos == 0 ? ANY : new Rate(pool.max(), callNanos).thousandthsPerSecond();
    return new Limit(limit, Math.max(1, rate.thousandthsPerSecond()));
  }

  private static boolean isOne(SqlClientPool pool, Workload workload) {
    return pool.keying() == SqlClientPool.Keying.CONNECTION_STRING
        || workload.identity() instanceof Identity.Service;
  }
}
