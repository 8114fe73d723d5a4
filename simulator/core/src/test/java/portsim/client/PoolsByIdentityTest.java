package portsim.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.client.SqlClientPool.Keying;
import portsim.network.Closing;

/** One pool for each identity, and what a failed open does to it: instants are seconds. */
class PoolsByIdentityTest {
  private static final PrunePeriod EVERY_100_S =
      new PrunePeriod(Duration.ofSeconds(100), Duration.ofSeconds(100));

  private static SqlClientPool pool(int max, Keying keying, boolean blocks) {
    return new SqlClientPool(
        max, 0, Duration.ofSeconds(15), Duration.ZERO, EVERY_100_S, keying, blocks);
  }

  @Test
  void eachIdentityHasAPoolOfItsOwn() {
    PoolBench bench =
        new PoolBench(pool(1, Keying.IDENTITY, true))
            .callBy(1, 0, 5)
            .callBy(2, 1, 5)
            .callBy(1, 2, 1)
            .callBy(2, 10, 1);

    assertThat(bench.runUntil(20).callDiary())
        .containsExactly("0 call 0 opens", "1 call 1 opens", "5 call 2 reuses", "10 call 3 reuses");
    assertThat(bench.identities()).isEqualTo(2);
    assertThat(bench.size()).isEqualTo(2);
  }

  @Test
  void underOneAccountAllIdentitiesShareAPool() {
    PoolBench bench =
        new PoolBench(pool(1, Keying.CONNECTION_STRING, true)).callBy(1, 0, 5).callBy(2, 1, 5);

    assertThat(bench.runUntil(4).waiting()).isEqualTo(1);
    assertThat(bench.runUntil(20).callDiary()).containsExactly("0 call 0 opens", "5 call 1 reuses");
    assertThat(bench.identities()).isEqualTo(1);
  }

  /** The sweep at 100 s declares the connection old, that at 200 s closes it: the pool is empty. */
  @Test
  void aPoolThatSweepsHaveEmptiedIsForgotten() {
    PoolBench bench = new PoolBench(pool(1, Keying.IDENTITY, true)).callBy(7, 0, 1);

    assertThat(bench.runUntil(199).identities()).isEqualTo(1);
    assertThat(bench.runUntil(200).identities()).isZero();
    assertThat(bench.callBy(7, 201, 1).runUntil(202).identities()).isEqualTo(1);
  }

  /**
   * One port, which another identity's call holds until 200 s. The pool of identity 2 fails at 0 s
   * and repeats the error for 5 s, fails at 5 s and repeats it for 10 s, then for 20, 40, 60, 60.
   */
  @ParameterizedTest(name = "a call at {0} s: {1}")
  @CsvSource({
    "4.999, is blocked",
    "5, finds no port",
    "14.999, is blocked",
    "15, finds no port",
    "34.999, is blocked",
    "35, finds no port",
    "74.999, is blocked",
    "75, finds no port",
    "134.999, is blocked",
    "135, finds no port",
    "194.999, is blocked",
    "195, finds no port"
  })
  void aFailedOpenBlocksThePoolForAWhileEachTimeTwiceAsLong(double at, String outcome) {
    PoolBench bench =
        new PoolBench(pool(1, Keying.IDENTITY, true), 1, Closing.CLIENT, Duration.ZERO, 1)
            .callBy(1, 0, 300);
    int number = 1;
    for (double failure : new double[] {0, 5, 15, 35, 75, 135, 195}) {
      if (failure < at) {
        bench.callBy(2, failure, 1);
        number++;
      }
    }
    bench.callBy(2, at, 1);

    assertThat(bench.runUntil(at + 1).callDiary())
        .last()
        .asString()
        .endsWith(number + " " + outcome);
  }

  @Test
  void aPoolThatNeverBlocksTriesAgainAtOnce() {
    PoolBench bench =
        new PoolBench(pool(1, Keying.IDENTITY, false), 1, Closing.CLIENT, Duration.ZERO, 1)
            .callBy(1, 0, 300)
            .callBy(2, 1, 1)
            .callBy(2, 2, 1);

    assertThat(bench.runUntil(3).callDiary())
        .containsExactly("0 call 0 opens", "1 call 1 finds no port", "2 call 2 finds no port");
  }

  /**
   * Both connections are idle at the restart. Nobody notices before they are used: the next two
   * calls fail, each with one of them, and the third opens a new one.
   */
  @Test
  void aSeveredConnectionIsNoticedWhenItIsUsed() {
    PoolBench bench =
        new PoolBench(pool(5, Keying.IDENTITY, true))
            .call(0, 1)
            .call(0.5, 1)
            .restartServerAt(10)
            .call(11, 1)
            .call(12, 1)
            .call(13, 1);

    assertThat(bench.runUntil(20).callDiary())
        .containsExactly(
            "0 call 0 opens",
            "0.5 call 1 opens",
            "11 call 2 loses its connection",
            "12 call 3 loses its connection",
            "13 call 4 opens");
    assertThat(bench.size()).isEqualTo(1);
  }

  @Test
  void sweepsForgetSeveredConnections() {
    PoolBench bench =
        new PoolBench(pool(5, Keying.IDENTITY, true)).call(0, 1).restartServerAt(10).call(300, 1);

    assertThat(bench.runUntil(301).callDiary())
        .containsExactly("0 call 0 opens", "300 call 1 opens");
  }
}
