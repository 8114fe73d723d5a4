package portsim.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.engine.EventCalendar;
import portsim.engine.RandomStream;
import portsim.network.port.PortPath;
import portsim.network.port.PortRange;
import portsim.network.port.PortRules;
import portsim.network.port.PortSelection;
import portsim.network.port.PortTable;
import portsim.network.port.Tables;
import portsim.network.port.TimeWaitReuse;
import portsim.network.port.TimeWaitRules;
import portsim.network.port.TimerWheel;
import portsim.network.port.Timers;
import portsim.network.port.Uniqueness;

/** How connections end where the other side takes its time, and on a grid of timers. */
class TeardownTest {
  private static final TimerWheel WHEEL = new TimerWheel(250, 0);

  private final EventCalendar calendar = new EventCalendar();
  private final List<String> seen = new ArrayList<>();
  private final Tcp tcp = new Tcp(calendar, new Observer(), 1);

  private final class Observer implements TcpObserver {
    @Override
    public void foundNoPort(int route) {
      seen.add("no port");
    }

    @Override
    public void changed(int route, TcpState from, TcpState to) {
      if (from != TcpState.CLOSED) {
        seen.add(calendar.nowNanos() / 1_000_000 + " " + to);
      }
    }
  }

  private static final class Nobody implements ConnectionOwner {
    @Override
    public void established(int connection, int tag) {
      // the observer tells
    }

    @Override
    public void connectFailed(int tag, ConnectFailure why) {
      throw new IllegalStateException("the server answers");
    }

    @Override
    public void lost(int tag) {
      throw new IllegalStateException("nobody resets it");
    }
  }

  private static TimeWaitRules rules(int orphanSeconds, int limit, Timers timers) {
    return new TimeWaitRules(
        Duration.ofSeconds(60),
        limit,
        TimeWaitReuse.NEVER,
        Duration.ofSeconds(orphanSeconds),
        timers);
  }

  private Route route(Closing closing, Duration otherCloses, int rttMillis, TimeWaitRules rules) {
    PortRules ports =
        new PortRules(
            new PortRange(1_025, 1_124),
            List.of(),
            rules,
            Uniqueness.FOUR_TUPLE,
            new PortSelection.Sequential());
    PortTable table = Tables.of(ports, 1, RandomStream.of(1, "ports"));
    return tcp.addRoute(
        new RouteOptions(
            new PortPath(List.of(new PortPath.Hop(table, 0))),
            closing,
            otherCloses,
            Duration.ofMillis(rttMillis),
            rules,
            SynRetries.doubling(Duration.ofSeconds(1), 1),
            null),
        new Nobody());
  }

  /**
   * The connection is closed at 1 s. With ticks each 2.048 s, TIME_WAIT ends at the first behind 61
   * s, the 30th; behind 66 s, where the server's FIN comes 5 s late, it is the 33rd. An orphan with
   * 10 s fires on ticks of 64 jiffies, 0.256 s: the first behind 11 s is the 43rd. One of 60 s is
   * like a TIME_WAIT. One of 120 s is counted in two halves: the 30th tick, and the first behind 60
   * s more, the 60th.
   */
  @ParameterizedTest(name = "{0} closes first, the other after {1} s; orphans for {3} s")
  @CsvSource({
    "CLIENT, 0, 0, 60, 1000 TIME_WAIT; 61440 CLOSED",
    "CLIENT, 5, 0, 60, 1000 FIN_WAIT; 6000 TIME_WAIT; 67584 CLOSED",
    "CLIENT, 5, 100, 60, 1000 FIN_WAIT; 6100 TIME_WAIT; 67584 CLOSED",
    "CLIENT, never, 0, 10, 1000 FIN_WAIT; 11008 CLOSED",
    "CLIENT, never, 0, 60, 1000 FIN_WAIT; 61440 CLOSED",
    "CLIENT, never, 0, 120, 1000 FIN_WAIT; 122880 CLOSED",
    "CLIENT, 11, 0, 10, 1000 FIN_WAIT; 11008 CLOSED",
    "SERVER, 0, 0, 60, 1000 CLOSED",
    "SERVER, 5, 0, 60, 1000 CLOSE_WAIT; 6000 CLOSED",
    "SERVER, 5, 100, 60, 1000 CLOSE_WAIT; 6000 LAST_ACK; 6100 CLOSED",
    "SERVER, never, 0, 60, 1000 CLOSE_WAIT"
  })
  void endsWhenBothSidesHaveClosedOrNobodyWaits(
      Closing closing, String otherCloses, int rttMillis, int orphanSeconds, String states) {
    Duration other =
        otherCloses.equals("never")
            ? TimeWaitRules.FOR_EVER
            : Duration.ofSeconds(Long.parseLong(otherCloses));
    TimeWaitRules rules = rules(orphanSeconds, TimeWaitRules.UNLIMITED, WHEEL);
    int connection = tcp.connect(route(closing, other, rttMillis, rules), 0);

    calendar.runUntil(1_000_000_000L);
    seen.clear();
    tcp.close(connection);
    calendar.runUntil(1_000_000_000_000L);

    assertThat(String.join("; ", seen)).isEqualTo(states);
  }

  /** Timers without a grid end an orphan when its time is up. */
  @Test
  void endsAnOrphanOnTimeWithoutAGrid() {
    TimeWaitRules rules = rules(120, TimeWaitRules.UNLIMITED, Timers.EXACT);
    tcp.close(tcp.connect(route(Closing.CLIENT, TimeWaitRules.FOR_EVER, 0, rules), 0));

    calendar.runUntil(1_000_000_000_000L);

    assertThat(seen).containsExactly("0 FIN_WAIT", "120000 CLOSED");
  }

  /** Two of three are in TIME_WAIT; the third and an orphan find no room, and are free at once. */
  @Test
  void freesPortsAtOnceBeyondTheLimit() {
    TimeWaitRules rules = rules(60, 2, Timers.EXACT);
    Route route = route(Closing.CLIENT, Duration.ZERO, 0, rules);

    for (int i = 0; i < 3; i++) {
      tcp.close(tcp.connect(route, i));
    }

    assertThat(seen).containsExactly("0 TIME_WAIT", "0 TIME_WAIT", "0 CLOSED");
  }
}
