package portsim.client;

import static org.assertj.core.api.Assertions.assertThat;
import static portsim.client.WcfParts.pool;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.network.Closing;

/** The connections of WCF's channels, their answers worked out by hand. Instants are seconds. */
class WcfPoolTest {
  @Test
  void isByDefaultThatOfANetTcpBinding() {
    WcfPool standard = WcfPool.STANDARD;
    assertThat(standard.maxOutboundConnectionsPerEndpoint()).isEqualTo(10);
    assertThat(standard.idleTimeout()).isEqualTo(Duration.ofMinutes(2));
    assertThat(standard.leaseTimeout()).isEqualTo(Duration.ofMinutes(5));
    assertThat(standard.groupName()).isEqualTo("default");
    assertThat(standard.channel().openTimeout()).isEqualTo(Duration.ofMinutes(1));
    assertThat(standard.service().idleTimeout()).isEqualTo(Duration.ofMinutes(2));
    assertThat(standard.service().maxConnections()).isEqualTo(10);
  }

  @Test
  void aConnectionOutlivesTheChannelAndServesAnyIdentity() {
    PoolBench bench =
        new PoolBench(WcfPool.STANDARD).callBy(1, 0, 1).callBy(2, 5, 1).callBy(3, 10, 1);

    assertThat(bench.runUntil(20).diary())
        .containsExactly("0 established", "0 call 0 opens", "5 call 1 reuses", "10 call 2 reuses");
    assertThat(bench.identities()).isEqualTo(1);
  }

  @Test
  void aConnectionServesOneChannelAtATime() {
    PoolBench bench = new PoolBench(WcfPool.STANDARD).call(0, 1).call(0.5, 1).call(1.2, 1);

    assertThat(bench.runUntil(10).callDiary())
        .containsExactly("0 call 0 opens", "0.5 call 1 opens", "1.2 call 2 reuses");
  }

  /** The limit is on what is idle: 3 in use at once although 2 are kept; the third is closed. */
  @Test
  void closesWhatComesBackToAFullCache() {
    PoolBench bench = new PoolBench(pool(2)).call(0, 1).call(0, 2).call(0, 3);

    assertThat(bench.runUntil(10).connectionDiary())
        .containsExactly("0 established", "0 established", "0 established", "3 closed");
    assertThat(bench.size()).isEqualTo(2);
  }

  @Test
  void withoutRoomForAnyEachChannelHasAConnectionOfItsOwn() {
    for (WcfPool off : new WcfPool[] {pool(0), WcfParts.idleTimeout(Duration.ZERO)}) {
      PoolBench bench = new PoolBench(off).call(0, 1).call(2, 1);

      assertThat(bench.runUntil(10).diary())
          .containsExactly(
              "0 established",
              "0 call 0 opens",
              "1 closed",
              "2 established",
              "2 call 1 opens",
              "3 closed");
    }
  }

  /** Idle since 1 s: at 121 s it is idle for 120 s, not longer; 1 ms later it is. */
  @ParameterizedTest(name = "taken at {0} s: {1}")
  @CsvSource({"121, 121 call 1 reuses", "121.001, 121.001 call 1 opens"})
  void aConnectionThatWasIdleForTooLongIsClosedWhenItIsTaken(double at, String then) {
    PoolBench bench = new PoolBench(WcfParts.alone()).call(0, 1).call(at, 1);

    assertThat(bench.runUntil(200).callDiary()).containsExactly("0 call 0 opens", then);
  }

  /** The timer is not set for one idle connection alone, so that nobody ever closes it. */
  @Test
  void theOnlyIdleConnectionStaysForGood() {
    PoolBench bench = new PoolBench(WcfParts.alone()).call(0, 1);

    assertThat(bench.runUntil(1_000_000).connectionDiary()).containsExactly("0 established");
  }

  /**
   * Returned at 1 and 3 s: the timer is set at 3 s and fires at 123 s, when the first is idle for
   * 122 s and the other for 120 s, which a timer that fires a little late takes for over.
   */
  @Test
  void theTimerClosesWhatIsIdleOnceTwoConnectionsWere() {
    PoolBench bench = new PoolBench(WcfParts.alone()).call(0, 1).call(0, 3);

    assertThat(bench.runUntil(1_000).connectionDiary())
        .containsExactly("0 established", "0 established", "123 closed", "123 closed");
  }

  /**
   * Returned at 1 and 3 s, and the second, on top, used again until 100 s: the timer fires at 220 s
   * and finds both idle for long enough.
   */
  @Test
  void eachReturnSetsTheTimerAnew() {
    PoolBench bench = new PoolBench(WcfParts.alone()).call(0, 1).call(0, 3).call(90, 10);

    assertThat(bench.runUntil(1_000).connectionDiary())
        .containsExactly("0 established", "0 established", "220 closed", "220 closed");
  }

  /** The service waits for 60 s only: taken at 70 s it is found closed, and another is opened. */
  @Test
  void aStaleConnectionIsDiscardedAndNobodyHearsOfIt() {
    PoolBench bench = new PoolBench(WcfParts.serviceIdle(60)).call(0, 1).call(70, 1);

    assertThat(bench.runUntil(100).diary())
        .containsExactly(
            "0 established", "0 call 0 opens", "61 closed", "70 established", "70 call 1 opens");
  }

