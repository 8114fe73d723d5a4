package portsim.client;

import org.jspecify.annotations.Nullable;
import portsim.engine.EventCalendar;
import portsim.engine.Rank;

/** The idle connections of a WCF client to one address, the one on top that was used last. */
final class WcfEndpoint {
  /** The timer is set where more than this are idle (IdlingCommunicationPool: timerThreshold). */
  private static final int TIMER_THRESHOLD = 1;

  private final int number;
  private final int timerKind;
  private final WcfPool settings;
  private final WcfService service;
  private final WcfPools pools;
  private final EventCalendar calendar;
  private final long idleNanos;
  private final long leaseNanos;

  private IntStack idle = new IntStack();
  private boolean timerIsSet;
  private long timerDueNanos;

  WcfEndpoint(int number, int timerKind, WcfPool settings, WcfService service, WcfPools pools) {
    this.number = number;
    this.timerKind = timerKind;
    this.settings = settings;
    this.service = service;
    this.pools = pools;
    calendar = pools.calendar();
    idleNanos = settings.idleTimeout().toNanos();
    leaseNanos = settings.leaseTimeout().toNanos();
  }

  /** Whom its connections go to. */
  WcfService service() {
    return service;
  }

  /** The connection that was used last and is neither idle for too long nor too old. */
  @Nullable WcfConnection take() {
    while (!idle.isEmpty()) {
      WcfConnection top = pools.connection(idle.pop());
      PoolClosing why = reason(top, false);
      service.leaves(top);
      if (why == null) {
        top.opener.wasIdle(top);
        return top;
      }
      top.opener.close(top, why);
    }
    return null;
  }

  /** Why an idle connection is to be closed. A timer fires late, so that what is due is over. */
  private @Nullable PoolClosing reason(WcfConnection idler, boolean timer) {
    long nowNanos = calendar.nowNanos();
    long idleForNanos = nowNanos - idler.idleSinceNanos;
    if (idleForNanos > idleNanos || (timer && idleForNanos == idleNanos)) {
      return PoolClosing.IDLE;
    }
    return nowNanos - idler.leaseFromNanos >= leaseNanos ? PoolClosing.LEASE : null;
  }

  /** Takes a connection back whose channel is closed, where there is room for it. */
  void takeBack(WcfConnection free) {
    long nowNanos = calendar.nowNanos();
    boolean atReturn = settings.leaseCheck() == WcfPool.LeaseCheck.RETURN;
    if (!settings.isOn() || idle.size() >= settings.maxOutboundConnectionsPerEndpoint()) {
      free.opener.close(free, PoolClosing.SURPLUS);
    } else if (atReturn && nowNanos - free.leaseFromNanos >= leaseNanos) {
      free.opener.close(free, PoolClosing.LEASE);
    } else {
      if (!atReturn && !free.pooled) {
        free.leaseFromNanos = nowNanos;
      }
      keep(free, nowNanos);
    }
  }

  private void keep(WcfConnection free, long nowNanos) {
    free.state = WcfConnection.State.IDLE;
    free.pooled = true;
    free.idleSinceNanos = nowNanos;
    idle.push(free.number);
    if (idle.size() > TIMER_THRESHOLD) {
      setTimer();
    }
    service.waits(free, settings.service());
  }

  /** The timer is set anew at each return; its event looks whether it is still due then. */
  private void setTimer() {
    timerDueNanos = EventCalendar.after(calendar.nowNanos(), idleNanos);
    if (!timerIsSet && timerDueNanos < EventCalendar.LAST_NANOS) {
      timerIsSet = true;
      calendar.schedule(timerDueNanos, Rank.RELEASE, timerKind, number);
    }
  }

  void timerFired() {
    timerIsSet = false;
    if (calendar.nowNanos() < timerDueNanos) {
      timerIsSet = true;
      calendar.schedule(timerDueNanos, Rank.RELEASE, timerKind, number);
      return;
    }
    prune();
    if (!idle.isEmpty()) {
      setTimer();
    }
  }

  /** Closes what is due; the others are put back as they are taken, the last one first. */
  private void prune() {
    IntStack all = idle;
    idle = new IntStack();
    while (!all.isEmpty()) {
      WcfConnection each = pools.connection(all.pop());
      PoolClosing why = reason(each, true);
      if (why == null) {
        idle.push(each.number);
      } else {
        service.leaves(each);
        each.opener.close(each, why);
      }
    }
  }

  /** Takes a connection out whose process is gone. */
  void remove(WcfConnection gone) {
    idle.remove(gone.number);
    service.leaves(gone);
  }
}
