package portsim.run;

import java.util.Arrays;
import portsim.engine.EventCalendar;
import portsim.network.SynRefusal;
import portsim.network.TcpObserver;
import portsim.network.TcpState;

/** Writes down what happens to connections. */
final class Recorder implements TcpObserver {
  private final EventCalendar calendar;
  private RouteTally[] routes = new RouteTally[0];

  Recorder(EventCalendar calendar) {
    this.calendar = calendar;
  }

  /** Adds the next route; routes are added in the order of their numbers. */
  void addRoute(RouteTally tally) {
    routes = Arrays.copyOf(routes, routes.length + 1);
    routes[routes.length - 1] = tally;
  }

  @Override
  public void foundNoPort(int route) {
    RouteTally tally = routes[route];
    tally.counts.connects++;
    tally.scope.foundNoPort(calendar.nowNanos());
    tally.own.foundNoPort(calendar.nowNanos());
  }

  @Override
  public void changed(int route, TcpState from, TcpState to) {
    RouteTally tally = routes[route];
    tally.levels.changed(from, to);
    if (from == TcpState.CLOSED) {
      gotPort(tally);
    } else if (from == TcpState.ESTABLISHED) {
      tally.counts.closed++;
    }
    if (to == TcpState.ESTABLISHED) {
      tally.counts.opened++;
    }
  }

  @Override
  public void notAccepted(int connection, int route, int port, SynRefusal why) {
    routes[route].counts.syns.add(why, calendar.nowNanos(), port);
  }

  private void gotPort(RouteTally tally) {
    tally.counts.connects++;
    tally.scope.gotPort(calendar.nowNanos());
    tally.own.gotPort(calendar.nowNanos());
  }
}
