package portsim.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import portsim.engine.EventCalendar;
import portsim.engine.Lane;
import portsim.engine.Rank;
import portsim.engine.Subjects;
import portsim.engine.Succession;

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

  /** What a connect returns when the bind before it failed. */
  public static final int BIND_FAILED = -3;

  /** Whether a connect returned that there was no port for it. */
  public static boolean isWithoutPort(int returned) {
    return returned == NO_PORT || returned == BIND_FAILED;
  }

  /** The tag of a connection that its owner will hear nothing more of. */
  private static final int NOBODY = -1;

  private static final Lane NO_ROUND_TRIP =
      connection -> {
        throw new IllegalStateException("nothing is under way where the round trip takes no time");
      };

  private final Subjects connections = new Subjects();
  private final EventCalendar calendar;
  private final TcpObserver observer;
  private final int answerArrives;
  private final int timeWaitEnds;
  private final Map<Long, Lane> roundTripLanes = new TreeMap<>();
  private final Map<TimeWaitRules, Lane> timeWaitLanes = new LinkedHashMap<>();
  private final Handshakes handshakes;
  private final Teardown teardown;
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
    teardown = new Teardown(calendar, this, connections);
  }

  /** Makes the listening socket of a server. */
  public Listener listen(ListenerOptions options) {
    return listen(options, null);
  }

  /**
   * Makes the listening socket of a server whose answers are held back.
   *
   * @param egress through what they leave; null for nothing
   */
  public Listener listen(ListenerOptions options, @Nullable TokenBucket egress) {
    return new Listener(calendar, options, egress, this::serve);
  }

  /** Adds a route; routes are numbered from 0 in the order of adding. */
  public Route addRoute(RouteOptions options, ConnectionOwner owner) {
    int id = routes.length;
    Route added =
        new Route(id, options, roundTripLane(options.rtt()), timeWaitLane(options.closed()), owner);
    routes = Arrays.copyOf(routes, id + 1);
    routes[id] = added;
    options.path().onTakeover(this::takenOver);
    return added;
  }

  private Lane roundTripLane(Duration rtt) {
    return rtt.isZero()
        ? NO_ROUND_TRIP
        : roundTripLanes.computeIfAbsent(
            rtt.toNanos(), nanos -> calendar.lane(nanos, Rank.RELEASE, answerArrives));
  }

  private Lane timeWaitLane(TimeWaitRules rules) {
    return timeWaitLanes.computeIfAbsent(rules, this::newTimeWaitLane);
  }

  private Lane newTimeWaitLane(TimeWaitRules rules) {
    if (rules.timers() instanceof Timers.Exact) {
      return calendar.lane(rules.length().toNanos(), Rank.RELEASE, timeWaitEnds);
    }
    Succession ends = calendar.succession(Rank.RELEASE, timeWaitEnds);
    TimeWaitEnds instants = new TimeWaitEnds(rules);
    return connection -> ends.schedule(instants.endNanos(calendar.nowNanos()), connection);
  }

  /**
   * Opens a connection; its owner hears of it when it is established, which is before this returns
   * where the round trip takes no time.
   *
   * @param newTag given to the owner with the connection, at least 0
   * @return the connection, {@link #NO_PORT}, {@link #BIND_FAILED} or {@link #FAILED}
   */
  public int connect(Route to, int newTag) {
    int connection = connections.take();
    if (connection >= state.length) {
      grow();
    }
    int port = to.path().lease(leases, connection * hopsMax);
    if (port < 0) {
      connections.giveBack(connection);
      observer.foundNoPort(to.id());
      return port == PortTable.BIND_FAILED ? BIND_FAILED : NO_PORT;
    }
    route[connection] = to.id();
    tag[connection] = newTag;
    Listener listener = to.listener();
    if (listener != null) {
      become(connection, to, TcpState.CLOSED, TcpState.SYN_SENT);
      return handshakes.begin(connection) ? connection : FAILED;
    }
    if (to.rttNanos() == 0) {
      become(connection, to, TcpState.CLOSED, TcpState.ESTABLISHED);
      to.owner().established(connection, newTag);
    } else {
      become(connection, to, TcpState.CLOSED, TcpState.SYN_SENT);
      to.roundTrip().schedule(connection);
    }
    return connection;
  }

  /** The local port of a connection. */
  public int port(int connection) {
    return leases[connection * hopsMax];
  }

  /** Ends an established connection in the way of its route; one that is never closed stays. */
  public void close(int connection) {
    teardown.close(connection, route(connection).options().closing());
  }

  /** Ends an established connection in this way, whatever that of its route is. */
  public void close(int connection, Closing closing) {
    teardown.close(connection, closing);
  }

  private void answerArrived(int connection) {
    TcpState waiting = TcpState.of(state[connection]);
    switch (waiting) {
      case SYN_SENT -> {
        handshakeDone(connection);
        serve(connection);
      }
      case FIN_WAIT -> awaitStrays(connection, TcpState.FIN_WAIT);
      case LAST_ACK -> free(connection, TcpState.LAST_ACK);
      case CLOSED, ESTABLISHED, TIME_WAIT, CLOSE_WAIT ->
          throw new IllegalStateException("no answer is due in " + waiting);
    }
  }

  Route route(int connection) {
    return routes[route[connection]];
  }

  /** The server's socket of a connection whose handshake is under way. */
  Listener listener(int connection) {
    Listener listener = route(connection).listener();
    if (listener == null) {
      throw new IllegalStateException("a server without a socket answers each SYN");
    }
    return listener;
  }

  void handshakeDone(int connection) {
    Route on = route(connection);
    become(connection, on, TcpState.SYN_SENT, TcpState.ESTABLISHED);
    on.owner().connected(connection, tag[connection]);
  }

  void serve(int connection) {
    route(connection).owner().established(connection, tag[connection]);
  }

  void handshakeFailed(int connection, ConnectFailure why) {
    ConnectionOwner owner = route(connection).owner();
    int told = tag[connection];
    free(connection, TcpState.SYN_SENT);
    owner.connectFailed(told, why);
  }

  /** Lets its owner hear nothing more of a connection. */
  void forget(int connection) {
    tag[connection] = NOBODY;
  }

  /** Loses an established connection: its owner hears of it. */
  void reset(int connection) {
    ConnectionOwner owner = route(connection).owner();
    int told = tag[connection];
    free(connection, TcpState.ESTABLISHED);
    if (told != NOBODY) {
      owner.lost(told);
    }
  }

  /** Withholds the port of a connection for the time of TIME_WAIT, where there is room for it. */
  void awaitStrays(int connection, TcpState from) {
    Route on = route(connection);
    if (on.path().hasWithheld(on.options().closed().limit())) {
      free(connection, from);
      return;
    }
    become(connection, on, from, TcpState.TIME_WAIT);
    on.path().withhold(leases, connection * hopsMax, connection);
    on.timeWait().schedule(connection);
  }

  private void timeWaitEnded(int connection) {
    Route on = route(connection);
    become(connection, on, TcpState.TIME_WAIT, TcpState.CLOSED);
    on.path().expire(leases, connection * hopsMax);
    connections.giveBack(connection);
  }

  private void takenOver(int connection) {
    Route on = route(connection);
    become(connection, on, TcpState.TIME_WAIT, TcpState.CLOSED);
    on.path().expireOnward(leases, connection * hopsMax);
    connections.giveBack(connection);
  }

  void free(int connection, TcpState from) {
    Route on = route(connection);
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
    free(connection, from);
    return from == TcpState.SYN_SENT || from == TcpState.ESTABLISHED;
  }

  /** Changes the rules of a route, for what happens from now on. */
  public void change(int routeId, TimeWaitRules closed, SynRetries synRetries) {
    routes[routeId] = routes[routeId].with(closed, synRetries, timeWaitLane(closed));
  }

  void become(int connection, TcpState from, TcpState to) {
    become(connection, route(connection), from, to);
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
