package portsim.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import portsim.network.port.TimeWaitRules;

/** How a server takes connections from its backlog, and what changes of the server do to them. */
class AcceptingTest extends ListenerBench {
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
