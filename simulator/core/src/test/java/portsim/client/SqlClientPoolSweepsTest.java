package portsim.client;

import static org.assertj.core.api.Assertions.assertThat;
import static portsim.client.PoolParts.pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.engine.RandomStream;
import portsim.network.Closing;

/** How many connections SqlClient's pool keeps, and for how long. Instants are seconds. */
class SqlClientPoolSweepsTest {
  /**
   * Call 0 opens one connection and the pool another, up to its minimum; call 1 comes before that
   * is established and opens the third. The sweeps at 10 s and 20 s close the one that nobody used:
   * two are leaked, and call 2 opens the third again.
   */
  @Test
  void closesWhatItSweepsAwayThoughTheApplicationLosesItsConnections() {
    SqlClientPool pool =
        new SqlClientPool(
            3,
            2,
            Duration.ofSeconds(15),
            Duration.ZERO,
            new PrunePeriod(PoolBench.seconds(10), PoolBench.seconds(10)));
    PoolBench bench =
        new PoolBench(pool, PoolBench.MANY_PORTS, Closing.NEVER, Duration.ofMillis(10), 1)
            .call(0, 1)
            .call(0.001, 1)
            .call(30, 1);

    assertThat(bench.runUntil(20).established()).isEqualTo(2);
    assertThat(bench.runUntil(40).opened()).isEqualTo(4);
    assertThat(bench.establishedMax()).isEqualTo(3);
  }

  @Test
  void fillsUpToMinWithTheFirstCallAndNotBefore() {
    PoolBench bench = new PoolBench(pool(100, 3, Duration.ZERO)).call(5, 1);

    bench.runUntil(4.9);
    assertThat(bench.diary()).isEmpty();

    bench.runUntil(5);
    assertThat(bench.established()).isEqualTo(3);
    assertThat(bench.callDiary()).containsExactly("5 call 0 opens");
  }

  @Test
  void keepsMinThroughAllSweeps() {
    PoolBench bench = new PoolBench(pool(100, 3, Duration.ZERO));
    for (int call = 0; call < 10; call++) {
      bench.call(0, 1);
    }

    assertThat(bench.runUntil(239.9).established()).isEqualTo(10);
    assertThat(bench.runUntil(240).established()).isEqualTo(3);
    assertThat(bench.runUntil(86_400).established()).isEqualTo(3);
  }

  /**
   * Sweeps come at 120, 240, 360 ... s. The first after the last use declares the connection old,
   * the second closes it: after one period at the least, two at the most.
   */
  @ParameterizedTest(name = "last used at {0} s, closed at {1} s")
  @CsvSource({
    "1, 240",
    "119.99, 240",
    "120, 360", // at one instant the sweep is first: it was scheduled earlier
    "120.01, 360",
    "239.99, 360",
    "300, 480"
  })
  void closesAConnectionAfterOneToTwoPeriodsWithoutUse(double lastUse, int closed) {
    PoolBench bench = new PoolBench(pool(100));
    for (double at = 0; at < lastUse - 0.5; at += 50) {
      bench.call(at, 0.01);
    }
    bench.call(lastUse - 0.01, 0.01);

    assertThat(bench.runUntil(10_000).connectionDiary())
        .containsExactly("0 established", closed + " closed");
  }

  /** The connection used last serves next, so that the others grow old and are closed. */
  @Test
  void closesWhatALowerLoadDoesNotNeed() {
    PoolBench bench = new PoolBench(pool(100));
    for (int call = 0; call < 5; call++) {
      bench.call(0, 1);
    }
    for (int at = 10; at < 1_000; at += 10) {
      bench.call(at, 1);
    }

    assertThat(bench.runUntil(239.9).established()).isEqualTo(5);
    assertThat(bench.runUntil(999).established()).isEqualTo(1);
    assertThat(bench.opened()).isEqualTo(5);
  }

  @ParameterizedTest(name = "given back {0} ns after its lifetime: closed {1}")
  @CsvSource({"-1, false", "0, false", "1, true"})
  void closesAConnectionOnReturnThatIsStrictlyOlderThanItsLifetime(long after, boolean closed) {
    Duration lifetime = Duration.ofSeconds(10);
    PoolBench bench = new PoolBench(pool(100, 0, lifetime));

    bench.call(Duration.ofSeconds(3), lifetime.plusNanos(after));

    assertThat(bench.runUntil(20).established()).isEqualTo(closed ? 0 : 1);
  }

  @Test
  void doesNotCloseAnIdleConnectionForItsAge() {
    PoolBench bench = new PoolBench(pool(100, 0, Duration.ofSeconds(10))).call(0, 1).call(100, 1);

    assertThat(bench.runUntil(102).diary())
        .containsExactly("0 established", "0 call 0 opens", "100 call 1 reuses", "101 closed");
  }

  @Test
  void replacesAConnectionThatIsTooOldForTheCallerInLine() {
    PoolBench bench = new PoolBench(pool(1, 0, Duration.ofSeconds(10))).call(0, 11).call(1, 1);

    assertThat(bench.runUntil(20).diary())
        .containsExactly(
            "0 established", "0 call 0 opens", "11 closed", "11 established", "11 call 1 opens");
  }

  @Test
  void replacesAConnectionThatIsTooOldToKeepMin() {
    PoolBench bench = new PoolBench(pool(10, 2, Duration.ofSeconds(10))).call(0, 11);

    assertThat(bench.runUntil(20).connectionDiary())
        .containsExactly("0 established", "0 established", "11 closed", "11 established");
  }

  /** A call a second, none of which gives its connection back. */
  @Test
  void isUsedUpByConnectionsThatAreNeverClosed() {
    PoolBench bench = new PoolBench(pool(100), 1_000, Closing.NEVER, Duration.ZERO, 1);
    List<String> expected = new ArrayList<>();
    for (int call = 0; call < 150; call++) {
      bench.call(call, 0.01);
      if (call < 100) {
        expected.add(call + " call " + call + " opens");
      }
    }
    // The timeouts come at 115 s and later, when the hundred has long been taken.
    for (int call = 100; call < 150; call++) {
      expected.add((call + 15) + " call " + call + " times out");
    }

    assertThat(bench.runUntil(10_000).callDiary()).isEqualTo(expected);
    assertThat(bench.established()).isEqualTo(100);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void sweepsWithThePeriodThatItDrew(long seed) {
    long period =
        SqlClientPool.STANDARD.prune().draw(RandomStream.of(seed, "pool/orders")).toSeconds();
    PoolBench bench =
        new PoolBench(SqlClientPool.STANDARD, 10, Closing.CLIENT, Duration.ZERO, seed).call(0, 1);

    assertThat(bench.runUntil(1_000).connectionDiary())
        .containsExactly("0 established", 2 * period + " closed");
  }
}
