package portsim.client;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import portsim.engine.EventCalendar;
import portsim.engine.Lane;
import portsim.engine.Rank;
import portsim.engine.Subjects;
import portsim.network.Closing;
import portsim.network.ConnectFailure;
import portsim.network.ConnectionOwner;
import portsim.network.Route;
import portsim.network.Tcp;

/**
 * A pool at work. Each connection of the pool has a slot from its connect to its close; calls that
 * find all slots taken wait, first come, first served.
 */
final class SqlClientPoolSource implements ConnectionSource, ConnectionOwner {
  private static final int NOBODY = -1;

  /** The connection was never given back: the application lost it. */
  private static final int LEAKED = -2;

  private final SqlClientPool options;
  private final EventCalendar calendar;
  private final Tcp tcp;
  private final Subjects calls;
  private final CallListener listener;
  private final Route route;
  private final Lane sweeps;
  private final @Nullable Lane timeouts;

  private final Subjects sweeper = new Subjects();
  private final Subjects slots = new Subjects();
  private final IdleConnections idle = new IdleConnections();
  private final IntFifo waiting = new IntFifo();
  private int[] connection = new int[0];

  /** The call that each connection serves or is opened for, or {@link #NOBODY}. */
  private int[] callOf = new int[0];

  private long[] openedAtNanos = new long[0];
  private boolean[] used = new boolean[0];
  private boolean started;
  private boolean replacing;

  SqlClientPoolSource(SqlClientPool options, ClientWorld world) {
    this.options = options;
    calendar = world.calendar();
    tcp = world.tcp();
    calls = world.calls();
    listener = world.listener();
    route = world.routeFor().apply(this);
    sweeper.take();
    long periodNanos = options.prune().draw(world.random()).toNanos();
    sweeps = calendar.lane(periodNanos, Rank.RELEASE, calendar.kind(this::sweep, sweeper));
    timeouts = options.connectTimeout().isZero() ? null : timeoutLane();
  }

  private Lane timeoutLane() {
    int kind = calendar.kind(this::timedOut, calls);
    return calendar.lane(options.connectTimeout().toNanos(), Rank.REQUEST, kind);
  }

  @Override
  public void acquire(int call) {
    if (!idle.isEmpty()) {
      serve(call, idle.pop());
    } else if (slots.inUse() < options.max()) {
      open(call);
      startOnce();
    } else {
      await(call);
    }
  }

  /** The pool comes to life with its first call: it fills up to its minimum and begins to sweep. */
  private void startOnce() {
    if (!started) {
      started = true;
      sweeps.schedule(0);
      refill();
    }
  }

  /**
   * Lets a call wait. Its timeout stays in the lane when it is served before, void: the lane holds
   * at most the calls that began to wait within one connect timeout.
   */
  private void await(int call) {
    waiting.add(call);
    if (timeouts != null) {
      timeouts.schedule(call);
    }
  }

  /** All calls wait equally long, so that the one whose time is up is the first in the line. */
  private void timedOut(int call) {
    int first = waiting.poll();
    if (first != call) {
      throw new IllegalStateException("call " + call + " timed out before " + first);
    }
    listener.timedOutInPool(call);
  }

  private boolean open(int call) {
    int slot = slots.take();
    if (slot >= connection.length) {
      grow();
    }
    callOf[slot] = call;
    connection[slot] = NOBODY;
    int opened = tcp.connect(route, slot);
    if (opened == Tcp.NO_PORT) {
      slots.giveBack(slot);
      if (call != NOBODY) {
        listener.foundNoPort(call);
      }
    }
    return opened >= 0;
  }

  @Override
  public void connectFailed(int slot, ConnectFailure why) {
    int call = callOf[slot];
    slots.giveBack(slot);
    if (call != NOBODY) {
      listener.connectFailed(call, why);
    }
    openForWaiting();
  }

  @Override
  public void lost(int slot) {
    int call = callOf[slot];
    if (call == LEAKED && started) {
      connection[slot] = NOBODY; // but its slot stays taken: nobody will give it back
      return;
    }
    callOf[slot] = NOBODY;
    slots.giveBack(slot);
    if (call == NOBODY && isEstablished(slot)) {
      idle.remove(slot);
    } else if (call >= 0) {
      listener.connectionLost(call);
    }
    replace();
  }

  @Override
  public void restarted() {
    while (!waiting.isEmpty()) {
      listener.connectionLost(nextWaiting());
    }
    for (int slot = 0; slot < slots.bound(); slot++) {
      if (callOf[slot] == LEAKED && !isEstablished(slot)) {
        callOf[slot] = NOBODY;
        slots.giveBack(slot);
      }
    }
    started = false;
    sweeper.cancelEvents(0);
  }

  @Override
  public void established(int opened, int slot) {
    connection[slot] = opened;
    openedAtNanos[slot] = calendar.nowNanos();
    used[slot] = false;
    if (callOf[slot] == NOBODY) {
      offer(slot);
    } else {
      serve(callOf[slot], slot);
    }
  }

  private boolean isEstablished(int slot) {
    return connection[slot] != NOBODY;
  }

  private void serve(int call, int slot) {
    callOf[slot] = call;
    boolean reused = used[slot];
    used[slot] = true;
    listener.connected(call, slot, reused);
  }

  @Override
  public void release(int slot) {
    if (route.closing() == Closing.NEVER) {
      callOf[slot] = LEAKED;
      return;
    }
    if (isExpired(slot)) {
      close(slot);
      replace();
    } else {
      offer(slot);
    }
  }

  private boolean isExpired(int slot) {
    long lifetimeNanos = options.lifetime().toNanos();
    return lifetimeNanos > 0 && calendar.nowNanos() - openedAtNanos[slot] > lifetimeNanos;
  }

  private void offer(int slot) {
    if (waiting.isEmpty()) {
      callOf[slot] = NOBODY;
      idle.push(slot);
    } else {
      serve(nextWaiting(), slot);
    }
  }

  private int nextWaiting() {
    int call = waiting.poll();
    calls.cancelEvents(call);
    return call;
  }

  /** What the pool closes, it closes itself, though the application never closes anything. */
  private void close(int slot) {
    boolean leaks = route.closing() == Closing.NEVER;
    tcp.close(connection[slot], leaks ? Closing.CLIENT : route.closing());
    slots.giveBack(slot);
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
    while (!waiting.isEmpty() && slots.inUse() < options.max()) {
      open(nextWaiting());
    }
    replacing = false;
  }

  private void refill() {
    boolean opened = started;
    while (opened && slots.inUse() < options.min()) {
      opened = open(NOBODY);
    }
  }

  private void sweep(int pool) {
    while (slots.inUse() > options.min() && idle.hasOld()) {
      close(idle.popOld());
    }
    idle.age();
    refill();
    sweeps.schedule(pool);
  }

  private void grow() {
    int capacity = Math.max(16, connection.length * 2);
    connection = Arrays.copyOf(connection, capacity);
    callOf = Arrays.copyOf(callOf, capacity);
    openedAtNanos = Arrays.copyOf(openedAtNanos, capacity);
    used = Arrays.copyOf(used, capacity);
  }
}
