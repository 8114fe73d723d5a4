package portsim.client;

import java.time.Duration;
import java.util.Arrays;
import portsim.client.WcfConnection.State;
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
 * The channels of one workload: each call opens one, on a connection of the pool or on a new one,
 * and closes it (ConnectionPoolHelper: EstablishConnection, ReleaseConnection).
 */
final class WcfChannels implements ConnectionSource, ConnectionOwner {
  private final WcfPool options;
  private final EventCalendar calendar;
  private final Tcp tcp;
  private final Subjects calls;
  private final CallListener listener;
  private final PoolObserver observer;
  private final Route route;
  private final WcfPools pools;
  private final WcfEndpoint endpoint;
  private final Lane timeouts;
  private final long openNanos;
  private final long staleNanos;
  private final long closeNanos;

  /** By call: the connection on which its channel is being opened. */
  private int[] opening = new int[0];

  private int size;

  WcfChannels(WcfPool options, ClientWorld world) {
    this.options = options;
    calendar = world.calendar();
    tcp = world.tcp();
    calls = world.calls();
    listener = world.listener();
    observer = world.pools();
    pools = world.wcf().pools();
    endpoint = pools.endpoint(world.wcf(), options);
    route = world.routeFor().apply(this);
    observer.machines(options.service().machines());
    WcfPool.Channel channel = options.channel();
    int timedOut = calendar.kind(this::timedOut, calls);
    timeouts = calendar.lane(channel.openTimeout().toNanos(), Rank.REQUEST, timedOut);
    openNanos = route.rttNanos() + channel.session().toNanos();
    staleNanos = channel.staleHandshake().toNanos();
    closeNanos = route.rttNanos();
  }

  @Override
  public void acquire(int call, int user, int context) {
    if (call >= opening.length) {
      opening = Arrays.copyOf(opening, Math.max(call + 1, opening.length * 2));
    }
    if (open(call)) {
      timeouts.schedule(call);
    }
  }

  /** Tries the connections of the pool, and then a new one; tells whether that takes time. */
  private boolean open(int call) {
    WcfConnection pooled = endpoint.take();
    while (pooled != null) {
      pooled.user = this;
      pooled.call = call;
      pooled.state = State.OPENING;
      long nanos = pooled.severed ? staleNanos : openNanos;
      if (nanos > 0) {
        opening[call] = pooled.number;
        openedAfter(nanos, pooled);
        return true;
      }
      if (!pooled.severed) {
        serve(pooled);
        return false;
      }
      pooled.opener.close(pooled, PoolClosing.STALE);
      pooled = endpoint.take();
    }
    return connect(call);
  }

  private boolean connect(int call) {
    WcfConnection fresh = pools.take(this, call);
    opening[call] = fresh.number;
    int connected = tcp.connect(route, fresh.number);
    if (Tcp.isWithoutPort(connected)) {
      pools.giveBack(fresh);
      calls.cancelEvents(call);
      listener.foundNoPort(call);
      return false;
    }
    if (connected < 0) {
      return false;
    }
    fresh.connection = connected;
    fresh.counted = true;
    count(1);
    return fresh.state == State.CONNECTING || fresh.state == State.OPENING;
  }

  private void count(int change) {
    int before = size;
    size += change;
    observer.sizeChanged(change);
    if (before == 0 || size == 0) {
      observer.identitiesChanged(change);
    }
  }

  @Override
  public void established(int connection, int number) {
    WcfConnection fresh = pools.connection(number);
    fresh.connection = connection;
    fresh.leaseFromNanos = calendar.nowNanos();
    fresh.machine = endpoint.service().nextMachine(options.service().machines());
    fresh.state = State.OPENING;
    if (openNanos > 0) {
      openedAfter(openNanos, fresh);
    } else {
      serve(fresh);
    }
  }

  private void openedAfter(long nanos, WcfConnection on) {
    calendar.schedule(calendar.nowNanos() + nanos, Rank.RELEASE, pools.openedKind(), on.number);
  }

  /** The handshake on a connection has ended: it answered, or it was closed long ago. */
  void opened(WcfConnection on) {
    if (!on.severed) {
      serve(on);
      return;
    }
    int call = on.call;
    on.opener.close(on, PoolClosing.STALE);
    open(call);
  }

