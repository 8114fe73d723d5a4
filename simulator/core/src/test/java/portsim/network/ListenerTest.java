package portsim.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of connects to a server that is down, silent, or whose backlog is full. */
class ListenerTest extends ListenerBench {
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
}
