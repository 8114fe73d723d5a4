package portsim.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.engine.RandomStream;
import portsim.network.Closing;

/** The pool of SqlClient, its answers worked out by hand: instants are seconds. */
class SqlClientPoolTest {
  private static final PrunePeriod EVERY_2_MINUTES =
      new PrunePeriod(Duration.ofMinutes(2), Duration.ofMinutes(2));
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);
  private static final Duration NANO = Duration.ofNanos(1);

  private static SqlClientPool pool(int max, int min, Duration lifetime) {
    return new SqlClientPool(max, min, CONNECT_TIMEOUT, lifetime, EVERY_2_MINUTES);
  }

  private static SqlClientPool pool(int max) {
    return pool(max, 0, Duration.ZERO);
  }

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
