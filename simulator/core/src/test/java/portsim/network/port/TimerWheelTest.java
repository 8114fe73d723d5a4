package portsim.network.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.engine.RandomStream;

class TimerWheelTest {
  private static final long MINUTE_NANOS = 60_000_000_000L;

  /**
   * A minute is 6,000, 15,000, 18,000 or 60,000 jiffies. Up to 32,255 the tick is 512 jiffies, then
   * 4,096: 5.12, 2.048, 1.70666... and 4.096 s. The first tick behind 60 s is the 12th, 30th, 36th
   * and 15th.
   */
  @ParameterizedTest(name = "at {0} Hz from 0 to {1} ns, late by {2} ns at most")
  @CsvSource({
    "100, 61440000000, 5120000000",
    "250, 61440000000, 2048000000",
    "300, 61440000000, 1706666667",
    "1000, 61440000000, 4096000000"
  })
  void endsAMinuteOnTheNextTick(int hz, long endNanos, long latestNanos) {
    TimerWheel wheel = new TimerWheel(hz, 0);

    assertThat(wheel.firesNanos(0, MINUTE_NANOS)).isEqualTo(endNanos);
    assertThat(wheel.latestNanos(MINUTE_NANOS)).isEqualTo(latestNanos);
  }

  /**
   * At 250 Hz and with ticks at 1 s + k x 2.048 s, the 29th of which is at 60.392 s: what is closed
   * at 0.392 s or later has to wait for the 30th, for a timer never fires at the end of its time.
   */
  @ParameterizedTest(name = "closed at {0} ns, free at {1} ns")
  @CsvSource({
    "0, 60392000000",
    "391999999, 60392000000",
    "392000000, 62440000000",
    "2440000000, 64488000000"
  })
  void waitsForATickBehindTheTime(long closedNanos, long freeNanos) {
    TimerWheel wheel = new TimerWheel(250, 1_000_000_000);

    assertThat(wheel.firesNanos(closedNanos, MINUTE_NANOS)).isEqualTo(freeNanos);
  }

  /** Level n takes timers below 63 x 8^n jiffies of 4 ms; its tick is 8^n jiffies. */
  @ParameterizedTest(name = "{0} ms at 250 Hz: {1} ms")
  @CsvSource({
    "4, 8",
    "248, 252",
    "252, 256",
    "1000, 1024",
    "2012, 2016",
    "2016, 2048",
    "16000, 16128",
    "32000, 32768",
    "64000, 65536"
  })
  void isCoarserTheLongerItIsSetFor(long delayMillis, long firesMillis) {
    long fires = new TimerWheel(250, 0).firesNanos(0, delayMillis * 1_000_000);

    assertThat(fires).isEqualTo(firesMillis * 1_000_000);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void neverFiresBeforeItsTimeNorLaterThanATickBehind(long seed) {
    RandomStream random = RandomStream.of(seed, "timers");
    for (int i = 0; i < 10_000; i++) {
      int hz = new int[] {100, 250, 300, 1_000}[random.below(4)];
      TimerWheel wheel = new TimerWheel(hz, random.below(1_000_000_000));
      long now = (random.bits() >>> 6) / (1 << random.below(20));
      long delay = 1 + (random.bits() >>> 26);

      long late = wheel.firesNanos(now, delay) - now - delay;

      assertThat(late).as("%s, %s ns from %s ns", wheel, delay, now).isPositive();
      assertThat(late).isLessThanOrEqualTo(wheel.latestNanos(delay) + 1_000_000_000L / hz);
    }
  }

  /** The clock goes on for 292 years; a century is far from its end. */
  @Test
  void keepsItsGridForACentury() {
    long century = 100L * 365 * 86_400 * 1_000_000_000;
    TimerWheel wheel = new TimerWheel(250, 0);

    assertThat(wheel.firesNanos(century, MINUTE_NANOS) % 2_048_000_000L).isZero();
  }
}
