package portsim.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.engine.RandomStream;

class RetryTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static RandomStream random(long seed) {
    return RandomStream.of(seed, "retry/orders");
  }

  private static Retry backoff(Duration first, Duration greatest, Retry.Jitter jitter) {
    return new Retry.Backoff(10, first, greatest, jitter);
  }

  private static long[] waits(Retry retry, int count) {
    RandomStream random = random(1);
    return IntStream.rangeClosed(1, count).mapToLong(n -> retry.waitNanos(n, random)).toArray();
  }

  @Test
  void waitsTheSameTimeAgainAndAgain() {
    Retry after = new Retry.After(3, SECOND);

    assertThat(waits(after, 3)).containsOnly(1_000_000_000L);
    assertThat(after.isConstant()).isTrue();
  }

  @Test
  void doublesTheWaitUpToTheGreatest() {
    Retry backoff = backoff(Duration.ofMillis(100), SECOND, Retry.Jitter.NONE);

    assertThat(waits(backoff, 6))
        .containsExactly(
            100_000_000, 200_000_000, 400_000_000, 800_000_000, 1_000_000_000, 1_000_000_000);
    assertThat(backoff.isConstant()).isFalse();
  }

  @ParameterizedTest(name = "retry {0}: {1} ns")
  @CsvSource({
    "1, 1",
    "2, 2",
    "32, 2147483648",
    "54, 9007199254740992",
    "55, 10000000000000000",
    "63, 10000000000000000",
    "64, 10000000000000000",
    "65, 10000000000000000",
    "1000000, 10000000000000000"
  })
  void doublesWithoutOverflow(int retry, long nanos) {
    Retry backoff = backoff(Duration.ofNanos(1), Duration.ofSeconds(10_000_000), Retry.Jitter.NONE);

    assertThat(backoff.waitNanos(retry, random(1))).isEqualTo(nanos);
  }

  /** Uniform from 0 to 1 s: mean 1/2, variance 1/12. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void fullJitterTakesAnyPartOfTheWait(long seed) {
    Retry backoff = backoff(SECOND, SECOND, Retry.Jitter.FULL);
    RandomStream random = random(seed);
    int draws = 100_000;
    long[] drawn = LongStream.generate(() -> backoff.waitNanos(1, random)).limit(draws).toArray();

    assertThat(LongStream.of(drawn).allMatch(nanos -> 0 <= nanos && nanos <= 1_000_000_000))
        .isTrue();
    assertThat(LongStream.of(drawn).average().orElseThrow() / 1e9)
        .isCloseTo(0.5, within(4 / Math.sqrt(12.0 * draws)));
  }

  @ParameterizedTest(name = "{0} to {1} ns")
  @CsvSource({"0, 5", "-1, 5", "5, 4"})
  void refusesABackoffThatDoesNotRise(long first, long greatest) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> backoff(Duration.ofNanos(first), Duration.ofNanos(greatest), Retry.Jitter.NONE));
  }
}
