package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.engine.RandomStream;
import portsim.record.WaitTimes;

/** Percentiles against those of the sorted waits: the wait of rank ceil(n x percent / 100). */
class WaitHistogramTest {
  private static WaitTimes times(long... waits) {
    WaitHistogram histogram = new WaitHistogram();
    LongStream.of(waits).forEach(histogram::add);
    return histogram.times();
  }

  @Test
  void isAllZeroWithoutWaits() {
    assertThat(times()).isEqualTo(new WaitTimes(0, 0, 0, 0, 0));
    assertThat(times(0, 0, 0)).isEqualTo(new WaitTimes(0, 0, 0, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(
      longs = {1, 2, 1_023, 1_024, 1_025, 2_047, 2_048, 2_049, 15_000_000_000L, Long.MAX_VALUE})
  void isExactWhereAllWaitsAreEqual(long wait) {
    assertThat(times(wait)).isEqualTo(new WaitTimes(wait, wait, wait, wait, 1));
    assertThat(times(wait, wait, wait)).isEqualTo(new WaitTimes(wait, wait, wait, wait, 3));
  }

  /** Of 100 waits, 1 to 100: the median is that of rank 50. */
  @ParameterizedTest(name = "1 to {0}: p50 {1}, p99 {2}")
  @CsvSource({"1, 1, 1", "2, 1, 2", "3, 2, 3", "100, 50, 99", "101, 51, 100", "1000, 500, 990"})
  void isExactBelowAThousand(int count, long p50, long p99) {
    assertThat(times(LongStream.rangeClosed(1, count).toArray()))
        .isEqualTo(new WaitTimes(p50, p99, count, (count + 1) / 2, count)); // rounded down
  }

  @ParameterizedTest(name = "{0} calls without a wait, {1} that waited a second: p50 {2}, p99 {3}")
  @CsvSource({
    "99, 1, 0, 0",
    "98, 2, 0, 1000000000",
    "50, 50, 0, 1000000000",
    "49, 51, 1000000000, 1000000000"
  })
  void countsCallsThatDidNotWait(int zeros, int seconds, long p50, long p99) {
    long[] waits = new long[zeros + seconds];
    Arrays.fill(waits, zeros, waits.length, 1_000_000_000);

    assertThat(times(waits))
        .isEqualTo(new WaitTimes(p50, p99, 1_000_000_000, 1_000_000_000L / 100 * seconds, seconds));
  }

  @ParameterizedTest(name = "waits of {0} ns on average")
  @ValueSource(longs = {500, 2_000, 1_000_000, 3_000_000_000L, 7_200_000_000_000L})
  void isAtMostOnePartIn1024TooLong(long mean) {
    RandomStream random = RandomStream.of(mean, "waits");
    long[] waits = new long[20_001];
    for (int i = 0; i < waits.length; i++) {
      waits[i] = (long) (random.exponential() * mean);
    }

    WaitTimes times = times(waits);

    Arrays.sort(waits);
    assertClose(times.p50Nanos(), waits[10_000]); // rank ceil(10000.5) = 10001
    assertClose(times.p99Nanos(), waits[19_800]); // rank ceil(19800.99) = 19801
    assertThat(times.maxNanos()).isEqualTo(waits[20_000]);
  }

  private static void assertClose(long actual, long exact) {
    assertThat(actual).isBetween(exact, exact + exact / 1_024);
  }

  @Test
  void addsUpToTheHistogramOfAllWaits() {
    RandomStream random = RandomStream.of(1, "waits");
    WaitHistogram one = new WaitHistogram();
    WaitHistogram two = new WaitHistogram();
    WaitHistogram all = new WaitHistogram();
    for (int i = 0; i < 10_000; i++) {
      long wait = Math.max(0, (long) (random.exponential() * 1e9 - 5e8));
      (random.below(3) == 0 ? one : two).add(wait);
      all.add(wait);
    }

    one.addAll(two);

    assertThat(one.times()).isEqualTo(all.times());
  }
}
