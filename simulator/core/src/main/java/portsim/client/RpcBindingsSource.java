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

/** The bindings of one workload at work: each is a connection that serves one call at a time. */
final class RpcBindingsSource implements ConnectionSource, ConnectionOwner {
  private static final int NOBODY = -1;

  private final RpcBindings options;
  private final RpcApplication application;
  private final EventCalendar calendar;
  private final Tcp tcp;
  private final CallListener listener;
  private final PoolObserver observer;
  private final Route route;
  private final Subjects slots = new Subjects();
  private final FreeBindings free = new FreeBindings();
  private final IntTable bindingsOf = new IntTable();
  private final @Nullable Lane authentications;
  private int callsInProgress;

  private int[] connection = new int[0];
  private int[] callOf = new int[0];
  private int[] contextOf = new int[0];
  private long[] lastUsedNanos = new long[0];
  private boolean[] used = new boolean[0];
  private boolean[] hasPort = new boolean[0];

  RpcBindingsSource(RpcBindings options, RpcApplication application, ClientWorld world) {
    this.options = options;
    this.application = application;
    calendar = world.calendar();
    tcp = world.tcp();
    listener = world.listener();
    observer = world.pools();
    route = world.routeFor().apply(this);
    authentications = options.reauthentication().isZero() ? null : authenticationLane();
    application.add(this);
    beginCleanUp();
    beginReleasing();
  }

  private Lane authenticationLane() {
    int kind = calendar.kind(this::authenticated, slots);
    return calendar.lane(options.reauthentication().toNanos(), Rank.RELEASE, kind);
  }

  private void beginCleanUp() {
    if (!options.idleCleanup().isZero()) {
      Periodic.every(options.idleCleanup(), calendar, this::closeUnusedSince);
    }
  }

  private void beginReleasing() {
    if (options.releasing() instanceof Releasing.Every every) {
      Periodic.every(every.period(), calendar, previous -> application.releaseUnused());
    }
  }

  @Override
  public void acquire(int call, int user, int context) {
    application.acquired();
    callsInProgress++;
    int key = options.contextOf(context);
    int binding = free.take(key);
    if (binding != FreeBindings.NONE) {
      serve(call, binding);
    } else if (bindingsOf.get(key) == IntTable.NONE) {
      openAll(call, key);
    } else {
      open(call, key);
    }
  }

  /** Opens the bindings of a new context, the first of them for the call. */
  private void openAll(int call, int context) {
    open(call, context);
    for (int others = options.bindingsPerContext() - 1; others > 0; others--) {
      open(NOBODY, context);
    }
  }

  private void open(int call, int context) {
    int binding = slots.take();
    if (binding >= connection.length) {
      grow();
    }
    connection[binding] = NOBODY;
    callOf[binding] = call;
    contextOf[binding] = context;
    used[binding] = false;
    hasPort[binding] = false;
    int opened = tcp.connect(route, binding);
    if (opened >= 0) {
      hasPort[binding] = true;
      count(context, 1);
    } else if (Tcp.isWithoutPort(opened)) {
      remove(binding);
      if (call != NOBODY) {
        callEnded();
        listener.foundNoPort(call);
      }
    }
  }

  private void count(int context, int change) {
    int before = Math.max(0, bindingsOf.get(context));
    observer.sizeChanged(change);
    if (before + change == 0) {
      bindingsOf.remove(context);
      observer.identitiesChanged(-1);
    } else {
      bindingsOf.put(context, before + change);
      observer.identitiesChanged(before == 0 ? 1 : 0);
    }
  }

  private void remove(int binding) {
    if (hasPort[binding]) {
      count(contextOf[binding], -1);
    }
    slots.giveBack(binding);
  }

  @Override
  public void established(int opened, int binding) {
    connection[binding] = opened;
    if (authentications == null) {
      authenticated(binding);
    } else {
      authentications.schedule(binding);
    }
  }

  private void authenticated(int binding) {
    if (callOf[binding] == NOBODY) {
      offer(binding);
    } else {
      serve(callOf[binding], binding);
    }
  }

  private void serve(int call, int binding) {
    callOf[binding] = call;
    boolean reused = used[binding];
    used[binding] = true;
    listener.connected(call, binding, reused);
  }

  @Override
  public void release(int binding) {
    callEnded();
    offer(binding);
  }

  private void offer(int binding) {
    callOf[binding] = NOBODY;
    lastUsedNanos[binding] = calendar.nowNanos();
    free.add(contextOf[binding], binding);
  }

  /** A call has ended, and where each call has its own object, the object is released. */
  private void callEnded() {
    callsInProgress--;
    if (options.releasing() instanceof Releasing.AfterCall) {
      application.released(1);
    }
  }

  int callsInProgress() {
    return callsInProgress;
  }

  @Override
  public void connectFailed(int binding, ConnectFailure why) {
    int call = callOf[binding];
    remove(binding);
    if (call != NOBODY) {
      callEnded();
      listener.connectFailed(call, why);
    }
  }

  @Override
  public void lost(int binding) {
    int call = callOf[binding];
    if (call == NOBODY && free.contains(binding)) {
      free.remove(contextOf[binding], binding);
    }
    remove(binding);
    if (call != NOBODY) {
      callEnded();
      listener.connectionLost(call);
    }
  }

  @Override
  public void restarted() {
    application.restarted(); // its bindings are lost one by one, and no call waits here
  }

  @Override
  public void processEnded() {
    closeAll();
  }

  /** Closes all connections that no call is using. */
  void closeAll() {
    closeUnusedSince(Long.MAX_VALUE);
  }

  /** Closes the connections that were used last before an instant. */
  private void closeUnusedSince(long nanos) {
    for (int binding = 0; binding < slots.bound(); binding++) {
      if (free.contains(binding) && lastUsedNanos[binding] < nanos) {
        free.remove(contextOf[binding], binding);
        tcp.close(connection[binding], Closing.CLIENT);
        remove(binding);
      }
    }
  }

  private void grow() {
    int capacity = Math.max(64, connection.length * 2);
    connection = Arrays.copyOf(connection, capacity);
    callOf = Arrays.copyOf(callOf, capacity);
    contextOf = Arrays.copyOf(contextOf, capacity);
    lastUsedNanos = Arrays.copyOf(lastUsedNanos, capacity);
    used = Arrays.copyOf(used, capacity);
    hasPort = Arrays.copyOf(hasPort, capacity);
  }
}