  private void serve(WcfConnection on) {
    calls.cancelEvents(on.call);
    on.state = State.SERVING;
    if (!options.channel().session().isZero()) {
      observer.sessionOpened();
    }
    observer.servedBy(on.machine);
    listener.connected(on.call, on.number, on.pooled);
  }

  /** The time for opening a channel is over. */
  private void timedOut(int call) {
    WcfConnection on = pools.connection(opening[call]);
    if (on.pooled) {
      on.opener.close(on, PoolClosing.STALE);
    } else {
      tcp.abandon(on.connection);
      gone(on);
    }
    listener.connectFailed(call, ConnectFailure.TIMED_OUT);
  }

  @Override
  public void release(int number) {
    WcfConnection free = pools.connection(number);
    free.call = WcfConnection.NOBODY;
    if (route.closing() == Closing.NEVER) {
      free.state = State.LEAKED;
    } else if (closeNanos > 0) {
      free.state = State.CLOSING;
      long closedNanos = calendar.nowNanos() + closeNanos;
      calendar.schedule(closedNanos, Rank.RELEASE, pools.closedKind(), number);
    } else {
      endpoint.takeBack(free);
    }
  }

  /** The handshake that closes a channel has ended. */
  void closed(WcfConnection free) {
    endpoint.takeBack(free);
  }

  /** Lets go of a connection; one that the service has closed is aborted. */
  void close(WcfConnection on, PoolClosing why) {
    wasIdle(on);
    observer.closed(why);
    if (on.awaitsClose) {
      tcp.abandon(on.connection);
    } else if (!on.severed) {
      tcp.close(on.connection, why == PoolClosing.STALE ? Closing.RESET : closing());
    }
    gone(on);
  }

  /** What the pool closes, it closes itself, though the application never closes anything. */
  private Closing closing() {
    return route.closing() == Closing.NEVER ? Closing.CLIENT : route.closing();
  }

  private void gone(WcfConnection on) {
    if (on.counted) {
      count(-1);
    }
    pools.giveBack(on);
  }

  /** Tells how long a connection was idle, up to now, unless it is not idle, or gone already. */
  void wasIdle(WcfConnection on) {
    if (on.state == State.IDLE && !on.severed) {
      observer.wasIdle(calendar.nowNanos() - on.idleSinceNanos);
    }
  }

  Duration serviceIdleTimeout() {
    return options.service().idleTimeout();
  }

  /** The service gives an idle connection up: its reset frees the port. */
  void serverAborts(WcfConnection idle) {
    wasIdle(idle);
    idle.severed = true;
    tcp.close(idle.connection, Closing.RESET);
  }

  /** The service closes an idle connection: its port is taken until the pool looks at it. */
  void serverCloses(WcfConnection idle) {
    wasIdle(idle);
    idle.severed = true;
    idle.awaitsClose = true;
    tcp.serverCloses(idle.connection);
  }

  @Override
  public void connectFailed(int number, ConnectFailure why) {
    WcfConnection failed = pools.connection(number);
    int call = failed.call;
    gone(failed);
    calls.cancelEvents(call);
    listener.connectFailed(call, why);
  }

  @Override
  public void lost(int number) {
    WcfConnection lost = pools.connection(number);
    endpoint.service().leaves(lost);
    wasIdle(lost);
    lost.severed = true;
    boolean waits = lost.state == State.IDLE || (lost.state == State.OPENING && lost.pooled);
    if (!waits || lost.dying) {
      vanish(lost);
    }
  }

  /** A connection is gone, and the call with it that it serves. */
  private void vanish(WcfConnection lost) {
    int call = lost.call;
    WcfChannels user = lost.user;
    gone(lost);
    if (call != WcfConnection.NOBODY) {
      user.calls.cancelEvents(call);
      user.listener.connectionLost(call);
    }
  }

  @Override
  public void restarted() {
    pools.each(
        this,
        each -> {
          if (each.state == State.IDLE) {
            wasIdle(each);
            endpoint.remove(each);
          }
          if (each.severed) {
            vanish(each);
          } else {
            each.dying = true;
          }
        });
  }

  @Override
  public void finish() {
    pools.each(this, this::wasIdle);
  }
}
