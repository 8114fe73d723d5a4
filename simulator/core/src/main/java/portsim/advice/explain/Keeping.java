package portsim.advice.explain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.client.RpcBindings;
import portsim.client.SqlClientPool;
import portsim.record.RunRecord;
import portsim.record.Totals;
import portsim.scenario.Host;
import portsim.scenario.Scenario;
import portsim.scenario.Workload;
import portsim.workload.Rate;

/**
 * Connections that a workload keeps between calls.
 *
 * @param kind what they are kept in, or as
 * @param peak the most at a time
 * @param identities for how many identities they were, at most; 0 where they are anybody's
 * @param each the most connections of a pool, or those that a new security context opens
 * @param servedThousandths how many calls a second a full pool serves, in thousandths; 0 where that
 *     is not known
 * @param askedThousandths how many calls a second come, in thousandths; 0 where they make no rate
 */
public record Keeping(
    String workload,
    Kind kind,
    long peak,
    long identities,
    long each,
    long servedThousandths,
    long askedThousandths) {
  /** In what connections are kept. */
  public enum Kind {
    POOL("pool"),
    POOL_PER_IDENTITY("pool-per-identity"),
    BINDINGS("bindings"),
    OTHER("other");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** Its name in results. */
    public String key() {
      return key;
    }
  }

  /** What a workload keeps; null where each call has a connection of its own. */
  static @Nullable Keeping of(Workload workload, Scenario scenario, RunRecord run) {
    Totals totals = Objects.requireNonNull(run.workloads().get(workload.name()));
    if (totals.pool() == null) {
      return null;
    }
    Host host = Objects.requireNonNull(scenario.hosts().get(workload.from()));
    Rate rate = host.arrivalRate(workload);
    long asked = rate == null ? 0 : rate.thousandthsPerSecond();
    long peak = totals.pool().peakSize();
    long identities = totals.identities().peakLive();
    if (workload.connections() instanceof SqlClientPool pool) {
      boolean apart = pool.keying() == SqlClientPool.Keying.IDENTITY && identities > 1;
      Kind kind = apart ? Kind.POOL_PER_IDENTITY : Kind.POOL;
      long useNanos = host.callTime(workload).toNanos();
      boolean isKnown = useNanos > 0 && !apart;
      long served = isKnown ? new Rate(pool.max(), useNanos).thousandthsPerSecond() : 0;
      return new Keeping(workload.name(), kind, peak, identities, pool.max(), served, asked);
    }
    return workload.connections() instanceof RpcBindings rpc
        ? new Keeping(
            workload.name(), Kind.BINDINGS, peak, identities, rpc.bindingsPerContext(), 0, asked)
        : new Keeping(workload.name(), Kind.OTHER, peak, 0, 0, 0, asked);
  }
}
