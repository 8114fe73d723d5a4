package portsim.run;

import portsim.client.PerCall;
import portsim.engine.RandomStream;
import portsim.network.Closing;
import portsim.network.port.PortLeases;
import portsim.network.port.PortTable;
import portsim.scenario.Host;
import portsim.scenario.Workload;
import portsim.workload.ArrivalProcess;
import portsim.workload.HoldingTimes;

/**
 * The calls of a workload that opens a connection for each and waits for nothing on the way: a call
 * gets a port at once or fails at once, holds it, and where it closes first, TIME_WAIT withholds
 * it.
 *
 * <p>{@link CallFlow} would do the same, and a test holds the two against each other. But here all
 * that is known of a connection is its port, which rides along with its next event; so an attempt
 * costs a fraction of the time. The events are those of a {@link StraightChain} or {@link
 * SharedChain}.
 */
final class StraightFlow {
  private final PortLeases ports;

  /** Whether a call's end closes its connection, and whether TIME_WAIT withholds its port then. */
  private final boolean closes;

  private final boolean waits;
  private final ContentionScope scope;
  private final ContentionScope own;
  private final RouteLevels levels;
  private final WorkloadCounts counts;
  private final ArrivalProcess arrivals;
  private final long startNanos;
  private final long stopNanos;
  private final HoldingTimes holds;
  private int neverClosed;

  /** Whether nothing on the way of a workload's calls takes time or can be shared. */
  static boolean suits(Workload workload, Host from, PortTable ports) {
    return workload.connections() instanceof PerCall
        && workload.component().isNone()
        && ports.capacity() <= from.rules().closed().limit()
        && workload.otherCloses().isZero()
        && from.rtt().isZero()
        && workload.arrivals().think() == null
        && workload.retry().times() == 0;
  }

  /**
   * Prepares the calls of a workload.
   *
   * @param tally where what happens is written down
   */
  StraightFlow(
      Workload workload,
      long endNanos,
      long seed,
      PortLeases ports,
      RouteTally tally,
      RouteLevels levels) {
    this.ports = ports;
    scope = tally.scope;
    own = tally.own;
    this.levels = levels;
    counts = tally.counts;
    closes = workload.closes() != Closing.NEVER;
    waits =
        switch (workload.closes()) {
          case CLIENT -> true;
          case SERVER, RESET, NEVER -> false;
        };
    RandomStream chance = RandomStream.of(seed, "arrivals/" + workload.name());
    arrivals = workload.arrivals().start(workload.span(), chance);
    startNanos = workload.start().toNanos();
    stopNanos = Math.min(endNanos, workload.stop().toNanos());
    holds = workload.hold().start(RandomStream.of(seed, "hold/" + workload.name()));
  }

  /** When the next call arrives; {@link ArrivalProcess#END} when none does. */
  long nextArrivalNanos() {
    long sinceStartNanos = arrivals.nextNanos();
    return sinceStartNanos < stopNanos - startNanos
        ? startNanos + sinceStartNanos
        : ArrivalProcess.END;
  }

  /**
   * A call arrives.
   *
   * @return the port of its connection; negative where it finds none
   */
  int arrive(long nowNanos) {
    counts.attempted++;
    int port = ports.lease();
    if (port < 0) {
      counts.foundNoPort++;
      scope.foundNoPort(nowNanos);
      own.foundNoPort(nowNanos);
    } else {
      scope.gotPort(nowNanos);
      own.gotPort(nowNanos);
      levels.opened(nowNanos);
    }
    return port;
  }

  /** How long the call that arrived last needs its connection. */
  long drawHoldNanos() {
    return holds.nextNanos();
  }

  /** The place among all that happens then of the end of a connection that is held so long. */
  int place(long holdNanos) {
    return levels.placeOfEnd(holdNanos);
  }

  /**
   * A call needs its connection no more.
   *
   * @param place as {@link #place} gave it
   * @return whether TIME_WAIT withholds the port
   */
  boolean holdEnded(int port, long nowNanos, int place) {
    counts.completed++;
    if (waits) {
      levels.timeWaitBegan(nowNanos, place);
      ports.withhold();
    } else if (closes) {
      levels.closed(nowNanos, place);
      ports.release(port);
    } else {
      neverClosed++;
    }
    return waits;
  }

  /** TIME_WAIT withholds a port no longer. */
  void expire(int port, long nowNanos) {
    levels.timeWaitEnded(nowNanos);
    ports.expire(port);
  }

  /** How many connections stay open although their calls have ended. */
  int neverClosed() {
    return neverClosed;
  }

  /** Notes that calls are in progress at the end. */
  void areInProgress(int calls) {
    counts.inProgress += calls;
  }

  /** Works out what follows from what was counted, and checks that no call was lost. */
  void finish() {
    counts.connects = counts.attempted;
    counts.opened = counts.attempted - counts.foundNoPort;
    counts.closed = closes ? counts.completed : 0;
    counts.waits.addZeros(counts.opened);
    counts.checkConserved();
  }
}
