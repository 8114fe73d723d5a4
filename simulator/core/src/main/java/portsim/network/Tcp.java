package portsim.network;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import portsim.engine.EventCalendar;
import portsim.engine.Subjects;
import portsim.network.port.PortPath;
import portsim.network.port.PortTable;
import portsim.network.port.TimeWaitRules;

/**
 * The client side of all TCP connections of a world: each from its SYN until its port is free
 * again.
 *
 * <p>A connection is a number. States that take no time, as on a route without a round trip, are
 * passed through unseen.
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
  static final int NOBODY = -1;

  private final ConnectionTable connections;
  private final EventCalendar calendar;
  private final TcpObserver observer;
  private final Lanes lanes;
  private final Handshakes handshakes;
  private final Teardown teardown;
  private final Losses losses;
  private Route[] routes = new Route[0];

  /**
   * Makes a world without connections.
   *
   * @param hopsMax the length of the longest path
   */
  public Tcp(EventCalendar calendar, TcpObserver observer, int hopsMax) {
    this.calendar = calendar;
    this.observer = observer;
    connections = new ConnectionTable(hopsMax);
    Subjects numbers = connections.numbers();
    lanes =
        new Lanes(
            calendar,
            calendar.kind(this::answerArrived, numbers),
            calendar.kind(this::timeWaitEnded, numbers));
    handshakes = new Handshakes(calendar, this, observer, numbers);
    teardown = new Teardown(calendar, this, numbers);
    losses = new Losses(this, connections, handshakes);
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
        new Route(
            id, options, lanes.roundTrip(options.rtt()), lanes.timeWait(options.closed()), owner);
    routes = Arrays.copyOf(routes, id + 1);
    routes[id] = added;
    options.path().onTakeover(this::takenOver);
    return added;
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
    int port = to.path().lease(connections.leases(), connections.leasesAt(connection));
    if (port < 0) {
      connections.giveBack(connection);
      observer.foundNoPort(to.id());
      return port == PortTable.BIND_FAILED ? BIND_FAILED : NO_PORT;
    }
    connections.set(connection, to.id(), newTag);
    if (to.isAtOnce()) {
      become(connection, TcpState.CLOSED, TcpState.ESTABLISHED);
      to.owner().established(connection, newTag);
      return connection;
    }
    become(connection, TcpState.CLOSED, TcpState.SYN_SENT);
    if (to.listener() != null) {
      return handshakes.begin(connection) ? connection : FAILED;
    }
    to.roundTrip().schedule(connection);
    return connection;
  }

  /** The local port of a connection. */
  public int port(int connection) {
    return connections.leases()[connections.leasesAt(connection)];
  }

  /** On whose behalf a connection is, as far as its owner tells them apart. */
  public int identity(int connection) {
    return route(connection).owner().identity(connections.tag(connection));
  }

  /** Ends an established connection in the way of its route; one that is never closed stays. */
  public void close(int connection) {
    teardown.close(connection, route(connection).closing());
  }

  /** Ends an established connection in this way, whatever that of its route is. */
  public void close(int connection, Closing closing) {
    teardown.close(connection, closing);
  }

  private void answerArrived(int connection) {
    TcpState waiting = connections.state(connection);
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
    return routes[connections.route(connection)];
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
    become(connection, TcpState.SYN_SENT, TcpState.ESTABLISHED);
    on.owner().connected(connection, connections.tag(connection));
  }

  void serve(int connection) {
    route(connection).owner().established(connection, connections.tag(connection));
  }

  void handshakeFailed(int connection, ConnectFailure why) {
    ConnectionOwner owner = route(connection).owner();
    int told = connections.tag(connection);
    free(connection, TcpState.SYN_SENT);
    owner.connectFailed(told, why);
  }

  /** Lets its owner hear nothing more of a connection. */
  void forget(int connection) {
    connections.setTag(connection, NOBODY);
  }

  /** Loses an established connection: its owner hears of it. */
  void reset(int connection) {
    ConnectionOwner owner = route(connection).owner();
    int told = connections.tag(connection);
    free(connection, TcpState.ESTABLISHED);
    if (told != NOBODY) {
      owner.lost(told);
    }
  }

  /** Withholds the port of a connection for the time of TIME_WAIT, where there is room for it. */
  void awaitStrays(int connection, TcpState from) {
    Route on = route(connection);
    if (on.hasTimeWaitsEnough()) {
      free(connection, from);
      return;
    }
    become(connection, from, TcpState.TIME_WAIT);
    on.path().withhold(connections.leases(), connections.leasesAt(connection), connection);
    on.timeWait().schedule(connection);
  }

  void timeWaitEnded(int connection) {
    PortPath path = end(connection, TcpState.TIME_WAIT);
    path.expire(connections.leases(), connections.leasesAt(connection));
  }

  private void takenOver(int connection) {
    PortPath path = end(connection, TcpState.TIME_WAIT);
    path.expireOnward(connections.leases(), connections.leasesAt(connection));
  }

  void free(int connection, TcpState from) {
    PortPath path = end(connection, from);
    path.release(connections.leases(), connections.leasesAt(connection));
  }

  private PortPath end(int connection, TcpState from) {
    Route on = route(connection);
    become(connection, from, TcpState.CLOSED);
    connections.giveBack(connection);
    return on.path();
  }

  /** Stops a server: it closes its connections, and answers each SYN with a reset. */
  public void stop(Listener server) {
    server.stop();
    losses.lose(connection -> isOpenTo(server, connection));
  }

  /** Stops a server and starts it at the same instant. */
  public void restart(Listener server) {
    server.stop();
    server.start();
    losses.lose(connection -> isOpenTo(server, connection));
  }

  private boolean isOpenTo(Listener server, int connection) {
    return connections.is(connection, TcpState.ESTABLISHED)
        && route(connection).listener() == server;
  }

  /** Makes all connections of these routes vanish, whatever their state. */
  public void vanish(IntPredicate routeIds) {
    losses.lose(connection -> routeIds.test(connections.route(connection)));
    clearBacklogs();
  }

  /** Gives a connection up, whatever its state: its owner hears nothing more of it. */
  public void abandon(int connection) {
    losses.drop(connection);
    clearBacklogs();
  }

  private void clearBacklogs() {
    for (Route each : routes) {
      if (each.listener() != null) {
        each.listener().keepOnly(connection -> !connections.is(connection, TcpState.CLOSED));
      }
    }
  }

  /** The server ends an established connection; it has its port until its owner gives it up. */
  public void serverCloses(int connection) {
    become(connection, TcpState.ESTABLISHED, TcpState.CLOSE_WAIT);
  }

  /** Changes the rules of a route, for what happens from now on. */
  public void change(int routeId, TimeWaitRules closed, SynRetries synRetries) {
    routes[routeId].change(closed, synRetries, lanes.timeWait(closed));
  }

  void become(int connection, TcpState from, TcpState to) {
    connections.become(connection, from, to);
    observer.changed(connection, connections.route(connection), from, to);
  }

  /** Shows all connections that are not closed. */
  public void visit(ConnectionVisitor visitor) {
    connections.visit(visitor);
  }
}
