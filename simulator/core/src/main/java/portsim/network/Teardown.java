package portsim.network;

import portsim.engine.EventCalendar;
import portsim.engine.Rank;
import portsim.engine.Subjects;
import portsim.network.port.TimeWaitRules;

/** The ways in which established connections end, up to TIME_WAIT or to a port that is free. */
final class Teardown {
  private static final long FOR_EVER_NANOS = TimeWaitRules.FOR_EVER.toNanos();

  private final EventCalendar calendar;
  private final Tcp tcp;
  private final int finArrives;
  private final int orphanEnds;
  private final int clientFollows;

  Teardown(EventCalendar calendar, Tcp tcp, Subjects connections) {
    this.calendar = calendar;
    this.tcp = tcp;
    finArrives = calendar.kind(this::finArrived, connections);
    orphanEnds = calendar.kind(this::orphanEnded, connections);
    clientFollows = calendar.kind(this::clientFollowed, connections);
  }

  void close(int connection, Closing closing) {
    Route on = tcp.route(connection);
    switch (closing) {
      case CLIENT -> clientCloses(connection, on);
      case SERVER -> serverCloses(connection, on);
      case RESET -> tcp.free(connection, TcpState.ESTABLISHED);
      case NEVER -> tcp.forget(connection);
    }
  }

  private void clientCloses(int connection, Route on) {
    if (on.otherClosesNanos() == 0 && on.rttNanos() == 0) {
      tcp.awaitStrays(connection, TcpState.ESTABLISHED);
      return;
    }
    tcp.become(connection, TcpState.ESTABLISHED, TcpState.FIN_WAIT);
    if (on.otherClosesNanos() == 0) {
      on.roundTrip().schedule(connection);
    } else {
      awaitFin(connection, on);
    }
  }

  /** Nobody but the kernel waits for the server's FIN, and it does not wait for ever. */
  private void awaitFin(int connection, Route on) {
    if (on.hasTimeWaitsEnough()) {
      tcp.free(connection, TcpState.FIN_WAIT);
      return;
    }
    long acknowledgedNanos = calendar.nowNanos() + on.rttNanos();
    long endNanos = on.closed().orphanEndsNanos(acknowledgedNanos);
    long finNanos = EventCalendar.after(acknowledgedNanos, on.otherClosesNanos());
    if (finNanos < endNanos) {
      calendar.schedule(finNanos, Rank.RELEASE, finArrives, connection);
    } else {
      calendar.schedule(endNanos, Rank.RELEASE, orphanEnds, connection);
    }
  }

  private void finArrived(int connection) {
    tcp.awaitStrays(connection, TcpState.FIN_WAIT);
  }

  private void orphanEnded(int connection) {
    tcp.free(connection, TcpState.FIN_WAIT);
  }

  private void serverCloses(int connection, Route on) {
    if (on.otherClosesNanos() == 0) {
      follow(connection, on, TcpState.ESTABLISHED);
      return;
    }
    tcp.become(connection, TcpState.ESTABLISHED, TcpState.CLOSE_WAIT);
    tcp.forget(connection);
    if (on.otherClosesNanos() != FOR_EVER_NANOS) {
      long followsNanos = EventCalendar.after(calendar.nowNanos(), on.otherClosesNanos());
      calendar.schedule(followsNanos, Rank.RELEASE, clientFollows, connection);
    }
  }

  private void clientFollowed(int connection) {
    follow(connection, tcp.route(connection), TcpState.CLOSE_WAIT);
  }

  /** The client closes behind the server; its port is free when the server has heard of it. */
  private void follow(int connection, Route on, TcpState from) {
    if (on.rttNanos() == 0) {
      tcp.free(connection, from);
    } else {
      tcp.become(connection, from, TcpState.LAST_ACK);
      on.roundTrip().schedule(connection);
    }
  }
}
