package portsim.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.engine.RandomStream;

class HoldingTimeTest {
  private static final Duration MEAN = Duration.ofMillis(50);

  @Test
  void fixedTimesAreAllTheSameAndDrawNothing() {
    HoldingTime fixed = new HoldingTime.Fixed(MEAN);
    RandomStream random = RandomStream.of(1, "hold/orders");

    assertThat(fixed.start(random).nextNanos()).isEqualTo(50_000_000);
    assertThat(fixed.mean()).isEqualTo(MEAN);
    assertThat(fixed.isConstant()).isTrue();
    assertThat(random.bits()).isEqualTo(RandomStream.of(1, "hold/orders").bits());
  }

  @Test
  void exponentialTimesHaveTheirMeanAndTheSameStandardDeviation() {
    HoldingTime exponential = new HoldingTime.Exponential(MEAN);
    HoldingTimes times = exponential.start(RandomStream.of(1, "hold/orders"));
    int draws = 1_000_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < draws; i++) {
      double drawn = times.nextNanos() / 50e6;
      sum += drawn;
      squares += drawn * drawn;
    }

    double mean = sum / draws;
    assertThat(mean).isCloseTo(1, within(4 / Math.sqrt(draws)));
    assertThat(squares / draws - mean * mean).isCloseTo(1, within(4 * Math.sqrt(8.0 / draws)));
    assertThat(exponential.mean()).isEqualTo(MEAN);
    assertThat(exponential.isConstant()).isFalse();
  }

  private static long[] first(int count, HoldingTime hold, long seed) {
    HoldingTimes times = hold.start(RandomStream.of(seed, "hold/orders"));
    return LongStream.generate(times::nextNanos).limit(count).toArray();
  }

  /** Worked out by another implementation of the generator and of the distributions. */
  @Test
  void theFirstTimesAreThese() {
    HoldingTime uniform = new HoldingTime.Uniform(Duration.ofMillis(10), Duration.ofMillis(50));
    assertThat(first(6, uniform, 1))
        .containsExactly(45_414_856, 21_579_213, 21_357_385, 32_117_757, 46_574_693, 10_431_107);
    HoldingTime lognormal = new HoldingTime.Lognormal(MEAN, 1);
    assertThat(first(6, lognormal, 1))
        .containsExactly(94_107_904, 8_704_861, 45_238_709, 29_024_565, 102_318_754, 27_587_679);
  }

  /** Of width w the variance is w^2 / 12, and that of the square of the deviation w^4 / 180. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void uniformTimesHaveTheMeanAndTheVarianceOfTheirRange(long seed) {
    HoldingTime uniform = new HoldingTime.Uniform(Duration.ofMillis(10), Duration.ofMillis(50));
    int draws = 400_000;
    double sum = 0;
    double squares = 0;
    for (long nanos : first(draws, uniform, seed)) {
      double deviation = (nanos - 30e6) / 40e6;
      sum += deviation;
      squares += deviation * deviation;
    }

    assertThat(sum / draws).isCloseTo(0, within(4 / Math.sqrt(12.0 * draws)));
    assertThat(squares / draws).isCloseTo(1 / 12.0, within(4 / Math.sqrt(180.0 * draws)));
    assertThat(uniform.mean()).isEqualTo(Duration.ofMillis(30));
    assertThat(uniform.isConstant()).isFalse();
  }

  @Test
  void uniformTimesTakeEachNanosecondFromLeastToGreatest() {
    HoldingTime uniform = new HoldingTime.Uniform(Duration.ofNanos(7), Duration.ofNanos(10));
    int draws = 400_000;
    int[] bins = new int[4];
    for (long nanos : first(draws, uniform, 1)) {
      bins[(int) nanos - 7]++; // fails outside of 7 to 10
    }

    double standardError = Math.sqrt(draws * 0.25 * 0.75);
    for (int bin : bins) {
      assertThat((double) bin).isCloseTo(draws / 4.0, within(4 * standardError));
    }
  }

  @Test
  void uniformTimesOfNoWidthAreAllTheSame() {
    assertThat(first(5, new HoldingTime.Uniform(MEAN, MEAN), 1)).containsOnly(50_000_000);
    assertThat(first(5, new HoldingTime.Uniform(Duration.ZERO, Duration.ZERO), 1)).containsOnly(0);
  }

  @ParameterizedTest(name = "{0} to {1} ns")
  @CsvSource({"-1, 5", "5, 4", "0, 9007199254740992"})
  void refusesWhatIsNoRange(long least, long greatest) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new HoldingTime.Uniform(Duration.ofNanos(least), Duration.ofNanos(greatest)));
  }

  /**
   * The distance between the drawn and the true distribution (Kolmogorov and Smirnov): 1.95 over
   * the square root of n is exceeded in one of a thousand. The logarithm of the times is normal:
   * the true distribution is known at its deciles.
   */
  @ParameterizedTest(name = "seed {0}, sigma {1}")
  @CsvSource({"1, 1", "2, 1", "3, 1", "1, 0.5", "2, 0.25", "3, 2", "1, 4"})
  void lognormalTimesAreDistributedAsTheirMedianAndShapeSay(long seed, double sigma) {
    double[] deciles = {
      -1.281551565545,
      -0.841621233573,
      -0.524400512708,
      -0.253347103136,
      0,
      0.253347103136,
      0.524400512708,
      0.841621233573,
      1.281551565545
    };
    int draws = 200_000;
    long[] drawn = first(draws, new HoldingTime.Lognormal(MEAN, sigma), seed);
    for (int decile = 0; decile < deciles.length; decile++) {
      double nanos = 50e6 * StrictMath.exp(sigma * deciles[decile]);
      long below = LongStream.of(drawn).filter(each -> each < nanos).count();
      assertThat((double) below / draws)
          .isCloseTo((decile + 1) / 10.0, within(1.95 / Math.sqrt(draws)));
    }
  }

  /** The mean is e^(sigma^2 / 2) medians: for sigma 1, 1.6487212707; the variance 4.670774270. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void lognormalTimesHaveTheMeanThatIsTold(long seed) {
    HoldingTime lognormal = new HoldingTime.Lognormal(MEAN, 1);
    int draws = 400_000;
    double mean = LongStream.of(first(draws, lognormal, seed)).average().orElseThrow();

    assertThat(mean / 50e6).isCloseTo(1.6487212707, within(4 * Math.sqrt(4.670774270 / draws)));
    assertThat(lognormal.mean()).isEqualTo(Duration.ofNanos(82_436_064));
    assertThat(lognormal.isConstant()).isFalse();
  }

  @Test
  void lognormalTimesWithoutSpreadAreTheMedian() {
    assertThat(first(5, new HoldingTime.Lognormal(MEAN, 0), 1)).containsOnly(50_000_000);
  }

  @Test
  void noLognormalTimeIsLongerThanARunCanBe() {
    HoldingTime longest = new HoldingTime.Lognormal(Duration.ofDays(36_500), 4);

    assertThat(LongStream.of(first(1_000, longest, 1)).max())
        .hasValue(Duration.ofDays(36_500).toNanos());
  }

  @ParameterizedTest(name = "sigma {0}")
  @ValueSource(doubles = {-0.1, 4.1, Double.NaN})
  void refusesASigmaOutOfRange(double sigma) {
    assertThatIllegalArgumentException().isThrownBy(() -> new HoldingTime.Lognormal(MEAN, sigma));
  }
}
