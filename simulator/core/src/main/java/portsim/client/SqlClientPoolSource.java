package portsim.client;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import portsim.engine.EventCalendar;
import portsim.engine.Lane;
import portsim.engine.Rank;
import portsim.engine.Subjects;
import portsim.network.Closing;
import portsim.network.ConnectionOwner;
import portsim.network.Route;
import portsim.network.Tcp;

/**
 * A pool at work. Each connection of the pool has a slot from its connect to its close; calls that
 * find all slots taken wait, first come, first served.
 */
final class SqlClientPoolSource implements ConnectionSource, ConnectionOwner {
  private static final int NOBODY = -1;

  private final SqlClientPool options;
  private final EventCalendar calendar;
  private final Tcp tcp;
  private final Subjects calls;
  private final CallListener listener;
  private final Route route;
  private final Lane sweeps;
  private final @Nullable Lane timeouts;

  private final Subjects slots = new Subjects();
  private final IdleConnections idle = new IdleConnections();
  private final IntFifo waiting = new IntFifo();
  private int[] connection = new int[0];
  private int[] openedFor = new int[0];
  private long[] openedAtNanos = new long[0];
  private boolean[] used = new boolean[0];
  private boolean started;

  SqlClientPoolSource(SqlClientPool options, ClientWorld world) {
    this.options = options;
    calendar = world.calendar();
    tcp = world.tcp();
    calls = world.calls();
    listener = world.listener();
    route = world.routeFor().apply(this);
    Subjects pools = new Subjects();
    pools.take();
    long periodNanos = options.prune().draw(world.random()).toNanos();
    sweeps = calendar.lane(periodNanos, Rank.RELEASE, calendar.kind(this::sweep, pools));
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
    openedFor[slot] = call;
    if (tcp.connect(route, slot) != Tcp.NO_PORT) {
      return true;
    }
    slots.giveBack(slot);
    if (call != NOBODY) {
      listener.foundNoPort(call);
    }
    return false;
  }

  @Override
  public void established(int opened, int slot) {
    connection[slot] = opened;
    openedAtNanos[slot] = calendar.nowNanos();
    used[slot] = false;
    if (openedFor[slot] == NOBODY) {
      offer(slot);
    } else {
      serve(openedFor[slot], slot);
    }
  }

  private void serve(int call, int slot) {
    boolean reused = used[slot];
    used[slot] = true;
    listener.connected(call, slot, reused);
  }

  @Override
  public void release(int slot) {
    if (route.closing() == Closing.NEVER) {
      return; // the application lost it: nobody will give it back
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
    while (!waiting.isEmpty() && slots.inUse() < options.max()) {
      open(nextWaiting());
    }
    refill();
  }

  private void refill() {
    boolean opened = true;
    while (opened && slots.inUse() < options.min()) {
      opened = open(NOBODY);
    }
  }

  private void sweep(int pool) {
    while (slots.inUse() > options.min() && idle.hasOld()) {
      close(idle.popOld());
    }
    idle.age();
    sweeps.schedule(pool);
  }

  private void grow() {
    int capacity = Math.max(16, connection.length * 2);
    connection = Arrays.copyOf(connection, capacity);
    openedFor = Arrays.copyOf(openedFor, capacity);
    openedAtNanos = Arrays.copyOf(openedAtNanos, capacity);
    used = Arrays.copyOf(used, capacity);
  }
}
