package portsim.advice.remedy;

import java.math.BigInteger;
import java.util.Objects;
import portsim.record.HostSeries;
import portsim.record.Outages;
import portsim.record.RunRecord;
import portsim.record.Series;
import portsim.scenario.Contention;
import portsim.scenario.Demand;
import portsim.scenario.Host;
import portsim.scenario.Scenario;

/**
 * When a scenario runs out of ports.
 *
 * @param nanos {@link Long#MAX_VALUE} for never
 */
public record Forecast(Basis basis, long nanos) {
  /** Where that is known from. */
  public enum Basis {
    /** It happened in the run. */
    RUN("run"),
    /** Behind the end of the run, by Little's law: ports by rate. */
    FORMULA("formula"),
    /** Behind the end of the run, if connections grow on as in its second half. */
    GROWTH("growth"),
    /** It does not. */
    NEVER("never");

    private final String key;

    Basis(String key) {
      this.key = key;
    }

    /** Its name in results. */
    public String key() {
      return key;
    }
  }

  private static final BigInteger NANOS_IN_THOUSANDTHS = BigInteger.valueOf(1_000_000_000_000L);
  private static final Forecast NEVER = new Forecast(Basis.NEVER, Long.MAX_VALUE);

  /** That of a scenario, as it went. */
  public static Forecast of(Scenario scenario, RunRecord run) {
    long first = run.ports().outages().firstNanos();
    if (first != Outages.NEVER) {
      return new Forecast(Basis.RUN, first);
    }
    Forecast earliest = NEVER;
    for (Host host : scenario.hosts().values()) {
      earliest = earliest.orEarlier(byFormula(host, scenario));
      earliest = earliest.orEarlier(byGrowth(host, scenario, run));
    }
    return earliest;
  }

  private Forecast orEarlier(Forecast other) {
    return other.nanos < nanos ? other : this;
  }

  /** Whether ports never run out. */
  public boolean isNever() {
    return basis == Basis.NEVER;
  }

  private static Forecast byFormula(Host host, Scenario scenario) {
    Forecast earliest = NEVER;
    for (Contention contention : Contention.of(host, scenario)) {
      Demand demand = contention.demand();
      boolean known = !demand.workloads().isEmpty() && demand.isSteady();
      if (known && !contention.isBoundToPorts() && contention.isExceeded()) {
        BigInteger nanos =
            BigInteger.valueOf(contention.ports())
                .multiply(NANOS_IN_THOUSANDTHS)
                .divide(BigInteger.valueOf(Math.max(1, demand.thousandthsPerSecond())));
        earliest = earliest.orEarlier(new Forecast(Basis.FORMULA, bounded(nanos)));
      }
    }
    return earliest;
  }

  private static long bounded(BigInteger nanos) {
    return nanos.min(BigInteger.valueOf(Long.MAX_VALUE - 1)).longValueExact();
  }

  /** Connections that grew in each quarter of the run but the first grow on. */
  private static Forecast byGrowth(Host host, Scenario scenario, RunRecord run) {
    Series series = run.series();
    HostSeries ofHost = Objects.requireNonNull(series.hosts().get(host.name()));
    int quarter = series.size() / 4;
    if (quarter < 1) {
      return NEVER;
    }
    long second = most(ofHost, quarter, 2 * quarter);
    long third = most(ofHost, 2 * quarter, 3 * quarter);
    long fourth = most(ofHost, 3 * quarter, series.size());
    long grown = fourth - second;
    if (second >= third || third >= fourth || grown * 100 < fourth) {
      return NEVER;
    }
    long left = Math.max(0, capacity(host, scenario) - fourth);
    BigInteger more =
        BigInteger.valueOf(left)
            .multiply(BigInteger.valueOf(run.endNanos() / 2))
            .divide(BigInteger.valueOf(grown));
    return new Forecast(Basis.GROWTH, bounded(more.add(BigInteger.valueOf(run.endNanos()))));
  }

  private static long most(HostSeries series, int from, int to) {
    long most = 0;
    for (int point = from; point < to; point++) {
      most = Math.max(most, series.established().max(point));
    }
    return most;
  }

  /** How many connections it can have, to all destinations. */
  private static long capacity(Host host, Scenario scenario) {
    long ports = Contention.of(host, scenario).stream().mapToLong(Contention::ports).sum();
    return ports * host.count();
  }
}
