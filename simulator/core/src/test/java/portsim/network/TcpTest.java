package portsim.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

/** What a connection goes through, and when its port is free again. Instants are milliseconds. */
class TcpTest {
  private static final Duration TIME_WAIT = Duration.ofMinutes(1);
  private static final int HOPS_MAX = 2;

  private final EventCalendar calendar = new EventCalendar();
  private final List<String> seen = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private final Tcp tcp = new Tcp(calendar, new Diary(), HOPS_MAX);

  private final class Diary implements TcpObserver {
    @Override
    public void foundNoPort(int route) {
      seen.add(millis() + " no port on route " + route);
    }

    @Override
    public void changed(int route, TcpState from, TcpState to) {
      seen.add(millis() + " " + from + ">" + to);
    }
  }

  private String millis() {
    assertThat(calendar.nowNanos() % 1_000_000).isZero();
    return Long.toString(calendar.nowNanos() / 1_000_000);
  }

  private void at(long millis) {
    calendar.runUntil(millis * 1_000_000);
  }

  private static PortTable table(int ports) {
    PortRules rules =
        new PortRules(
            new PortRange(1_025, 1_024 + ports),
            List.of(),
            TIME_WAIT,
            Uniqueness.LOCAL_PORT,
            new PortSelection.Sequential());
    return Tables.of(rules, 1, RandomStream.of(1, "ports"));
  }

  private static PortPath path(PortTable... tables) {
    return new PortPath(List.of(tables).stream().map(table -> new PortPath.Hop(table, 0)).toList());
  }

  private Route route(PortPath path, Closing closing, int rttMillis) {
    Duration rtt = Duration.ofMillis(rttMillis);
    SynRetries once = SynRetries.doubling(Duration.ofSeconds(1), 1);
    RouteOptions options =
        new RouteOptions(
            path, closing, Duration.ZERO, rtt, TimeWaitRules.lasting(TIME_WAIT), once, null);
    return tcp.addRoute(options, new Owner());
  }

  private final class Owner implements ConnectionOwner {
    @Override
    public void established(int connection, int tag) {
      heard.add(millis() + " established for " + tag);
    }

    @Override
    public void connectFailed(int tag, ConnectFailure why) {
      heard.add(millis() + " " + why + " for " + tag);
    }

    @Override
    public void lost(int tag) {
      heard.add(millis() + " lost for " + tag);
    }
  }

  @ParameterizedTest(name = "closed by {0}, round trip of {1} ms")
  @CsvSource({
    // States that take no time are passed through unseen.
    "CLIENT, 0, 0 CLOSED>ESTABLISHED; 1000 ESTABLISHED>TIME_WAIT; 61000 TIME_WAIT>CLOSED",
    "CLIENT, 100, 0 CLOSED>SYN_SENT; 100 SYN_SENT>ESTABLISHED; 1000 ESTABLISHED>FIN_WAIT;"
        + " 1100 FIN_WAIT>TIME_WAIT; 61100 TIME_WAIT>CLOSED",
    "SERVER, 0, 0 CLOSED>ESTABLISHED; 1000 ESTABLISHED>CLOSED",
    "SERVER, 100, 0 CLOSED>SYN_SENT; 100 SYN_SENT>ESTABLISHED; 1000 ESTABLISHED>LAST_ACK;"
        + " 1100 LAST_ACK>CLOSED",
    "RESET, 0, 0 CLOSED>ESTABLISHED; 1000 ESTABLISHED>CLOSED",
    "RESET, 100, 0 CLOSED>SYN_SENT; 100 SYN_SENT>ESTABLISHED; 1000 ESTABLISHED>CLOSED",
    "NEVER, 0, 0 CLOSED>ESTABLISHED",
    "NEVER, 100, 0 CLOSED>SYN_SENT; 100 SYN_SENT>ESTABLISHED"
  })
  void goesThroughTheStatesOfItsClosing(Closing closing, int rttMillis, String states) {
    Route route = route(path(table(10)), closing, rttMillis);

    int connection = tcp.connect(route, 7);
    at(1_000);
    tcp.close(connection);
    at(1_000_000);

    assertThat(String.join("; ", seen)).isEqualTo(states);
    assertThat(heard).containsExactly(rttMillis + " established for 7");
  }

