package portsim.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of handshakes that take time while a backlog fills. */
class HandshakeQueueTest extends ListenerBench {
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
}
