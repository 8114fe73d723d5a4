package portsim.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import portsim.engine.EventCalendar;
import portsim.engine.Lane;
import portsim.engine.RandomStream;
import portsim.engine.Rank;
import portsim.engine.Subjects;
import portsim.network.Closing;
import portsim.network.ConnectFailure;
import portsim.network.ConnectionOwner;
import portsim.network.Route;
import portsim.network.Tcp;

/**
 * The pools of one workload at work: one for each identity that calls, or one for all. A pool that
 * a sweep finds empty is forgotten.
 */
final class SqlClientPools implements ConnectionSource, ConnectionOwner {
  private final SqlClientPool options;
  private final EventCalendar calendar;
  private final Tcp tcp;
  private final Subjects calls;
  private final CallListener listener;
  private final PoolObserver observer;
  private final RandomStream random;
  private final Route route;
  private final int sweep;
  private final int unblock;
  private final @Nullable Lane timeouts;

  private final PoolSlots slots = new PoolSlots();
  private final IntTable numberOf = new IntTable();
  private final Subjects numbers = new Subjects();
  private final List<IdentityPool> pools = new ArrayList<>();
  private IdentityPool[] waitsIn = new IdentityPool[0];

  SqlClientPools(SqlClientPool options, ClientWorld world) {
    this.options = options;
    calendar = world.calendar();
    tcp = world.tcp();
    calls = world.calls();
    listener = world.listener();
    observer = world.pools();
    random = world.random();
    route = world.routeFor().apply(this);
    sweep = calendar.kind(this::sweep, numbers);
    unblock = calendar.kind(number -> pools.get(number).unblock(), numbers);
    timeouts = options.connectTimeout().isZero() ? null : timeoutLane();
  }

  private Lane timeoutLane() {
    int kind = calendar.kind(call -> waitsIn[call].timedOut(call), calls);
    return calendar.lane(options.connectTimeout().toNanos(), Rank.REQUEST, kind);
  }

  @Override
  public void acquire(int call, int user, int context) {
    int key = options.keying() == SqlClientPool.Keying.IDENTITY ? user : 0;
    int number = numberOf.get(key);
    IdentityPool pool = number == IntTable.NONE ? add(key) : pools.get(number);
    pool.acquire(call);
  }

  private IdentityPool add(int user) {
    int number = numbers.take();
    if (number == pools.size()) {
      pools.add(new IdentityPool(number, options, this, slots));
    }
    numberOf.put(user, number);
    IdentityPool added = pools.get(number);
    added.begin(user, options.prune().draw(random).toNanos());
    return added;
  }

  private void sweep(int number) {
    IdentityPool pool = pools.get(number);
    pool.sweep();
    if (pool.isEmpty()) {
      forget(pool);
    } else {
      scheduleSweep(pool);
    }
  }

  private void forget(IdentityPool pool) {
    numberOf.remove(pool.user());
    numbers.giveBack(pool.number());
  }

  void scheduleSweep(IdentityPool pool) {
    long nextNanos = calendar.nowNanos() + pool.periodNanos();
    calendar.schedule(nextNanos, Rank.RELEASE, sweep, pool.number());
  }

  void unblockAfter(long nanos, IdentityPool pool) {
    calendar.schedule(calendar.nowNanos() + nanos, Rank.RELEASE, unblock, pool.number());
  }

  /**
   * Lets a call have its time to wait. Its timeout stays in the lane when it is served before,
   * void: the lane holds at most the calls that began to wait within one connect timeout.
   */
  void awaitTimeout(int call, IdentityPool pool) {
    if (timeouts == null) {
      return;
    }
    if (call >= waitsIn.length) {
      waitsIn = Arrays.copyOf(waitsIn, Math.max(call + 1, waitsIn.length * 2));
    }
    waitsIn[call] = pool;
    timeouts.schedule(call);
  }

  void cancelTimeout(int call) {
    calls.cancelEvents(call);
  }

  PoolObserver observer() {
    return observer;
  }

  CallListener listener() {
    return listener;
  }

  /** Counts a connection that a pool gives up. */
  void closed(PoolClosing why) {
    observer.closed(why);
  }

  /** Tells how long a connection was idle, up to now, unless it is gone already. */
  void wasIdle(int slot) {
    if (slots.isIdle(slot)) {
      observer.wasIdle(calendar.nowNanos() - slots.idleSinceNanos(slot));
    }
  }

  /** Whether a connection is older than it may be when it is returned. */
  boolean isExpired(long openedAtNanos, long nowNanos) {
    long lifetimeNanos = options.lifetime().toNanos();
    return lifetimeNanos > 0 && nowNanos - openedAtNanos > lifetimeNanos;
  }

  /** Whether the application never gives a connection back. */
  boolean leaks() {
    return route.closing() == Closing.NEVER;
  }

  /** Opens the connection of a slot; what it returns is what {@link Tcp#connect} does. */
  int connect(int slot) {
    return tcp.connect(route, slot);
  }

  /** What the pool closes, it closes itself, though the application never closes anything. */
  void close(int connection) {
    tcp.close(connection, leaks() ? Closing.CLIENT : route.closing());
  }

  @Override
  public void release(int slot) {
    slots.pool(slot).release(slot, calendar.nowNanos());
  }

  @Override
  public int identity(int slot) {
    boolean apart = options.keying() == SqlClientPool.Keying.IDENTITY;
    return apart ? slots.pool(slot).user() : ANYBODY;
  }

  @Override
  public void established(int connection, int slot) {
    slots.pool(slot).established(connection, slot, calendar.nowNanos());
  }

  @Override
  public void connectFailed(int slot, ConnectFailure why) {
    slots.pool(slot).connectFailed(slot, why);
  }

  @Override
  public void lost(int slot) {
    IdentityPool pool = slots.pool(slot);
    pool.lost(slot);
    if (!pool.isStarted() && pool.isEmpty()) {
      forget(pool);
    }
  }

  @Override
  public void finish() {
    for (int slot = 0; slot < slots.bound(); slot++) {
      wasIdle(slot);
    }
  }

  @Override
  public void processEnded() {
    endAll(IdentityPool::ended);
  }

  @Override
  public void restarted() {
    endAll(IdentityPool::restarted);
  }

  private void endAll(Consumer<IdentityPool> how) {
    for (IdentityPool pool : pools) {
      if (numberOf.get(pool.user()) == pool.number()) {
        numbers.cancelEvents(pool.number());
        how.accept(pool);
        if (pool.isEmpty()) {
          forget(pool);
        }
      }
    }
  }
}
