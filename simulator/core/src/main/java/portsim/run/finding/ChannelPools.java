package portsim.run.finding;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import portsim.client.WcfPool;
import portsim.record.Finding;
import portsim.record.Numbers;
import portsim.record.PoolTotals;
import portsim.record.Totals;
import portsim.record.Turnover;
import portsim.scenario.Workload;

/** What pools of WCF do to connections, and what of it costs ports. */
record ChannelPools() implements FindingRule {
  private static final String IN_A_POOL =
      "; each channel has a connection of its own, as with per-call";

  @Override
  public void look(Outcome outcome, Consumer<Finding> found) {
    for (Workload workload : outcome.scenario().workloads().values()) {
      if (workload.connections() instanceof WcfPool pool) {
        look(workload, pool, outcome.workload(workload), found);
      }
    }
  }

  private static void look(
      Workload workload, WcfPool pool, Totals totals, Consumer<Finding> found) {
    String of = "workloads." + workload.name() + ": ";
    Turnover turnover = totals.connections().turnover();
    PoolTotals kept = Objects.requireNonNull(totals.pool());
    if (!pool.isOn()) {
      String why =
          pool.idleTimeout().isZero() ? "idleTimeout" : "maxOutboundConnectionsPerEndpoint";
      found.accept(
          new Finding("pooling-off", of + why + ": 0 turns pooling off" + IN_A_POOL + ".", false));
    } else if (turnover.surplusClosed() > 0) {
      found.accept(new Finding("cache-too-small", of + surplus(pool, turnover, kept), false));
    }
    if (turnover.stale() > 0) {
      boolean assumed = !pool.channel().staleHandshake().isZero();
      found.accept(new Finding("stale-connections", of + stale(pool, turnover), assumed));
    }
    if (turnover.leaseClosed() > 0) {
      boolean disputed = pool.leaseCheck() == WcfPool.LeaseCheck.RETURN;
      found.accept(new Finding("lease-over", of + lease(pool, turnover, kept), disputed));
    }
  }

  private static String surplus(WcfPool pool, Turnover turnover, PoolTotals kept) {
    return Numbers.grouped(turnover.surplusClosed())
        + " connections were closed on their return, for the pool kept "
        + Numbers.grouped(pool.maxOutboundConnectionsPerEndpoint())
        + " already (maxOutboundConnectionsPerEndpoint), while up to "
        + Numbers.grouped(kept.peakSize())
        + " were open at a time. That limit is on what is idle, not on what is in use: as many as are"
        + " in use at a time have to be kept, at the client and at the service"
        + " (serviceMaxConnections), or the rest is opened and closed again and again.";
  }

  private static String stale(WcfPool pool, Turnover turnover) {
    return Numbers.grouped(turnover.stale())
        + " times a channel was to be opened on a connection of the pool that the service had closed."
        + " WCF discards it, logs it and tries the next or a new one: no user sees an error, unless"
        + " openTimeout is over. "
        + cause(pool);
  }

  private static String cause(WcfPool pool) {
    Duration service = pool.service().idleTimeout();
    if (service.compareTo(pool.idleTimeout()) < 0) {
      return "The service gives idle connections up "
          + after(service)
          + " (serviceIdleTimeout), the pool "
          + after(pool.idleTimeout())
          + " (idleTimeout): the service's has to be longer.";
    }
    return "serviceIdleTimeout is not shorter than idleTimeout, but the service keeps no more than "
        + Numbers.grouped(pool.service().maxConnections())
        + " of all its clients on a machine (serviceMaxConnections), and none across a restart.";
  }

  private static String lease(WcfPool pool, Turnover turnover, PoolTotals kept) {
    String closed =
        Numbers.grouped(turnover.leaseClosed())
            + " connections were closed because they were older than "
            + Numbers.seconds(pool.leaseTimeout().toNanos())
            + " s (leaseTimeout). ";
    String spread =
        pool.service().machines() == 1
            ? "That is to spread load over a farm, but there is one machine behind the address."
            : "So the busiest of the "
                + pool.service().machines()
                + " machines behind the address served "
                + Numbers.grouped(kept.busiestMachine())
                + " calls, and the idlest "
                + Numbers.grouped(kept.idlestMachine())
                + ".";
    String disputed = " Sources disagree on when their age is looked at (leaseCheck).";
    return closed + spread + (pool.leaseCheck() == WcfPool.LeaseCheck.RETURN ? disputed : "");
  }

  private static String after(Duration time) {
    return time.equals(WcfPool.NEVER) ? "never" : "after " + Numbers.seconds(time.toNanos()) + " s";
  }
}
