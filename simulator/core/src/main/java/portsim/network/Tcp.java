package portsim.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import portsim.engine.EventCalendar;
import portsim.engine.Lane;
import portsim.engine.Rank;
import portsim.engine.Subjects;

/**
 * The client side of all TCP connections of a world: each from its SYN until its port is free
 * again.
 *
 * <p>A connection is a number, and what is known of it stands in arrays, so that opening one
 * allocates nothing. States that take no time, as on a route without a round trip, are passed
 * through unseen.
 */
public final class Tcp {
  /** What a connect returns when there is no free port. */
  public static final int NO_PORT = -1;

  /** What a connect returns that failed at once: its owner has heard of it. */
  public static final int FAILED = -2;

  /** The tag of a connection that its owner will hear nothing more of. */
  private static final int NOBODY = -1;

  private final Subjects connections = new Subjects();
  private final EventCalendar calendar;
  private final TcpObserver observer;
  private final int answerArrives;
  private final int timeWaitEnds;
  private final Map<Long, Lane> roundTripLanes = new TreeMap<>();
  private final Map<Long, Lane> timeWaitLanes = new TreeMap<>();
  private final Handshakes handshakes;
  private final int hopsMax;
  private Route[] routes = new Route[0];

  private byte[] state = new byte[0];
  private int[] route = new int[0];
  private int[] tag = new int[0];
  private int[] leases = new int[0];

  /**
   * Makes a world without connections.
   *
   * @param hopsMax the length of the longest path
   */
  public Tcp(EventCalendar calendar, TcpObserver observer, int hopsMax) {
    this.calendar = calendar;
    this.observer = observer;
    this.hopsMax = hopsMax;
    answerArrives = calendar.kind(this::answerArrived, connections);
    timeWaitEnds = calendar.kind(this::timeWaitEnded, connections);
    handshakes = new Handshakes(calendar, this, connections);
  }

  /** Makes the listening socket of a server. */
  public Listener listen(ListenerOptions options) {
    return new Listener(calendar, options, this::serve);
  }

  /** Adds a route; routes are numbered from 0 in the order of adding. */
  public Route addRoute(RouteOptions options, ConnectionOwner owner) {
    int id = routes.length;
    Route added =
        new Route(
            id,
            options.path(),
            options.closing(),
            options.rtt(),
            roundTripLane(options.rtt()),
            timeWaitLane(options.timeWait()),
            options.synRetries(),
            options.listener(),
            owner);
    routes = Arrays.copyOf(routes, id + 1);
    routes[id] = added;
    return added;
  }

  private @Nullable Lane roundTripLane(Duration rtt) {
    return rtt.isZero() ? null : lane(roundTripLanes, rtt, answerArrives);
  }

  private Lane timeWaitLane(Duration timeWait) {
    return lane(timeWaitLanes, timeWait, timeWaitEnds);
  }

  private Lane lane(Map<Long, Lane> lanes, Duration delay, int kind) {
    return lanes.computeIfAbsent(
        delay.toNanos(), nanos -> calendar.lane(nanos, Rank.RELEASE, kind));
  }

  /**
   * Opens a connection; its owner hears of it when it is established, which is before this returns
   * where the round trip takes no time.
   *
   * @param newTag given to the owner with the connection, at least 0
   * @return the connection, {@link #NO_PORT} or {@link #FAILED}
   */
  public int connect(Route to, int newTag) {
    int connection = connections.take();
    if (connection >= state.length) {
      grow();
    }
    if (!to.path().lease(leases, connection * hopsMax)) {
      connections.giveBack(connection);
      observer.foundNoPort(to.id());
      return NO_PORT;
    }
    route[connection] = to.id();
    tag[connection] = newTag;
    Listener listener = to.listener();
    if (listener != null) {
      become(connection, to, TcpState.CLOSED, TcpState.SYN_SENT);
      return handshakes.begin(connection, to, listener) ? connection : FAILED;
    }
    if (to.roundTrip() == null) {
      become(connection, to, TcpState.CLOSED, TcpState.ESTABLISHED);
      to.owner().established(connection, newTag);
    } else {
      become(connection, to, TcpState.CLOSED, TcpState.SYN_SENT);
      to.roundTrip().schedule(connection);
    }
    return connection;
  }

  /** Ends an established connection in the way of its route; one that is never closed stays. */
  public void close(int connection) {
    close(connection, routes[route[connection]].closing());
  }

  /** Ends an established connection in this way, whatever that of its route is. */
  public void close(int connection, Closing closing) {
    Route closed = routes[route[connection]];
    switch (closing) {
      case CLIENT -> {
        if (closed.roundTrip() == null) {
          awaitStrays(connection, closed, TcpState.ESTABLISHED);
        } else {
          become(connection, closed, TcpState.ESTABLISHED, TcpState.FIN_WAIT);
          closed.roundTrip().schedule(connection);
        }
      }
      case SERVER -> {
        if (closed.roundTrip() == null) {
          free(connection, closed, TcpState.ESTABLISHED);
        } else {
          become(connection, closed, TcpState.ESTABLISHED, TcpState.LAST_ACK);
          closed.roundTrip().schedule(connection);
        }
      }
      case RESET -> free(connection, closed, TcpState.ESTABLISHED);
      case NEVER -> tag[connection] = NOBODY;
    }
  }

