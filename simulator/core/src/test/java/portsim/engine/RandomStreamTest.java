package portsim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The draws themselves are pinned: a scenario's result is the same on every machine and in every
 * release. Statistical bounds are 4 standard errors; the seeds are fixed, so nothing flickers.
 */
class RandomStreamTest {
  private static final double[] EXPONENTIAL =
      DoubleStream.generate(RandomStream.of(1, "exponential")::exponential)
          .limit(2_000_000)
          .toArray();

  @Test
  void theSecondImplementationGivesTheNumbersPublished() {
    // SplitMix64 after seed 1234567; FNV-1a of "foobar"; xoshiro256++ after state 1, 2, 3, 4.
    assertThat(Xoshiro256PlusPlus.splitMix64(1_234_567, 1)).isEqualTo(6457827717110365317L);
    assertThat(Xoshiro256PlusPlus.splitMix64(1_234_567, 2)).isEqualTo(3203168211198807973L);
    assertThat(Xoshiro256PlusPlus.fnv1a("foobar")).isEqualTo(0x85944171f73967e8L);
    Xoshiro256PlusPlus published = new Xoshiro256PlusPlus(1, 2, 3, 4);
    assertThat(LongStream.generate(published::next).limit(6))
        .containsExactly(
            41943041L,
            58720359L,
            3588806011781223L,
            3591011842654386L,
            Long.parseUnsignedLong("9228616714210784205"),
            Long.parseUnsignedLong("9973669472204895162"));
  }

  @ParameterizedTest(name = "seed {0}, {1}")
  @CsvSource({
    "1, arrivals/orders",
    "1, hold/orders",
    "0, ports/web",
    "-1, pool/orders",
    "9223372036854775807, ''"
  })
  void drawsWhatTheSecondImplementationDraws(long seed, String purpose) {
    RandomStream stream = RandomStream.of(seed, purpose);
    long start = Xoshiro256PlusPlus.finish(seed) ^ Xoshiro256PlusPlus.fnv1a(purpose);
    Xoshiro256PlusPlus second = Xoshiro256PlusPlus.seeded(start);

    for (int i = 0; i < 1_000; i++) {
      assertThat(stream.bits()).isEqualTo(second.next());
    }
  }

  @Test
  void drawsTheSameForEver() {
    RandomStream stream = RandomStream.of(1, "arrivals/orders");

    assertThat(LongStream.generate(stream::bits).limit(4))
        .containsExactly(
            0x8ec8_772a_82e1_9f67L,
            0xa626_e7fb_61f5_92a1L,
            0xe542_70b0_53d1_86c3L,
            0x20f9_aad7_7a20_9117L);
  }

  @Test
  void isNotDisturbedByTheDrawsOfAnotherPurpose() {
    RandomStream alone = RandomStream.of(1, "arrivals/orders");
    RandomStream disturbed = RandomStream.of(1, "arrivals/orders");
    RandomStream other = RandomStream.of(1, "arrivals/reports");

    for (int i = 0; i < 1_000; i++) {
      other.exponential();
      assertThat(disturbed.bits()).isEqualTo(alone.bits());
    }
  }

  @Test
  void beginsDifferentlyForEachNameAndSeed() {
    Set<Long> first = new LinkedHashSet<>();
    for (long seed = -50; seed < 50; seed++) {
      for (int workload = 0; workload < 100; workload++) {
        first.add(RandomStream.of(seed, "arrivals/w" + workload).bits());
      }
    }

    assertThat(first).hasSize(100 * 100);
  }

  @ParameterizedTest(name = "seed {0} {1}, seed {2} {3}")
  @CsvSource({
    "1, arrivals/orders, 1, hold/orders",
    "1, arrivals/orders, 1, arrivals/order",
    "1, arrivals/a, 1, arrivals/b",
    "1, arrivals/orders, 2, arrivals/orders",
    "0, ports/web, -1, ports/web"
  })
  void doesNotCorrelateWithAnother(long seed1, String purpose1, long seed2, String purpose2) {
    RandomStream one = RandomStream.of(seed1, purpose1);
    RandomStream two = RandomStream.of(seed2, purpose2);
    int draws = 100_000;
    double sum = 0;
    for (int i = 0; i < draws; i++) {
      sum += (one.uniform() - 0.5) * (two.uniform() - 0.5);
    }

    double correlation = sum / draws * 12; // the variance of each is 1/12
    assertThat(correlation).isCloseTo(0, within(4 / Math.sqrt(draws)));
  }

  @Test
  void drawsFromTheWholeOfTheUnitIntervalAlike() {
    RandomStream stream = RandomStream.of(1, "uniform");
    int draws = 1_000_000;
    int[] bins = new int[100];
    for (int i = 0; i < draws; i++) {
      bins[(int) Math.floor(stream.uniform() * bins.length)]++; // fails outside of 0 to 1
    }

    assertAllAlike(bins, draws);
  }

  @ParameterizedTest(name = "below {0}")
  @ValueSource(ints = {2, 3, 7, 10, 12, 64, 100, 1_000, 3_976})
  void drawsEachNumberBelowABoundAlike(int bound) {
    RandomStream stream = RandomStream.of(1, "below");
    int draws = 400_000;
    int[] bins = new int[bound];
    for (int i = 0; i < draws; i++) {
      bins[stream.below(bound)]++;
    }

    assertAllAlike(bins, draws);
  }

