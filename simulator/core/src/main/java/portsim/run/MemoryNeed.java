package portsim.run;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.client.ObjectUse;
import portsim.client.PooledObjects;
import portsim.client.SqlClientPool;
import portsim.network.Closing;
import portsim.scenario.Contention;
import portsim.scenario.Host;
import portsim.scenario.Scenario;
import portsim.scenario.Workload;
import portsim.workload.Rate;

/**
 * About how much memory a run takes: most of it for what is under way at the same time.
 *
 * @param bytes in all
 * @param workload the workload with the most calls waiting in a pool; empty where none waits
 * @param waiting how many of its calls wait at a time
 */
public record MemoryNeed(long bytes, String workload, long waiting) {
  /**
   * A call that waits: its arrival, lease, caller, user, context, generation, pool, place in the
   * line and timeout.
   */
  private static final long BYTES_PER_CALL = 8 + 4 + 4 + 4 + 4 + 4 + 4 + 4 + 24;

  /** A connection: its state, route, tag, lease, generation, call and the event that ends it. */
  private static final long BYTES_PER_CONNECTION = 1 + 4 + 4 + 4 + 8 + 20 + 24;

  /** What grows doubles, and is copied: so up to three times as much is taken, mostly twice. */
  private static final long GROWTH = 2;

  /** The series: 2,000 points of 11 numbers. */
  private static final long BYTES_PER_HOST = 2_000 * 11 * 8;

  /** What a workload counts, the distribution of its waits above all. */
  private static final long BYTES_PER_WORKLOAD = 100_000;

  private static final double DAY_NANOS = Duration.ofDays(1).toNanos();

  /** Estimates the need of a run. */
  public static MemoryNeed of(Scenario scenario) {
    double bytes = scenario.workloads().size() * (double) BYTES_PER_WORKLOAD;
    for (Host host : scenario.hosts().values()) {
      bytes += BYTES_PER_HOST + connections(host, scenario) * GROWTH * BYTES_PER_CONNECTION;
    }
    String most = "";
    double mostWaiting = 0;
    for (Workload workload : scenario.workloads().values()) {
      double waiting = waiting(workload, scenario) + queued(workload, scenario);
      bytes += waiting * GROWTH * BYTES_PER_CALL;
      if (waiting > mostWaiting) {
        most = workload.name();
        mostWaiting = waiting;
      }
    }
    return new MemoryNeed((long) bytes, most, (long) mostWaiting);
  }

  /** No more than there are ports. */
  private static double connections(Host host, Scenario scenario) {
    return (double) host.rules().usable() * Contention.of(host, scenario).size();
  }

  /**
   * The calls of a workload that wait in its pool at a time: those that it cannot serve in time.
   */
  private static double waiting(Workload workload, Scenario scenario) {
    Host host = Objects.requireNonNull(scenario.hosts().get(workload.from()));
    Line line = Line.of(workload, host.callTime(workload));
    if (line == null || (line.useNanos == 0 && !line.leaks)) {
      return 0;
    }
    int atOnce = workload.arrivals().atOnce();
    if (workload.arrivals().think() != null) {
      return Math.max(0, atOnce - line.places);
    }
    Rate rate = host.peakRate(workload);
    double comePerNano = rate == null ? 0 : rate.perNano();
    double servedPerNano = line.leaks ? 0 : line.places / line.useNanos;
    double span = workload.span().toNanos();
    double patience = line.patienceNanos == 0 ? span : Math.min(span, line.patienceNanos);
    double excess = Math.max(0, comePerNano - servedPerNano) * patience;
    return excess + Math.max(0, atOnce - line.places);
  }

  /**
   * Where the calls of a workload wait.
   *
   * @param places how many are served at a time
   * @param useNanos how long each is
   * @param leaks whether a place that was taken may stay taken
   * @param patienceNanos how long a call waits; 0: for ever
   */
  private record Line(int places, double useNanos, boolean leaks, double patienceNanos) {
    /** Where calls wait the longest; null where they do not. */
    static @Nullable Line of(Workload workload, Duration call) {
      Line line = ofConnections(workload, call);
      if (!(workload.connections() instanceof PooledObjects objects) || !objects.waits()) {
        return line;
      }
      Line other = ofObjects(objects, call);
      return line == null || other.places <= line.places ? other : line;
    }

    private static @Nullable Line ofConnections(Workload workload, Duration call) {
      if (!(workload.connections().underlying() instanceof SqlClientPool pool)) {
        return null;
      }
      boolean leaks = workload.closes() == Closing.NEVER;
      return new Line(pool.max(), call.toNanos(), leaks, pool.connectTimeout().toNanos());
    }

    private static Line ofObjects(PooledObjects objects, Duration call) {
      ObjectUse use = objects.use();
      Duration bound = call.plus(use.bindsEarly()).plus(use.releasesLate()).plus(use.activate());
      boolean stays = !use.done().isSet() && (use.keptByUser() || !use.release().isPrompt());
      double patience = objects.pool().creationTimeout().toNanos();
      return new Line(objects.pool().max(), bound.toNanos(), stays, patience);
    }
  }

  /** The calls of a workload that wait for their turn, or to be played, at a time. */
  private static double queued(Workload workload, Scenario scenario) {
    Host host = Objects.requireNonNull(scenario.hosts().get(workload.from()));
    Rate comes = host.arrivalRate(workload);
    Rate served = host.servedRate(workload);
    double atOnce = workload.arrivals().atOnce();
    boolean endsFirst = workload.arrivals().think() != null && !workload.component().isQueued();
    if (workload.component().isNone() || comes == null || endsFirst) {
      return workload.component().isNone() ? 0 : atOnce;
    }
    double span = workload.span().toNanos();
    double comesPerNano = comes.perNano();
    double servedPerNano = served == null ? 0 : served.perNano();
    boolean paused = workload.component().queueing().hours() != null;
    double excess = served == null ? 0 : Math.max(0, comesPerNano - servedPerNano) * span;
    double overnight = paused ? comesPerNano * Math.min(span, DAY_NANOS) : 0;
    return atOnce + Math.max(excess, overnight);
  }
}
