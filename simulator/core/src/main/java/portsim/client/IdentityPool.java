package portsim.client;

import portsim.network.ConnectFailure;
import portsim.network.Tcp;

/**
 * One pool of a workload: the connections that were opened under one identity. Calls that find all
 * of them in use wait, first come, first served.
 */
final class IdentityPool {
  private final SqlClientPool options;
  private final SqlClientPools pools;
  private final PoolSlots slots;
  private final int number;

  private final IdleConnections idle = new IdleConnections();
  private final IntFifo waiting = new IntFifo();
  private final BlockingPeriod blocking = new BlockingPeriod();
  private int user;
  private long periodNanos;
  private int size;
  private int withPort;
  private boolean started;
  private boolean replacing;

  IdentityPool(int number, SqlClientPool options, SqlClientPools pools, PoolSlots slots) {
    this.number = number;
    this.options = options;
    this.pools = pools;
    this.slots = slots;
  }

  /** Begins to be the pool of a user, with sweeps of a period. */
  void begin(int ofUser, long sweepEveryNanos) {
    user = ofUser;
    periodNanos = sweepEveryNanos;
    started = false;
  }

  int user() {
    return user;
  }

  long periodNanos() {
    return periodNanos;
  }

  int number() {
    return number;
  }

  /** Whether nothing is left of it. */
  boolean isEmpty() {
    return size == 0 && waiting.isEmpty() && !blocking.isOn();
  }

  /** Whether it has served a call since its process began. */
  boolean isStarted() {
    return started;
  }

  void acquire(int call) {
    if (!idle.isEmpty()) {
      use(call, idle.pop());
    } else if (blocking.isOn()) {
      pools.listener().blocked(call);
    } else if (size < options.max()) {
      open(call);
      startOnce();
    } else {
      waiting.add(call);
      pools.observer().waitingChanged(1);
      pools.awaitTimeout(call, this);
    }
  }

  /** A severed connection is noticed only now that it is used. */
  private void use(int call, int slot) {
    if (slots.isConnected(slot)) {
      pools.wasIdle(slot);
      serve(call, slot);
    } else {
      closed(slot, PoolClosing.STALE);
      pools.listener().connectionLost(call);
      replace();
    }
  }

  /** It comes to life with its first call: it fills up to its minimum and begins to sweep. */
  private void startOnce() {
    if (!started) {
      started = true;
      pools.scheduleSweep(this);
      refill();
    }
  }

  /** All calls wait equally long, so that the one whose time is up is the first in the line. */
  void timedOut(int call) {
    int first = pollWaiting();
    if (first != call) {
      throw new IllegalStateException("call " + call + " timed out before " + first);
    }
    pools.listener().timedOutInPool(call);
  }

  private boolean open(int call) {
    int slot = slots.take(this, call);
    size++;
    int opened = pools.connect(slot);
    if (opened >= 0) {
      slots.gotPort(slot);
      count(1);
    } else if (Tcp.isWithoutPort(opened)) {
      giveBack(slot);
      if (call != PoolSlots.NOBODY) {
        pools.listener().foundNoPort(call);
      }
      block();
    }
    return opened >= 0;
  }

  private void giveBack(int slot) {
    if (slots.hasPort(slot)) {
      count(-1);
    }
    slots.giveBack(slot);
    size--;
  }

  /** Tells of connections that have a port; an identity lives while it has any. */
  private void count(int change) {
    int before = withPort;
    withPort += change;
    pools.observer().sizeChanged(change);
    if (before == 0 || withPort == 0) {
      pools.observer().identitiesChanged(change);
    }
  }

  void connectFailed(int slot, ConnectFailure why) {
    int call = slots.call(slot);
    giveBack(slot);
    if (call != PoolSlots.NOBODY) {
      pools.listener().connectFailed(call, why);
    }
    block();
    openForWaiting();
  }

  /** Nobody tries again for a while: who waits has the same error. */
  private void block() {
    if (!options.blocksAfterFailure() || blocking.isOn()) {
      return;
    }
    pools.unblockAfter(blocking.begin(), this);
    while (!waiting.isEmpty()) {
      pools.listener().blocked(nextWaiting());
    }
  }

  void unblock() {
    blocking.end();
  }

  /** Its connection is gone. An idle one is not missed before it is used. */
  void lost(int slot) {
    int call = slots.call(slot);
    boolean isIdle = call == PoolSlots.NOBODY && !slots.isOpening(slot);
    pools.wasIdle(slot);
    slots.severed(slot);
    if (started && (isIdle || call == PoolSlots.LEAKED)) {
      return;
    }
    if (isIdle) {
      idle.remove(slot);
    }
    giveBack(slot);
    if (call >= 0) {
      pools.listener().connectionLost(call);
    }
    if (started) {
      replace();
    }
  }

  /** Its process begins anew: who waits is gone, and so is what had no connection any more. */
  void restarted() {
    started = false;
    blocking.end();
    blocking.reset();
    while (!waiting.isEmpty()) {
      pools.listener().connectionLost(nextWaiting());
    }
    for (int slot = 0; slot < slots.bound(); slot++) {
      if (slots.isSevered(slot, this)) {
        lost(slot);
      }
    }
  }

  /** Its process ends: nobody uses it, and what is idle closes. */
  void ended() {
    restarted();
    while (!idle.isEmpty()) {
      closed(idle.pop(), PoolClosing.IDLE);
    }
  }

  void established(int opened, int slot, long nowNanos) {
    slots.opened(slot, opened, nowNanos);
    blocking.reset();
    if (slots.call(slot) == PoolSlots.NOBODY) {
      offer(slot, nowNanos);
    } else {
      serve(slots.call(slot), slot);
    }
  }

  private void serve(int call, int slot) {
    slots.setCall(slot, call);
    pools.listener().connected(call, slot, slots.use(slot));
  }

  void release(int slot, long nowNanos) {
    if (pools.leaks()) {
      slots.setCall(slot, PoolSlots.LEAKED);
    } else if (pools.isExpired(slots.openedAtNanos(slot), nowNanos)) {
      closed(slot, PoolClosing.LEASE);
      replace();
    } else {
      offer(slot, nowNanos);
    }
  }

  private void offer(int slot, long nowNanos) {
    if (waiting.isEmpty()) {
      slots.idle(slot, nowNanos);
      idle.push(slot);
    } else {
      serve(nextWaiting(), slot);
    }
  }

  private int nextWaiting() {
    int call = pollWaiting();
    pools.cancelTimeout(call);
    return call;
  }

  private int pollWaiting() {
    pools.observer().waitingChanged(-1);
    return waiting.poll();
  }

  private void closed(int slot, PoolClosing why) {
    pools.wasIdle(slot);
    pools.closed(why);
    if (slots.isConnected(slot)) {
      pools.close(slots.connection(slot));
    }
    giveBack(slot);
  }

  private void replace() {
    openForWaiting();
    refill();
  }

  /** Where a connect fails at once, this is not begun again: its loop goes on. */
  private void openForWaiting() {
    if (replacing) {
      return;
    }
    replacing = true;
    while (!waiting.isEmpty() && size < options.max()) {
      open(nextWaiting());
    }
    replacing = false;
  }

  private void refill() {
    boolean opened = started && !blocking.isOn();
    while (opened && size < options.min()) {
      opened = open(PoolSlots.NOBODY);
    }
  }

  /** Closes what was unused since the sweep before the last. */
  void sweep() {
    while (size > options.min() && idle.hasOld()) {
      closed(idle.popOld(), PoolClosing.IDLE);
    }
    idle.age();
    refill();
  }
}
