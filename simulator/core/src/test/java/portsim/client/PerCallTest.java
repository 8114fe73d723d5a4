package portsim.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import portsim.network.Closing;

class PerCallTest {
  @Test
  void opensAndClosesAConnectionForEachCall() {
    PoolBench bench = new PoolBench(new PerCall()).call(0, 1).call(0.5, 1);

    assertThat(bench.runUntil(10).diary())
        .containsExactly(
            "0 established",
            "0 call 0 opens",
            "0.5 established",
            "0.5 call 1 opens",
            "1 closed",
            "1.5 closed");
  }

  @Test
  void holdsFromTheEndOfTheHandshake() {
    PoolBench bench =
        new PoolBench(new PerCall(), 10, Closing.CLIENT, Duration.ofMillis(100), 1).call(0, 1);

    assertThat(bench.runUntil(10).connectionDiary())
        .containsExactly("0.1 established", "1.1 closed");
  }

  /** One port: held to 1 s, withheld to 61 s. */
  @Test
  void failsACallThatFindsNoPort() {
    PoolBench bench =
        new PoolBench(new PerCall(), 1, Closing.CLIENT, Duration.ZERO, 1)
            .call(0, 1)
            .call(60.999, 1)
            .call(61, 1);

    assertThat(bench.runUntil(100).callDiary())
        .containsExactly("0 call 0 opens", "60.999 call 1 finds no port", "61 call 2 opens");
  }

  @Test
  void losesTheCallsInProgressWithTheServer() {
    PoolBench bench = new PoolBench(new PerCall()).call(0, 10).call(1, 2).call(6, 1);

    assertThat(bench.stopServerAt(5).startServerAt(5.5).runUntil(10).callDiary())
        .containsExactly(
            "0 call 0 opens", "1 call 1 opens", "5 call 0 loses its connection", "6 call 2 opens");
  }

  /** Guards the numbers of calls: the connection stays when its call is over and forgotten. */
  @Test
  void hearsNothingOfConnectionsThatItNeverCloses() {
    PoolBench bench =
        new PoolBench(new PerCall(), 10, Closing.NEVER, Duration.ZERO, 1).call(0, 1).call(4, 2);

    assertThat(bench.restartServerAt(5).runUntil(10).diary())
        .containsExactly(
            "0 established",
            "0 call 0 opens",
            "4 established",
            "4 call 1 opens",
            "5 closed",
            "5 closed",
            "5 call 1 loses its connection");
  }
}
