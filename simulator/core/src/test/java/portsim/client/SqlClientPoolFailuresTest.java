package portsim.client;

import static org.assertj.core.api.Assertions.assertThat;
import static portsim.client.PoolParts.pool;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import portsim.network.Closing;

/** SqlClient's pool without a port, a server, or its machine. Instants are seconds. */
class SqlClientPoolFailuresTest {
  /**
   * One port, and it is in TIME_WAIT from 2 s to 62 s. The open at 2 s blocks the pool until 7 s,
   * that at 61.999 s until 71.999 s.
   */
  @Test
  void failsCallsWhileThereIsNoPortAndRecovers() {
    PoolBench bench =
        new PoolBench(pool(1, 0, Duration.ofSeconds(1)), 1, Closing.CLIENT, Duration.ZERO, 1)
            .call(0, 2)
            .call(2, 1)
            .call(3, 1)
            .call(61.999, 1)
            .call(62, 1)
            .call(72, 1)
            .call(74, 1);

    assertThat(bench.runUntil(80).callDiary())
        .containsExactly(
            "0 call 0 opens",
            "2 call 1 finds no port",
            "3 call 2 is blocked",
            "61.999 call 3 finds no port",
            "62 call 4 is blocked",
            "72 call 5 opens",
            "74 call 6 reuses");
  }

  @Test
  void failsAllCallersInLineWhenThereIsNoPortForAReplacement() {
    PoolBench bench =
        new PoolBench(pool(1, 0, Duration.ofSeconds(1)), 1, Closing.CLIENT, Duration.ZERO, 1)
            .call(0, 2)
            .call(0.5, 1)
            .call(0.6, 1)
            .call(100, 1);

    assertThat(bench.runUntil(200).callDiary())
        .containsExactly(
            "0 call 0 opens", "2 call 1 finds no port", "2 call 2 is blocked", "100 call 3 opens");
  }

  @Test
  void opensAsManyAsThereArePortsWhenItCannotReachMin() {
    PoolBench bench =
        new PoolBench(pool(10, 5, Duration.ZERO), 3, Closing.CLIENT, Duration.ZERO, 1)
            .call(0, 1)
            .call(5, 1);

    assertThat(bench.runUntil(10).established()).isEqualTo(3);
    assertThat(bench.connectionDiary()).endsWith("0 no port");
    assertThat(bench.callDiary()).containsExactly("0 call 0 opens", "5 call 1 reuses");
  }

  @Test
  void opensAnewWhenTheServerWasRestarted() {
    PoolBench bench = new PoolBench(pool(10)).call(0, 1).call(6, 1).call(7, 1).restartServerAt(5);

    assertThat(bench.runUntil(10).diary())
        .containsExactly(
            "0 established",
            "0 call 0 opens",
            "5 closed",
            "6 call 1 loses its connection",
            "7 established",
            "7 call 2 opens");
  }

  /** The caller that waits has a place now, and the server is there. */
  @Test
  void losesTheCallsInProgressWithTheServerAndServesThoseThatWait() {
    PoolBench bench = new PoolBench(pool(1)).call(0, 10).call(1, 1).restartServerAt(5);

    assertThat(bench.runUntil(10).diary())
        .containsExactly(
            "0 established",
            "0 call 0 opens",
            "5 closed",
            "5 call 0 loses its connection",
            "5 established",
            "5 call 1 opens");
  }

  @Test
  void failsTheCallsThatWaitWhenTheServerIsDown() {
    PoolBench bench =
        new PoolBench(pool(1)).call(0, 10).call(1, 1).call(2, 1).call(7, 1).call(11, 1);

    assertThat(bench.stopServerAt(5).startServerAt(8).runUntil(12).callDiary())
        .containsExactly(
            "0 call 0 opens",
            "5 call 0 loses its connection",
            "5 call 1 is REFUSED",
            "5 call 2 is blocked",
            "7 call 3 is blocked",
            "11 call 4 opens");
  }

  /** The first of them opens a connection, which fails at once: the others have its error. */
  @Test
  void failsManyCallsThatWait() {
    PoolBench bench = new PoolBench(pool(1)).call(0, 10);
    for (int call = 1; call <= 20_000; call++) {
      bench.call(1, 1);
    }

    assertThat(bench.stopServerAt(5).callDiary())
        .hasSize(20_002)
        .endsWith("5 call 20000 is blocked");
  }

  /**
   * Two are kept, and severed at 5 s. The call at 6 s meets one of them, and another is opened in
   * its place; a stopped server is asked again at the next sweep.
   */
  @Test
  void fillsUpToItsMinimumAgain() {
    SqlClientPool pool = pool(10, 2, Duration.ZERO);
    PoolBench restarted = new PoolBench(pool).call(0, 1).call(6, 1).restartServerAt(5);
    PoolBench stopped = new PoolBench(pool).call(0, 1).call(6, 1).stopServerAt(5);

    assertThat(restarted.runUntil(5.5).established()).isZero();
    assertThat(restarted.runUntil(10).established()).isEqualTo(1);
    assertThat(restarted.size()).isEqualTo(2);
    assertThat(stopped.startServerAt(8).runUntil(119).established()).isZero();
    assertThat(stopped.runUntil(120).established()).isEqualTo(1);
  }

  @Test
  void losesAllCallsWithItsMachineAndBeginsAnew() {
    PoolBench bench =
        new PoolBench(pool(1, 1, Duration.ZERO)).call(0, 10).call(1, 1).call(200, 1).rebootAt(5);

    assertThat(bench.runUntil(300).diary())
        .containsExactly(
            "0 established",
            "0 call 0 opens",
            "5 call 1 loses its connection",
            "5 closed",
            "5 call 0 loses its connection",
            "200 established",
            "200 call 2 opens");
  }

  /** The place of a connection that the application lost is taken until its machine restarts. */
  @Test
  void keepsThePlaceOfALeakedConnectionWhenTheServerClosesIt() {
    PoolBench bench =
        new PoolBench(pool(1), PoolBench.MANY_PORTS, Closing.NEVER, Duration.ZERO, 1)
            .call(0, 1)
            .call(6, 1)
            .call(31, 1)
            .restartServerAt(5)
            .rebootAt(30);

    assertThat(bench.runUntil(40).diary())
        .containsExactly(
            "0 established",
            "0 call 0 opens",
            "5 closed",
            "21 call 1 times out",
            "31 established",
            "31 call 2 opens");
  }

  /** The leaked connections themselves vanish with the machine, and their places are free. */
  @Test
  void forgetsLeakedConnectionsWithItsMachine() {
    PoolBench bench =
        new PoolBench(pool(2), PoolBench.MANY_PORTS, Closing.NEVER, Duration.ZERO, 1)
            .call(0, 1)
            .call(1, 1)
            .rebootAt(30)
            .call(31, 1)
            .call(32, 1);

    assertThat(bench.runUntil(40).callDiary())
        .containsExactly("0 call 0 opens", "1 call 1 opens", "31 call 2 opens", "32 call 3 opens");
  }
}
