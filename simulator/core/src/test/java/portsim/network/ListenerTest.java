package portsim.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import portsim.network.port.TimeWaitRules;
import portsim.network.port.Uniqueness;

/** What becomes of connects to a server with a backlog. Instants are milliseconds. */
class ListenerTest {
  private static final SynRetries WINDOWS =
      SynRetries.doubling(Duration.ofSeconds(3), 3).resent(3, Duration.ofMillis(500));
  private static final SynRetries LINUX =
      new SynRetries(
          IntStream.of(1, 1, 1, 1, 1, 2, 4, 8, 16, 32, 64).mapToObj(Duration::ofSeconds).toList(),
          0,
          Duration.ZERO);
  private static final Accepting TEN_A_SECOND = new Accepting.Paced(10, Duration.ofSeconds(1));

  /** The first connect is served, the server never asks for another. */
  private static final Accepting ONE_FOR_EVER = new Accepting.Paced(1, Duration.ofDays(36_500));

  private final EventCalendar calendar = new EventCalendar();
  private final List<String> heard = new ArrayList<>();
  private final Tcp tcp = new Tcp(calendar, new Silent(), 1);
  private final PortTable ports = table();

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

  private Route route(Listener server, SynRetries retries, int rttMillis) {
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

  private Listener server(int backlog, Accepting accepting, Overflow overflow) {
    return tcp.listen(new ListenerOptions(backlog, accepting, overflow, true));
  }

  private Listener down() {
    return tcp.listen(
        new ListenerOptions(
            ListenerOptions.UNLIMITED, new Accepting.AtOnce(), new Overflow.Reset(), false));
  }

  private void connect(Route route, int count) {
    for (int tag = 0; tag < count; tag++) {
      tcp.connect(route, tag);
    }
  }

  private void at(long millis) {
    calendar.runUntil(millis * 1_000_000);
  }

  /**
   * Windows: SYNs at 0, 0.5, 1 and 1.5 s, each answered a round trip later, and timed from there.
   */
  @ParameterizedTest(name = "round trip of {0} ms: Windows refused at {1} ms, Linux at {2} ms")
  @CsvSource({"0, 1500, 0", "100, 1900, 100"})
  void isRefusedByAServerThatIsDown(int rttMillis, long windowsMillis, long linuxMillis) {
    tcp.connect(route(down(), WINDOWS, rttMillis), 1);
    tcp.connect(route(down(), LINUX, rttMillis), 2);

    assertThat(ports.held()).isEqualTo(rttMillis == 0 ? 1 : 2);
    calendar.runUntil(windowsMillis * 1_000_000 - 1);
    assertThat(ports.held()).isEqualTo(1);
    at(windowsMillis);

    assertThat(heard).containsExactly(linuxMillis + " 2 REFUSED", windowsMillis + " 1 REFUSED");
    assertThat(ports.held()).isZero();
    assertThat(ports.withheld()).isZero();
  }

  @Test
  void saysWhetherTheConnectFailedAtOnce() {
    Route linux = route(down(), LINUX, 0);
    Route far = route(down(), LINUX, 10);

    assertThat(tcp.connect(linux, 0)).isEqualTo(Tcp.FAILED);
    assertThat(tcp.connect(far, 0)).isNotNegative();
  }

  /** The third SYN of Windows, at 1 s, finds the server up again. */
  @Test
  void getsThroughWithASynThatIsSentAgain() {
    Listener server = down();
    tcp.connect(route(server, WINDOWS, 0), 0);

    at(700);
    server.start();
    at(10_000);

    assertThat(heard).containsExactly("1000 0 served");
  }

  /**
   * Twenty at once, a backlog of 5, ten accepted a second. One is accepted at 0, five wait and are
   * accepted at 0.1 to 0.5 s. The others are reset and send again at 0.5 s, when the backlog has
   * just become empty: five wait. So again at 1.0 and at 1.5 s, when only four are left.
   */
  @Test
  void resetsWhomTheBacklogHasNoRoomFor() {
    connect(route(server(5, TEN_A_SECOND, new Overflow.Reset()), WINDOWS, 0), 20);
    at(60_000);

    assertThat(heard)
        .containsExactlyElementsOf(
            IntStream.range(0, 20).mapToObj(tag -> tag * 100 + " " + tag + " served").toList());
  }

  /** The 22nd of a burst finds the backlog full at 1.5 s too: 1 + 5 + 5 + 5 + 5 are served. */
  @Test
  void refusesWhomTheBacklogHasNoRoomForWithTheLastSyn() {
    connect(route(server(5, TEN_A_SECOND, new Overflow.Reset()), WINDOWS, 0), 22);
    at(60_000);

    assertThat(heard).hasSize(22).contains("1500 21 REFUSED").contains("2000 20 served");
  }

  /**
   * Linux drops, and holds one more than the backlog. One is accepted at 0, six wait and are
   * accepted at 0.1 to 0.6 s; thirteen send again at 1 s, when one is accepted and six wait; six at
   * 2 s, when one is accepted and five wait.
   */
  @Test
  void dropsTheSynsOfWhomTheBacklogHasNoRoomFor() {
    connect(route(server(5, TEN_A_SECOND, Overflow.Drop.STANDARD), LINUX, 0), 20);
    at(60_000);

    List<String> served =
        Stream.of(IntStream.range(0, 7), IntStream.range(7, 14), IntStream.range(14, 20))
            .flatMap(wave -> wave.mapToObj(tag -> tag / 7 * 1_000 + tag % 7 * 100 + " " + tag))
            .map(each -> each + " served")
            .toList();
    assertThat(heard).containsExactlyElementsOf(served);
  }

  /**
   * SYNs at 0, 1, 2, 3, 4, 5, 7, 11, 19, 35 and 67 s; 64 s later the client gives up. The measured
   * kernel's timers add up to 4 s. The third connect comes when the handshakes of the others are
   * complete.
   */
  @ParameterizedTest(name = "round trip of {0} ms")
  @CsvSource({"0", "100"})
  void timesOutWhenNoSynIsAnswered(int rttMillis) {
    Route route = route(server(0, ONE_FOR_EVER, Overflow.Drop.STANDARD), LINUX, rttMillis);
    connect(route, 2);
    at(1_000);
    tcp.connect(route, 2);

    at(131_999);
    assertThat(ports.held()).isEqualTo(3);
    at(132_000);

    assertThat(heard).containsExactly(rttMillis + " 0 served", "132000 2 TIMED_OUT");
    assertThat(ports.held()).isEqualTo(2);
  }

  private static Overflow.Drop drop(boolean abort, int synAckRetries, boolean cookies) {
    return new Overflow.Drop(abort, synAckRetries, cookies);
  }

  /** One connect, and a second later four at one instant. */
  private void connectOneAndFour(Listener server) {
    Route route = route(server, LINUX, 100);
    tcp.connect(route, 0);
    at(1_000);
    for (int tag = 1; tag < 5; tag++) {
      tcp.connect(route, tag);
    }
  }

  /**
   * A backlog of 1, and nobody accepts. When the four SYNs arrive, halfway through the round trip,
   * one connection waits. Two handshakes are remembered, one more than the backlog, and two get
   * cookies. At 1.1 s the first of them completes the 1 + 1 that can wait. The second is reset, or
   * its answer is sent again for as long as it takes; those with cookies are forgotten.
   */
  @ParameterizedTest(name = "tcp_abort_on_overflow {0}")
  @CsvSource({"false, ''", "true, 1100 2 lost"})
  void asksForRoomAgainWhenTheHandshakeCompletes(boolean abort, String lost) {
    connectOneAndFour(server(1, new Accepting.Never(), drop(abort, 5, true)));

    at(20_000);

    assertThat(heard).isEqualTo(lost.isEmpty() ? List.of() : List.of(lost));
    assertThat(ports.held()).isEqualTo(abort ? 4 : 5);
  }

  /**
   * As before, and the server begins to accept at 5 s. It answers again 1, 3 and 7 s after 1.1 s,
   * and the client completes the handshake when there is room. It does not know the others.
   */
  @Test
  void servesWhoIsAnsweredAgainWhenThereIsRoom() {
    Listener server = server(1, new Accepting.Never(), drop(false, 5, true));
    connectOneAndFour(server);

    at(5_000);
    server.changeAccepting(new Accepting.AtOnce());
    at(200_000);

    assertThat(heard).containsExactly("5000 0 served", "5000 1 served", "8100 2 served");
    assertThat(ports.held()).isEqualTo(5);
  }

  /** It answers once more after a second, and then gives up: too early for room at 5 s. */
  @Test
  void forgetsWhoIsAnsweredTooOften() {
    Listener server = server(1, new Accepting.Never(), drop(false, 1, true));
    connectOneAndFour(server);

    at(5_000);
    server.changeAccepting(new Accepting.AtOnce());
    at(200_000);

    assertThat(heard).containsExactly("5000 0 served", "5000 1 served");
  }

  /**
   * A backlog of 0 remembers one handshake. The first vanishes with its machine before it is
   * complete; without cookies the second could not begin if the server still minded it.
   */
  @Test
  void forgetsHandshakesThatVanish() {
    Route route = route(server(0, new Accepting.AtOnce(), drop(false, 5, false)), LINUX, 100);
    tcp.connect(route, 0);
    at(60);
    tcp.vanish(id -> true);

    tcp.connect(route, 1);
    at(1_000);

    assertThat(heard).containsExactly("60 0 lost", "160 1 served");
  }

  /** The answer was on its way when the server was started anew: it does not know the client. */
  @Test
  void resetsWhoseHandshakeBeganBeforeItWasStartedAnew() {
    Listener server = server(5, new Accepting.AtOnce(), drop(false, 5, true));
    Route route = route(server, LINUX, 100);
    tcp.connect(route, 0);
    at(60);
    tcp.restart(server);
    tcp.connect(route, 1);
    at(1_000);

    assertThat(heard).containsExactly("100 0 lost", "160 1 served");
  }

  /** Without cookies SYNs beyond the queue are dropped like those that find the backlog full. */
  @Test
  void dropsSynsBeyondItsQueueWithoutCookies() {
    connectOneAndFour(server(1, new Accepting.Never(), drop(true, 5, false)));

    at(200_000);

    assertThat(heard).containsExactly("1100 2 lost", "132000 3 TIMED_OUT", "132000 4 TIMED_OUT");
  }

  @Test
  void timesOutAtAServerThatIsSilent() {
    Listener server =
        tcp.listen(
            new ListenerOptions(5, new Accepting.AtOnce(), new Overflow.Reset(), true, true));
    connect(route(server, LINUX, 10), 1);

    at(130_999);
    assertThat(ports.held()).isEqualTo(1);
    at(131_000);

    assertThat(heard).containsExactly("131000 0 TIMED_OUT");
  }

  /**
   * Answers of 74 bytes leave at 2,500 bytes a second: 29.6 ms each. The bucket of 100 bytes lets
   * the first pass, and 26 bytes of the second, 19.2 ms later.
   */
  @Test
  void holdsAnswersBack() {
    ListenerOptions options =
        new ListenerOptions(9, new Accepting.AtOnce(), Overflow.Drop.STANDARD, true);
    connect(route(tcp.listen(options, new TokenBucket(2_500, 100)), LINUX, 0), 3);

    at(1_000);

    assertThat(heard).containsExactly("0 0 served", "19200000ns 1 served", "48800000ns 2 served");
  }

  /** Windows gives up after 3 + 6 + 12 s. */
  @Test
  void timesOutOnWindowsAfter21Seconds() {
    connect(route(server(0, ONE_FOR_EVER, Overflow.Drop.STANDARD), WINDOWS, 0), 3);

    at(100_000);

    assertThat(heard).containsExactly("0 0 served", "21000 2 TIMED_OUT");
  }

  /** The SYN of 35 s is the first that finds room. */
  @Test
  void getsThroughWithTheNextSynWhenTheServerAcceptsAgain() {
    Listener server = server(0, ONE_FOR_EVER, Overflow.Drop.STANDARD);
    connect(route(server, LINUX, 0), 3);

    at(20_000);
    tcp.restart(server);
    at(200_000);

    assertThat(heard)
        .containsExactly("0 0 served", "20000 0 lost", "20000 1 lost", "35000 2 served");
  }

  /** The k-th of a busy time is accepted floor(k / 3) seconds after its begin. */
  @Test
  void keepsTheExactPaceWhileConnectionsWait() {
    Accepting threeASecond = new Accepting.Paced(3, Duration.ofSeconds(1));
    connect(route(server(100, threeASecond, new Overflow.Reset()), WINDOWS, 0), 4);

    at(10_000);

    assertThat(heard)
        .containsExactly(
            "0 0 served", "333333333ns 1 served", "666666666ns 2 served", "1000 3 served");
  }

  /** It works at once until 1 s; one that comes at 2 s waits until it works again, at 5 s. */
  @Test
  void stopsAcceptingAndResumes() {
    Listener server = server(5, new Accepting.AtOnce(), Overflow.Drop.STANDARD);
    Route route = route(server, LINUX, 0);
    connect(route, 1);
    at(1_000);
    server.changeAccepting(new Accepting.Never());
    at(2_000);
    connect(route, 1);
    at(5_000);
    server.changeAccepting(new Accepting.AtOnce());
    at(6_000);

    assertThat(heard).containsExactly("0 0 served", "5000 0 served");
  }

  @Test
  void acceptsTheNextOneAtOnceWhenItWasIdle() {
    Route route = route(server(5, TEN_A_SECOND, new Overflow.Reset()), WINDOWS, 0);
    connect(route, 1);

    at(99);
    connect(route, 1);
    at(250);
    connect(route, 1);
    at(1_000);

    assertThat(heard).containsExactly("0 0 served", "100 0 served", "250 0 served");
  }

  @Test
  void resetsConnectionsAndBacklogWhenItIsStopped() {
    Listener server = server(5, TEN_A_SECOND, new Overflow.Reset());
    connect(route(server, WINDOWS, 0), 3);

    at(150);
    tcp.stop(server);
    at(10_000);

    assertThat(heard)
        .containsExactly("0 0 served", "100 1 served", "150 0 lost", "150 1 lost", "150 2 lost");
    assertThat(ports.free()).isEqualTo(1_000);
  }

  @Test
  void readsItsBacklogAnewWhenItIsStarted() {
    Listener server = server(1, ONE_FOR_EVER, new Overflow.Reset());
    Route route = route(server, LINUX, 0);

    server.changeBacklog(2);
    connect(route, 3);
    assertThat(heard).containsExactly("0 0 served", "0 2 REFUSED");
    tcp.restart(server);
    heard.clear();
    connect(route, 4);

    assertThat(heard).containsExactly("0 0 served", "0 3 REFUSED");
  }

  @Test
  void worksAtAnotherPaceFromNowOn() {
    Listener server = server(100, TEN_A_SECOND, new Overflow.Reset());
    connect(route(server, LINUX, 0), 4);

    at(50);
    server.changeAccepting(new Accepting.Paced(100, Duration.ofSeconds(1)));
    at(1_000);

    assertThat(heard).containsExactly("0 0 served", "60 1 served", "70 2 served", "80 3 served");
  }

  @Test
  void acceptsAtOnceAllThatWaitWhenItNeedsNoMoreTime() {
    Listener server =
        server(100, new Accepting.Paced(1, Duration.ofHours(1)), new Overflow.Reset());
    connect(route(server, LINUX, 0), 3);

    at(50);
    server.changeAccepting(new Accepting.AtOnce());
    at(1_000);

    assertThat(heard).containsExactly("0 0 served", "50 1 served", "50 2 served");
  }

  /** Of those in the backlog two vanish with their machine; the third is served in its turn. */
  @Test
  void forgetsConnectionsOfAMachineThatRestarts() {
    Listener server = server(100, TEN_A_SECOND, new Overflow.Reset());
    Route restarted = route(server, LINUX, 0);
    Route other = route(server, LINUX, 0);
    connect(restarted, 3);
    tcp.connect(other, 7);

    at(50);
    tcp.vanish(id -> id == restarted.id());
    at(1_000);

    assertThat(heard)
        .containsExactly("0 0 served", "50 0 lost", "50 1 lost", "50 2 lost", "100 7 served");
    assertThat(ports.held()).isEqualTo(1);
  }

  /** One port is in use at a time, whoever waits, and all are free in the end. */
  @Test
  void tellsOwnersOnlyWhenAllPortsAreFree() {
    Listener server = server(100, new Accepting.AtOnce(), new Overflow.Reset());
    List<Integer> free = new ArrayList<>();
    Route route = route(server, LINUX, 0);
    RouteOptions options =
        new RouteOptions(
            route.path(),
            Closing.CLIENT,
            Duration.ZERO,
            Duration.ZERO,
            TimeWaitRules.lasting(Duration.ofMinutes(1)),
            LINUX,
            server);
    Route watched =
        tcp.addRoute(
            options,
            new ConnectionOwner() {
              @Override
              public void established(int connection, int tag) {
                // it is the loss that matters
              }

              @Override
              public void connectFailed(int tag, ConnectFailure why) {
                throw new IllegalStateException("the server is up");
              }

              @Override
              public void lost(int tag) {
                free.add(ports.free());
              }
            });
    connect(watched, 3);

    tcp.restart(server);

    assertThat(free).containsExactly(1_000, 1_000, 1_000);
  }
}