  private void answerArrived(int connection) {
    Route on = routes[route[connection]];
    TcpState waiting = TcpState.of(state[connection]);
    switch (waiting) {
      case SYN_SENT -> {
        become(connection, on, TcpState.SYN_SENT, TcpState.ESTABLISHED);
        on.owner().established(connection, tag[connection]);
      }
      case FIN_WAIT -> awaitStrays(connection, on, TcpState.FIN_WAIT);
      case LAST_ACK -> free(connection, on, TcpState.LAST_ACK);
      case CLOSED, ESTABLISHED, TIME_WAIT ->
          throw new IllegalStateException("no answer is due in " + waiting);
    }
  }

  Route route(int connection) {
    return routes[route[connection]];
  }

  void handshakeDone(int connection) {
    become(connection, route(connection), TcpState.SYN_SENT, TcpState.ESTABLISHED);
  }

  void serve(int connection) {
    route(connection).owner().established(connection, tag[connection]);
  }

  void handshakeFailed(int connection, ConnectFailure why) {
    Route on = route(connection);
    int told = tag[connection];
    free(connection, on, TcpState.SYN_SENT);
    on.owner().connectFailed(told, why);
  }

  private void awaitStrays(int connection, Route on, TcpState from) {
    become(connection, on, from, TcpState.TIME_WAIT);
    on.path().withhold();
    on.timeWait().schedule(connection);
  }

  private void timeWaitEnded(int connection) {
    Route on = routes[route[connection]];
    become(connection, on, TcpState.TIME_WAIT, TcpState.CLOSED);
    on.path().expire(leases, connection * hopsMax);
    connections.giveBack(connection);
  }

  private void free(int connection, Route on, TcpState from) {
    become(connection, on, from, TcpState.CLOSED);
    on.path().release(leases, connection * hopsMax);
    connections.giveBack(connection);
  }

  /** Stops a server: it closes its connections, and answers each SYN with a reset. */
  public void stop(Listener server) {
    server.stop();
    lose(connection -> isOpenTo(server, connection));
  }

  /** Stops a server and starts it at the same instant. */
  public void restart(Listener server) {
    server.stop();
    server.start();
    lose(connection -> isOpenTo(server, connection));
  }

  private boolean isOpenTo(Listener server, int connection) {
    return state[connection] == TcpState.ESTABLISHED.index()
        && route(connection).listener() == server;
  }

  /** Makes all connections of these routes vanish, whatever their state. */
  public void vanish(IntPredicate routeIds) {
    lose(connection -> routeIds.test(route[connection]));
    for (Route each : routes) {
      if (each.listener() != null) {
        each.listener().keepOnly(connection -> state[connection] != TcpState.CLOSED.index());
      }
    }
  }

  /** Frees the ports of connections, and only then tells their owners, who may open others. */
  private void lose(IntPredicate which) {
    List<Runnable> news = new ArrayList<>();
    for (int connection = 0; connection < connections.bound(); connection++) {
      if (state[connection] != TcpState.CLOSED.index() && which.test(connection)) {
        int told = tag[connection];
        ConnectionOwner owner = route(connection).owner();
        if (drop(connection) && told != NOBODY) {
          news.add(() -> owner.lost(told));
        }
      }
    }
    news.forEach(Runnable::run);
  }

  /** Frees the port of a connection; tells whether its owner had not closed it. */
  private boolean drop(int connection) {
    TcpState from = TcpState.of(state[connection]);
    if (from == TcpState.TIME_WAIT) {
      timeWaitEnded(connection);
      return false;
    }
    free(connection, route(connection), from);
    return from == TcpState.SYN_SENT || from == TcpState.ESTABLISHED;
  }

  /** Changes how long TIME_WAIT lasts on a route, for connections that enter it from now on. */
  public void changeTimeWait(int routeId, Duration timeWait) {
    routes[routeId] = routes[routeId].withTimeWait(timeWaitLane(timeWait));
  }

  private void become(int connection, Route on, TcpState from, TcpState to) {
    if (state[connection] != from.index()) {
      throw new IllegalStateException("not in " + from);
    }
    state[connection] = (byte) to.index();
    observer.changed(on.id(), from, to);
  }

  /** Counts the connections of a state one by one, by route. */
  public int[] count(TcpState counted) {
    int[] counts = new int[routes.length];
    for (int connection = 0; connection < connections.bound(); connection++) {
      if (state[connection] == counted.index()) {
        counts[route[connection]]++;
      }
    }
    return counts;
  }

  private void grow() {
    int capacity = Math.max(64, state.length * 2);
    state = Arrays.copyOf(state, capacity);
    route = Arrays.copyOf(route, capacity);
    tag = Arrays.copyOf(tag, capacity);
    leases = Arrays.copyOf(leases, capacity * hopsMax);
  }
}
