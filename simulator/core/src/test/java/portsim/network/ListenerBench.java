package portsim.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import portsim.engine.EventCalendar;
import portsim.engine.RandomStream;
import portsim.network.port.PortPath;
import portsim.network.port.PortRange;
import portsim.network.port.PortRules;
import portsim.network.port.PortSelection;
import portsim.network.port.PortTable;
import portsim.network.port.Tables;
import portsim.network.port.TimeWaitRules;
import portsim.network.port.Uniqueness;

/**
 * Clients that connect to servers with a backlog, and what they hear. Instants are milliseconds.
 */
abstract class ListenerBench {
  static final SynRetries WINDOWS =
      SynRetries.doubling(Duration.ofSeconds(3), 3).resent(3, Duration.ofMillis(500));
  static final SynRetries LINUX =
      new SynRetries(
          IntStream.of(1, 1, 1, 1, 1, 2, 4, 8, 16, 32, 64).mapToObj(Duration::ofSeconds).toList(),
          0,
          Duration.ZERO);
  static final Accepting TEN_A_SECOND = new Accepting.Paced(10, Duration.ofSeconds(1));

  /** The first connect is served, the server never asks for another. */
  static final Accepting ONE_FOR_EVER = new Accepting.Paced(1, Duration.ofDays(36_500));

  final EventCalendar calendar = new EventCalendar();
  final List<String> heard = new ArrayList<>();
  final Tcp tcp = new Tcp(calendar, new Silent(), 1);
  final PortTable ports = table();

  private static final class Silent implements TcpObserver {
    @Override
    public void foundNoPort(int route) {
      throw new IllegalStateException("there are enough ports");
    }

    @Override
    public void changed(int route, TcpState from, TcpState to) {
      // the ports tell
    }
  }

  private final class Owner implements ConnectionOwner {
    @Override
    public void established(int connection, int tag) {
      heard.add(instant() + " " + tag + " served");
    }

    @Override
    public void connectFailed(int tag, ConnectFailure why) {
      heard.add(instant() + " " + tag + " " + why);
    }

    @Override
    public void lost(int tag) {
      heard.add(instant() + " " + tag + " lost");
    }
  }

  private String instant() {
    long nanos = calendar.nowNanos();
    return nanos % 1_000_000 == 0 ? Long.toString(nanos / 1_000_000) : nanos + "ns";
  }

  private static PortTable table() {
    PortRules rules =
        new PortRules(
            new PortRange(1_025, 2_024),
            List.of(),
            Duration.ofMinutes(1),
            Uniqueness.LOCAL_PORT,
            new PortSelection.Sequential());
    return Tables.of(rules, 1, RandomStream.of(1, "ports"));
  }

  Route route(Listener server, SynRetries retries, int rttMillis) {
    PortPath path = new PortPath(List.of(new PortPath.Hop(ports, 0)));
    RouteOptions options =
        new RouteOptions(
            path,
            Closing.RESET,
            Duration.ZERO,
            Duration.ofMillis(rttMillis),
            TimeWaitRules.lasting(Duration.ofMinutes(1)),
            retries,
            server);
    return tcp.addRoute(options, new Owner());
  }

  Listener server(int backlog, Accepting accepting, Overflow overflow) {
    return tcp.listen(new ListenerOptions(backlog, accepting, overflow, true));
  }

  Listener down() {
    return tcp.listen(
        new ListenerOptions(
            ListenerOptions.UNLIMITED, new Accepting.AtOnce(), new Overflow.Reset(), false));
  }

  void connect(Route route, int count) {
    for (int tag = 0; tag < count; tag++) {
      tcp.connect(route, tag);
    }
  }

  void at(long millis) {
    calendar.runUntil(millis * 1_000_000);
  }
}