  /** With one port, a connect succeeds from the very instant on at which the port is free. */
  @ParameterizedTest(name = "closed by {0}, round trip of {1} ms: free at {2} ms")
  @CsvSource({
    "CLIENT, 0, 61000",
    "CLIENT, 100, 61100",
    "SERVER, 0, 1000",
    "SERVER, 100, 1100",
    "RESET, 0, 1000",
    "RESET, 100, 1000"
  })
  void freesThePortAt(Closing closing, int rttMillis, long freeMillis) {
    PortTable only = table(1);
    Route route = route(path(only), closing, rttMillis);
    int connection = tcp.connect(route, 0);

    at(999);
    assertThat(tcp.connect(route, 1)).isEqualTo(Tcp.NO_PORT);
    at(1_000);
    tcp.close(connection);
    if (freeMillis > 1_000) {
      calendar.runUntil(freeMillis * 1_000_000 - 1);
      assertThat(only.free()).isZero();
      at(freeMillis);
    }

    assertThat(only.free()).isEqualTo(1);
    assertThat(tcp.connect(route, 2)).isNotEqualTo(Tcp.NO_PORT);
  }

  @Test
  void keepsThePortOfAConnectionThatIsNeverClosed() {
    PortTable only = table(1);
    Route route = route(path(only), Closing.NEVER, 0);
    tcp.close(tcp.connect(route, 0));

    at(1_000_000_000);

    assertThat(tcp.connect(route, 1)).isEqualTo(Tcp.NO_PORT);
    assertThat(only.held()).isEqualTo(1);
  }

  @Test
  void tellsTheOwnerBeforeConnectReturnsWhereTheRoundTripTakesNoTime() {
    Route route = route(path(table(10)), Closing.CLIENT, 0);

    tcp.connect(route, 5);

    assertThat(heard).containsExactly("0 established for 5");
  }

  @Test
  void tellsTheOwnerOfEachConnectWithItsTag() {
    Route route = route(path(table(10)), Closing.CLIENT, 20);

    tcp.connect(route, 5);
    at(10);
    tcp.connect(route, 3);
    assertThat(heard).isEmpty();
    at(100);

    assertThat(heard).containsExactly("20 established for 5", "30 established for 3");
  }

  @Test
  void findsNoPortAndTellsOnlyTheObserver() {
    route(path(table(1)), Closing.CLIENT, 0);
    Route second = route(path(table(1)), Closing.CLIENT, 0);
    tcp.connect(second, 0);
    seen.clear();
    heard.clear();

    at(3);
    assertThat(tcp.connect(second, 1)).isEqualTo(Tcp.NO_PORT);

    assertThat(seen).containsExactly("3 no port on route 1");
    assertThat(heard).isEmpty();
  }

  @Test
  void showsConnectionsWithRouteAndPortUntilTheyAreClosed() {
    Route first = route(path(table(10)), Closing.CLIENT, 0);
    Route second = route(path(table(10)), Closing.CLIENT, 0);
    int one = tcp.connect(first, 0);
    int other = tcp.connect(second, 0);
    String ports = " " + tcp.port(one) + ", 1 " + tcp.port(other);
    tcp.close(other);

    assertThat(shown()).isEqualTo("0" + ports + " in [ESTABLISHED, TIME_WAIT]");

    at(60_000);
    assertThat(shown()).isEqualTo("0 " + tcp.port(one) + " in [ESTABLISHED]");
  }

  private String shown() {
    List<String> connections = new ArrayList<>();
    List<TcpState> states = new ArrayList<>();
    tcp.visit(
        (route, port, state) -> {
          connections.add(route + " " + port);
          states.add(state);
        });
    return String.join(", ", connections) + " in " + states;
  }

  /** Guards the array of leases, in which paths of one hop and of two stand side by side. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void conservesThePortsOfPathsOfOneAndTwoHops(long seed) {
    PortTable host = table(62);
    PortTable gateway = table(60);
    Route near = route(path(host), Closing.RESET, 5);
    Route far = route(path(host, gateway), Closing.CLIENT, 30);
    RandomStream random = RandomStream.of(seed, "connects");
    List<Integer> open = new ArrayList<>();
    boolean hostWasFull = false;
    boolean gatewayWasFull = false;

    for (long millis = 0; millis < 600_000; millis += 50) {
      at(millis);
      int connection = tcp.connect(random.below(2) == 0 ? near : far, 0);
      if (connection == Tcp.NO_PORT) {
        hostWasFull |= host.free() == 0;
        gatewayWasFull |= gateway.free() == 0;
      } else {
        open.add(connection);
      }
      at(millis + 40); // the handshake is over
      if (random.below(100) < 95 && !open.isEmpty()) {
        tcp.close(open.remove(random.below(open.size())));
      }
      host.checkConserved();
      gateway.checkConserved();
      assertThat(gateway.held() + gateway.withheld())
          .isLessThanOrEqualTo(host.held() + host.withheld());
    }
    open.forEach(tcp::close);
    at(1_000_000);

    assertThat(gatewayWasFull && hostWasFull).isTrue();
    assertThat(host.free()).isEqualTo(62);
    assertThat(gateway.free()).isEqualTo(60);
  }
}
