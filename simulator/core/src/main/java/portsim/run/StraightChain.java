package portsim.run;

import portsim.engine.EventCalendar;
import portsim.engine.EventHeap;
import portsim.engine.EventRing;
import portsim.engine.PendingEvents;
import portsim.network.TcpState;
import portsim.network.port.TimeWaitEnds;
import portsim.network.port.TimeWaitRules;
import portsim.workload.HoldingTime;

/** The events of one straight flow. */
final class StraightChain extends StraightEvents {
  private final EventCalendar calendar;
  private final StraightFlow flow;
  private final TimeWaitEnds timeWaitEnds;
  private final PendingEvents holdEnds;
  private final EventRing expiries = new EventRing();
  private long arrivalNanos;
  private long arrivalOrder;

  /** Schedules the first call of a flow; it comes once this is added to the calendar. */
  StraightChain(StraightFlow flow, HoldingTime hold, TimeWaitRules closed, EventCalendar calendar) {
    super(calendar);
    this.calendar = calendar;
    this.flow = flow;
    timeWaitEnds = new TimeWaitEnds(closed);
    holdEnds = hold.isConstant() ? new EventRing() : new EventHeap();
    scheduleNextArrival();
    next(arrivalNanos, arrivalOrder);
  }

  private void scheduleNextArrival() {
    arrivalNanos = flow.nextArrivalNanos();
    if (arrivalNanos != NEVER) {
      arrivalOrder = calendar.requestOrder();
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
      long nowNanos = expiries.dueNanos();
      flow.expire((int) expiries.take(), nowNanos);
    }
  }

  private void arrive(long nowNanos) {
    scheduleNextArrival();
    int port = flow.arrive(nowNanos);
    if (port >= 0) {
      long holdNanos = flow.drawHoldNanos();
      long endNanos = EventCalendar.after(nowNanos, holdNanos);
      long about = about(flow.place(holdNanos), 0, port);
      holdEnds.add(endNanos, calendar.releaseOrder(), about);
    }
  }

  private void holdEnded(long nowNanos) {
    long about = holdEnds.take();
    int port = port(about);
    if (flow.holdEnded(port, nowNanos, place(about))) {
      long endNanos = timeWaitEnds.endNanos(nowNanos);
      expiries.add(endNanos, calendar.releaseOrder(), port);
    }
  }

  @Override
  public void finish() {
    flow.areInProgress(holdEnds.size());
    flow.finish();
  }

  @Override
  public int count(TcpState state) {
    return switch (state) {
      case ESTABLISHED -> holdEnds.size() + flow.neverClosed();
      case TIME_WAIT -> expiries.size();
      case CLOSED, SYN_SENT, FIN_WAIT, LAST_ACK, CLOSE_WAIT -> 0;
    };
  }
}
