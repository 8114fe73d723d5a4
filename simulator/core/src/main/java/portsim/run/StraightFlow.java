package portsim.run;

import portsim.client.PerCall;
import portsim.engine.EventCalendar;
import portsim.engine.EventChain;
import portsim.engine.EventHeap;
import portsim.engine.EventRing;
import portsim.engine.PendingEvents;
import portsim.engine.RandomStream;
import portsim.engine.Rank;
import portsim.network.Closing;
import portsim.network.TcpState;
import portsim.network.port.PortTable;
import portsim.network.port.TimeWaitEnds;
import portsim.network.port.TimeWaitRules;
import portsim.scenario.Host;
import portsim.scenario.Workload;
import portsim.workload.ArrivalProcess;
import portsim.workload.HoldingTime;

/**
 * The calls of a workload that opens a connection for each and waits for nothing on the way: a call
 * gets a port at once or fails at once, holds it, and where it closes first, TIME_WAIT withholds
 * it.
 *
 * <p>{@link CallFlow} would do the same, and a test holds the two against each other. But here all
 * that is known of a connection is its port, which rides along with its next event; so an attempt
 * costs a fraction of the time.
 */
final class StraightFlow extends EventChain implements Flow {
  /** What ports are told of a connection that nobody will take over. */
  private static final int NO_CONNECTION = -1;

  private final EventCalendar calendar;
  private final PortTable ports;
  private final int use;
  private final Closing closing;
  private final TimeWaitEnds timeWaitEnds;
  private final RouteTally tally;
  private final WorkloadCounts counts;
  private final ArrivalProcess arrivals;
  private final long startNanos;
  private final long stopNanos;
  private final HoldingTime hold;
  private final RandomStream holds;

  private long arrivalNanos;
  private long arrivalOrder;
  private final PendingEvents holdEnds;
  private final EventRing expiries = new EventRing();
  private int neverClosed;

  /** Whether nothing on the way of a workload's calls takes time or can be shared. */
  static boolean suits(Workload workload, Host from, PortTable ports) {
    return workload.connections() instanceof PerCall
        && ports.isPlain()
        && ports.capacity() <= from.rules().closed().limit()
        && workload.otherCloses().isZero()
        && from.rtt().isZero()
        && workload.arrivals().think() == null
        && workload.retry().times() == 0;
  }

  /**
   * Prepares the calls of a workload; they come once this is added to the calendar.
   *
   * @param use the way in which its sockets use the ports
   * @param tally where what happens is written down
   */
  StraightFlow(
      Workload workload,
      long endNanos,
      long seed,
      EventCalendar calendar,
      PortTable ports,
      int use,
      TimeWaitRules closed,
      RouteTally tally) {
    super(calendar);
    this.calendar = calendar;
    this.ports = ports;
    this.use = use;
    timeWaitEnds = new TimeWaitEnds(closed);
    this.tally = tally;
    counts = tally.counts;
    closing = workload.closes();
    RandomStream chance = RandomStream.of(seed, "arrivals/" + workload.name());
    arrivals = workload.arrivals().start(workload.span(), chance);
    startNanos = workload.start().toNanos();
    stopNanos = Math.min(endNanos, workload.stop().toNanos());
    hold = workload.hold();
    holds = RandomStream.of(seed, "hold/" + workload.name());
    holdEnds = hold.isConstant() ? new EventRing() : new EventHeap();
    scheduleNextArrival();
    next(arrivalNanos, arrivalOrder);
  }

  private void scheduleNextArrival() {
    long sinceStartNanos = arrivals.nextNanos();
    if (sinceStartNanos < stopNanos - startNanos) {
      arrivalNanos = startNanos + sinceStartNanos;
      arrivalOrder = calendar.nextOrder(Rank.REQUEST);
    } else {
      arrivalNanos = PendingEvents.NEVER;
    }
  }

  @Override
  protected void runBefore(long limitNanos, long limitOrder) {
    while (true) {
      PendingEvents releases = expiries.isBefore(holdEnds) ? expiries : holdEnds;
      if (releases.dueNanos() <= arrivalNanos) { // at one instant, releases come before requests
        if (!releases.isBefore(limitNanos, limitOrder)) {
          next(releases);
          return;
        }
        release(releases);
      } else {
        if (arrivalNanos > limitNanos
            || (arrivalNanos == limitNanos && arrivalOrder > limitOrder)) {
          next(arrivalNanos, arrivalOrder);
          return;
        }
        arrive(arrivalNanos);
      }
    }
  }

  private void release(PendingEvents releases) {
    if (releases == holdEnds) {
      holdEnded(holdEnds.dueNanos());
    } else {
      expire();
    }
  }

  private void arrive(long nowNanos) {
    scheduleNextArrival();
    counts.attempted++;
    int port = ports.lease(use);
    if (port < 0) {
      counts.foundNoPort++;
      tally.scope.foundNoPort(nowNanos);
      tally.own.foundNoPort(nowNanos);
      return;
    }
    tally.scope.gotPort(nowNanos);
    tally.own.gotPort(nowNanos);
    tally.levels.changed(TcpState.CLOSED, TcpState.ESTABLISHED);
    long endNanos = EventCalendar.after(nowNanos, hold.drawNanos(holds));
    holdEnds.add(endNanos, calendar.nextOrder(Rank.RELEASE), port);
  }

  private void holdEnded(long nowNanos) {
    int port = (int) holdEnds.take();
    counts.completed++;
    switch (closing) {
      case CLIENT -> {
        tally.levels.changed(TcpState.ESTABLISHED, TcpState.TIME_WAIT);
        ports.withhold(use, port, NO_CONNECTION);
        long endNanos = timeWaitEnds.endNanos(nowNanos);
        expiries.add(endNanos, calendar.nextOrder(Rank.RELEASE), port);
      }
      case SERVER, RESET -> {
        tally.levels.changed(TcpState.ESTABLISHED, TcpState.CLOSED);
        ports.release(use, port);
      }
      case NEVER -> neverClosed++;
    }
  }

  private void expire() {
    int port = (int) expiries.take();
    tally.levels.changed(TcpState.TIME_WAIT, TcpState.CLOSED);
    ports.expire(use, port);
  }

  @Override
  public void finish() {
    counts.inProgress = holdEnds.size();
    counts.connects = counts.attempted;
    counts.opened = counts.attempted - counts.foundNoPort;
    counts.closed = closing == Closing.NEVER ? 0 : counts.completed;
    counts.waits.addZeros(counts.opened);
    counts.checkConserved();
  }

  @Override
  public int count(TcpState state) {
    return switch (state) {
      case ESTABLISHED -> holdEnds.size() + neverClosed;
      case TIME_WAIT -> expiries.size();
      case CLOSED, SYN_SENT, FIN_WAIT, LAST_ACK, CLOSE_WAIT -> 0;
    };
  }
}
