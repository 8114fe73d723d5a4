package portsim.client;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import portsim.engine.EventCalendar;
import portsim.engine.Lane;
import portsim.engine.Rank;

/**
 * A WCF service, and the connections that wait there for their next channel: it has a pool of its
 * own, with an idle timeout and a limit (ConnectionDemuxer; joncole: Server side TCP connection
 * pooling).
 */
final class WcfService {
  private final WcfPools pools;
  private final EventCalendar calendar;
  private final int timedOut;
  private final Map<Long, Lane> waits = new TreeMap<>();

  /** By machine: how many connections wait there. */
  private int[] waiting = new int[1];

  private int next;

  WcfService(WcfPools pools) {
    this.pools = pools;
    calendar = pools.calendar();
    timedOut = calendar.kind(this::timedOut, pools.numbers());
  }

  /** The machine that the next connection goes to, of so many behind its address. */
  int nextMachine(int machines) {
    if (machines > waiting.length) {
      waiting = Arrays.copyOf(waiting, machines);
    }
    int machine = next % machines;
    next = (machine + 1) % machines;
    return machine;
  }

  /** A connection has come back to the client's pool: it waits here, where there is room. */
  void waits(WcfConnection idle, WcfPool.Service options) {
    if (idle.severed) {
      return;
    }
    if (waiting[idle.machine] >= options.maxConnections()) {
      idle.opener.serverCloses(idle);
      return;
    }
    waiting[idle.machine]++;
    idle.parked = true;
    if (!options.idleTimeout().equals(WcfPool.NEVER)) {
      waits.computeIfAbsent(options.idleTimeout().toNanos(), this::lane).schedule(idle.number);
    }
  }

  /** At one instant the client's timer comes before that of the service. */
  private Lane lane(long nanos) {
    return calendar.lane(nanos, Rank.INTERVENTION, timedOut);
  }

  private void timedOut(int number) {
    WcfConnection idle = pools.connection(number);
    Duration waited = Duration.ofNanos(calendar.nowNanos() - idle.idleSinceNanos);
    if (idle.parked && waited.compareTo(idle.opener.serviceIdleTimeout()) >= 0) {
      leaves(idle);
      idle.opener.serverAborts(idle);
    }
  }

  /** A connection does not wait here any more. */
  void leaves(WcfConnection idle) {
    if (idle.parked) {
      idle.parked = false;
      waiting[idle.machine]--;
    }
  }
}