  /** Three are stale, each takes 4 s to fail: the new connection comes 12 s after the arrival. */
  @Test
  void eachStaleConnectionIsTriedBeforeANewOneIsOpened() {
    PoolBench bench =
        new PoolBench(WcfParts.stale(4, 60)).call(0, 1).call(0, 1).call(0, 1).restartServerAt(10);
    bench.call(20, 1);

    assertThat(bench.runUntil(60).callDiary()).contains("32 call 3 opens").hasSize(4);
    assertThat(bench.size()).isEqualTo(1);
  }

  /** 4 s, 8 s, and at 10 s the time for opening is over: the third is given up, too. */
  @Test
  void theTriesEndWithTheOpenTimeout() {
    PoolBench bench =
        new PoolBench(WcfParts.stale(4, 10)).call(0, 1).call(0, 1).call(0, 1).restartServerAt(5);
    bench.call(20, 1);

    assertThat(bench.runUntil(60).callDiary()).contains("30 call 3 is TIMED_OUT");
    assertThat(bench.size()).isZero();
  }

  /** A round trip of 100 ms: TCP, then framing; and one for each end of a channel. */
  @Test
  void aChannelTakesARoundTripToOpenAndOneToClose() {
    PoolBench bench =
        new PoolBench(WcfPool.STANDARD, 10, Closing.CLIENT, Duration.ofMillis(100), 1)
            .call(0, 1)
            .call(1.25, 1)
            .call(5, 1);

    assertThat(bench.runUntil(10).callDiary())
        .containsExactly("0.2 call 0 opens", "1.45 call 1 opens", "5.1 call 2 reuses");
  }

  /** In use until 400 s, it is older than 5 min when it returns. */
  @Test
  void aConnectionWhoseLeaseIsOverIsClosedAtItsReturn() {
    PoolBench bench = new PoolBench(WcfPool.STANDARD).call(0, 400).call(401, 1);

    assertThat(bench.runUntil(500).diary())
        .containsExactly(
            "0 established", "0 call 0 opens", "400 closed", "401 established", "401 call 1 opens");
  }

  /** Checked only when it is taken, and counted from its first return at 400 s. */
  @Test
  void theSourceLooksAtTheLeaseOnlyWhenItIsTaken() {
    PoolBench bench =
        new PoolBench(WcfParts.checkedAtTake()).call(0, 400).call(401, 100).call(502, 198);
    bench.call(700, 1);

    assertThat(bench.runUntil(701).diary())
        .containsExactly(
            "0 established",
            "0 call 0 opens",
            "401 call 1 reuses",
            "502 call 2 reuses",
            "700 closed",
            "700 established",
            "700 call 3 opens");
  }

  @Test
  void aRestartOfTheMachineBeginsAnew() {
    PoolBench bench =
        new PoolBench(WcfPool.STANDARD).call(0, 1).call(0, 20).rebootAt(10).call(30, 1);

    assertThat(bench.runUntil(40).callDiary())
        .containsExactly(
            "0 call 0 opens",
            "0 call 1 opens",
            "10 call 1 loses its connection",
            "30 call 2 opens");
    assertThat(bench.size()).isEqualTo(1);
  }

  @Test
  void aCallThatIsInProgressLosesItsConnectionWithTheServer() {
    PoolBench bench = new PoolBench(WcfPool.STANDARD).call(0, 20).restartServerAt(10).call(30, 1);

    assertThat(bench.runUntil(40).callDiary())
        .containsExactly("0 call 0 opens", "10 call 0 loses its connection", "30 call 1 opens");
  }

  @Test
  void findsNoPortWhereThereIsNone() {
    PoolBench bench =
        new PoolBench(WcfPool.STANDARD, 1, Closing.CLIENT, Duration.ZERO, 1).call(0, 2).call(1, 1);

    assertThat(bench.runUntil(3).callDiary())
        .containsExactly("0 call 0 opens", "1 call 1 finds no port");
    assertThat(bench.size()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"PT1M, 00:01:00", "PT16.5S, 00:00:16.5000000", "P1DT2H3M4S, 1.02:03:04"})
  void wordsATimeoutAsWcfDoes(Duration timeout, String written) {
    assertThat(new WcfPool.Channel(timeout, Duration.ZERO, Duration.ZERO).openTimeoutText())
        .isEqualTo(
            "The open operation did not complete within the allotted timeout of "
                + written
                + ". The time allotted to this operation may have been a portion of a longer"
                + " timeout.");
  }

  /** Two of three may wait at the service: the one that returns last keeps its port until taken. */
  @Test
  void theServiceClosesWhatFindsNoRoomThere() {
    PoolBench bench =
        new PoolBench(WcfParts.serviceMax(2)).call(0, 1).call(0, 2).call(0, 3).call(10, 5);

    assertThat(bench.runUntil(11).diary())
        .containsExactly(
            "0 established",
            "0 call 0 opens",
            "0 established",
            "0 call 1 opens",
            "0 established",
            "0 call 2 opens",
            "3 closed",
            "10 call 3 reuses");
    assertThat(bench.size()).isEqualTo(2);
  }

  @Test
  void aConnectWithoutAnAnswerEndsWithTheOpenTimeout() {
    PoolBench bench =
        new PoolBench(WcfParts.stale(0, 5), 10, Closing.CLIENT, Duration.ofSeconds(10), 1)
            .call(0, 1);

    assertThat(bench.runUntil(60).diary()).containsExactly("5 call 0 is TIMED_OUT");
    assertThat(bench.size()).isZero();
  }
}