  /**
   * Guards the rejection of surplus numbers: of 2^32 numbers, three in a row below 3 x 2^29 would
   * otherwise get 3, 3 and 2.
   */
  @Test
  void drawsAlikeWhereTheBoundDoesNotDivideThePowerOfTwo() {
    RandomStream stream = RandomStream.of(1, "below");
    int draws = 100_000;
    int[] bins = new int[3];
    for (int i = 0; i < draws; i++) {
      bins[stream.below(3 << 29) % 3]++;
    }

    assertAllAlike(bins, draws);
  }

  @Test
  void drawsOnlyZeroBelowOne() {
    RandomStream stream = RandomStream.of(1, "below");

    for (int i = 0; i < 1_000; i++) {
      assertThat(stream.below(1)).isZero();
    }
  }

  @Test
  void staysInRangeBelowTheGreatestBound() {
    RandomStream stream = RandomStream.of(1, "below");
    int draws = 100_000;
    int[] bins = new int[16];
    for (int i = 0; i < draws; i++) {
      bins[stream.below(Integer.MAX_VALUE) >>> 27]++; // a negative number fails
    }

    assertAllAlike(bins, draws);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void refusesABoundBelowOne(int bound) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RandomStream.of(1, "below").below(bound))
        .withMessage("a draw needs a bound of at least 1, got " + bound);
  }

  @Test
  void drawsExponentiallyWithMeanAndVarianceOne() {
    double sum = 0;
    double squares = 0;
    for (double drawn : EXPONENTIAL) {
      sum += drawn;
      squares += drawn * drawn;
    }

    int draws = EXPONENTIAL.length;
    double mean = sum / draws;
    // The fourth central moment is 9, so that the variance of the sample variance is (9 - 1) / n.
    assertThat(mean).isCloseTo(1, within(4 / Math.sqrt(draws)));
    assertThat(squares / draws - mean * mean).isCloseTo(1, within(4 * Math.sqrt(8.0 / draws)));
  }

  /** Beyond 7.697 lies the tail, which is drawn in another way. */
  @ParameterizedTest(name = "P(X > {0}) = e^-{0}")
  @ValueSource(doubles = {0.001, 0.1, 1, 3, 7.6, 7.7, 10})
  void exceedsAValueWithTheProbabilityOfTheExponentialDistribution(double value) {
    int draws = EXPONENTIAL.length;
    long exceeding = Arrays.stream(EXPONENTIAL).filter(drawn -> drawn > value).count();

    double probability = StrictMath.exp(-value);
    double standardError = Math.sqrt(probability * (1 - probability) / draws);
    assertThat((double) exceeding / draws).isCloseTo(probability, within(4 * standardError));
  }

  @Test
  void drawsExponentiallyAlikeFromFiftyPartsOfEqualProbability() {
    int[] bins = new int[50];
    for (double drawn : EXPONENTIAL) {
      double uniform = StrictMath.exp(-drawn); // from 0 to 1, 1 included
      bins[Math.min(49, (int) (uniform * 50))]++;
    }

    assertAllAlike(bins, EXPONENTIAL.length);
  }

  /** Worked out by another implementation, with the logarithm of the C library. */
  @Test
  void drawsTheseNormalNumbersFirst() {
    RandomStream stream = RandomStream.of(1, "hold/orders");

    double[] expected = {
      0.6324190363891629,
      -1.7481414458617348,
      -0.10006989128902402,
      -0.5438804636479022,
      0.716069977520173,
      -0.5946537598565534
    };
    for (double each : expected) {
      assertThat(stream.normal()).isCloseTo(each, within(4 * Math.ulp(each)));
    }
  }

  /** The fourth moment is 3; the variance of the square is 2, of the fourth power 105 - 9. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void drawsNormallyWithMeanZeroAndVarianceOne(long seed) {
    RandomStream stream = RandomStream.of(seed, "normal");
    int draws = 400_000;
    double sum = 0;
    double squares = 0;
    double fourths = 0;
    for (int i = 0; i < draws; i++) {
      double drawn = stream.normal();
      sum += drawn;
      squares += drawn * drawn;
      fourths += drawn * drawn * drawn * drawn;
    }

    double standardError = 1 / Math.sqrt(draws);
    assertThat(sum / draws).isCloseTo(0, within(4 * standardError));
    assertThat(squares / draws).isCloseTo(1, within(4 * Math.sqrt(2) * standardError));
    assertThat(fourths / draws).isCloseTo(3, within(4 * Math.sqrt(96) * standardError));
  }

  /** P(X < z) from tables of the normal distribution. */
  @ParameterizedTest(name = "P(X < {0}) = {1}")
  @CsvSource({
    "-3, 0.001349898032",
    "-1.959963985, 0.025",
    "-1, 0.158655253931",
    "-0.2, 0.420740290561",
    "0, 0.5",
    "0.674489750, 0.75",
    "2, 0.977249868052",
    "4, 0.999968328758"
  })
  void fallsBelowAValueWithTheProbabilityOfTheNormalDistribution(double value, double probability) {
    RandomStream stream = RandomStream.of(1, "normal");
    int draws = 1_000_000;
    long below = DoubleStream.generate(stream::normal).limit(draws).filter(x -> x < value).count();

    double standardError = Math.sqrt(probability * (1 - probability) / draws);
    assertThat((double) below / draws).isCloseTo(probability, within(4 * standardError));
  }

  /** Chi-square of n parts: mean n - 1, variance 2 (n - 1). */
  private static void assertAllAlike(int[] bins, int draws) {
    double expected = (double) draws / bins.length;
    double chiSquare = 0;
    for (int bin : bins) {
      chiSquare += (bin - expected) * (bin - expected) / expected;
    }
    int freedom = bins.length - 1;
    assertThat(chiSquare).isLessThan(freedom + 4 * Math.sqrt(2.0 * freedom) + 4);
  }
}
