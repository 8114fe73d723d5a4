package portsim.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static portsim.client.PoolParts.EVERY_2_MINUTES;
import static portsim.client.PoolParts.pool;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.engine.RandomStream;
import portsim.network.Closing;

/** Who gets a connection of SqlClient's pool, and when. Instants are seconds. */
class SqlClientPoolTest {
  private static final Duration NANO = Duration.ofNanos(1);

  @Test
  void isByDefaultThePoolOfAnEmptyConnectionString() {
    assertThat(SqlClientPool.STANDARD.max()).isEqualTo(100);
    assertThat(SqlClientPool.STANDARD.min()).isZero();
    assertThat(SqlClientPool.STANDARD.connectTimeout()).isEqualTo(Duration.ofSeconds(15));
    assertThat(SqlClientPool.STANDARD.lifetime()).isZero();
    assertThat(SqlClientPool.STANDARD.prune())
        .isEqualTo(new PrunePeriod(Duration.ofMinutes(2), Duration.ofSeconds(230)));
  }

  @ParameterizedTest(name = "max {0}, min {1}")
  @CsvSource({"0, 0", "-1, 0", "10, -1", "10, 11"})
  void refusesBoundsThatContradictEachOther(int max, int min) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pool(max, min, Duration.ZERO))
        .withMessage("a pool needs 0 <= min <= max and max >= 1, got min " + min + ", max " + max);
  }

  @Test
  void servesSpacedCallsWithOneConnection() {
    PoolBench bench = new PoolBench(pool(100)).call(0, 0.01).call(1, 0.01).call(2, 0.01);

    assertThat(bench.runUntil(3).diary())
        .containsExactly("0 established", "0 call 0 opens", "1 call 1 reuses", "2 call 2 reuses");
  }

  @Test
  void opensAConnectionForEachCallThatFindsNoneIdle() {
    PoolBench bench = new PoolBench(pool(100)).call(0, 1).call(0.5, 1).call(1.2, 1);

    assertThat(bench.runUntil(10).callDiary())
        .containsExactly("0 call 0 opens", "0.5 call 1 opens", "1.2 call 2 reuses");
    assertThat(bench.opened()).isEqualTo(2);
  }

  /** Two connections, each held for a second: 0 and 1, then 2 and 3, then 4. */
  @Test
  void letsCallersWaitFirstComeFirstServedWhenAllConnectionsAreTaken() {
    PoolBench bench =
        new PoolBench(pool(2)).call(0, 1).call(0.1, 1).call(0.2, 1).call(0.3, 1).call(0.4, 1);

    assertThat(bench.runUntil(10).callDiary())
        .containsExactly(
            "0 call 0 opens",
            "0.1 call 1 opens",
            "1 call 2 reuses",
            "1.1 call 3 reuses",
            "2 call 4 reuses");
    assertThat(bench.establishedMax()).isEqualTo(2);
  }

  @Test
  void servesTheCallerInLineBeforeOneThatComesAtTheInstantOfTheRelease() {
    PoolBench bench = new PoolBench(pool(1)).call(0, 1).call(0.5, 1).call(1, 1);

    assertThat(bench.runUntil(10).callDiary())
        .containsExactly("0 call 0 opens", "1 call 1 reuses", "2 call 2 reuses");
  }

  /** At one instant connections are given back before callers give up. */
  @Test
  void servesACallerWithTheConnectionReleasedAtTheInstantOfItsTimeout() {
    PoolBench bench = new PoolBench(pool(1)).call(0, 16).call(1, 1);

    assertThat(bench.runUntil(100).callDiary())
        .containsExactly("0 call 0 opens", "16 call 1 reuses");
  }

  @Test
  void failsACallerExactlyWhenItsConnectTimeoutIsOver() {
    PoolBench bench =
        new PoolBench(pool(1))
            .call(Duration.ZERO, Duration.ofSeconds(16).plus(NANO))
            .call(Duration.ofSeconds(1), Duration.ofSeconds(1));

    assertThat(bench.runUntil(100).callDiary())
        .containsExactly("0 call 0 opens", "16 call 1 times out");
  }

  @Test
  void servesTheNextInLineAfterOneThatTimedOut() {
    PoolBench bench = new PoolBench(pool(1)).call(0, 20).call(1, 1).call(10, 1).call(30, 1);

    assertThat(bench.runUntil(100).callDiary())
        .containsExactly(
            "0 call 0 opens", "16 call 1 times out", "20 call 2 reuses", "30 call 3 reuses");
  }

  /** Guards the cancelling of timeouts: call 1 has its connection long before its time is up. */
  @Test
  void doesNotFailACallThatWasServedInTime() {
    PoolBench bench = new PoolBench(pool(1)).call(0, 2).call(1, 100).call(2, 200);

    assertThat(bench.runUntil(300).callDiary())
        .containsExactly("0 call 0 opens", "2 call 1 reuses", "17 call 2 times out");
  }

  @Test
  void letsCallersWaitForEverWithoutAConnectTimeout() {
    SqlClientPool patient = new SqlClientPool(1, 0, Duration.ZERO, Duration.ZERO, EVERY_2_MINUTES);
    PoolBench bench = new PoolBench(patient).call(0, 86_400).call(1, 1);

    assertThat(bench.runUntil(90_000).callDiary())
        .containsExactly("0 call 0 opens", "86400 call 1 reuses");
  }

  @Test
  void letsTheFirstCallWaitForItsHandshake() {
    PoolBench bench =
        new PoolBench(pool(1), 10, Closing.CLIENT, Duration.ofMillis(100), 1)
            .call(0, 1)
            .call(0.5, 1)
            .call(5, 1);

    assertThat(bench.runUntil(10).diary())
        .containsExactly(
            "0.1 established", "0.1 call 0 opens", "1.1 call 1 reuses", "5 call 2 reuses");
  }

  @ParameterizedTest(name = "max {0}, seed {1}")
  @CsvSource({"1, 1", "2, 2", "7, 3", "50, 4"})
  void neverOpensMoreThanMax(int max, long seed) {
    RandomStream random = RandomStream.of(seed, "calls");
    Duration lifetime = Duration.ofSeconds(30);
    PoolBench bench =
        new PoolBench(pool(max, 0, lifetime), 1_000, Closing.RESET, Duration.ofMillis(20), seed);
    double at = 0;
    for (int call = 0; call < 5_000; call++) {
      at += random.exponential() * 0.2;
      bench.call(at, random.exponential() * 0.25 * max);
    }

    bench.runUntil(at + 1_000);

    assertThat(bench.establishedMax()).isEqualTo(max);
    assertThat(bench.callDiary()).hasSize(5_000);
  }
}
