package portsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.engine.RandomStream;

/** When one looks, and how often what one sees there is wrong. */
class LooksTest {
  @Test
  void looksAfterEachHalfDownToThirty() {
    Looks looks = new Looks(1000);
    assertThat(IntStream.range(0, looks.count()).map(looks::trials))
        .containsExactly(31, 62, 125, 250, 500, 1000);
  }

  @ParameterizedTest(name = "{0} trials")
  @ValueSource(ints = {1, 2, 29, 30, 59})
  void looksOnceWhereThereAreFewTrials(int trials) {
    Looks looks = new Looks(trials);
    assertThat(looks.count()).isEqualTo(1);
    assertThat(looks.trials(0)).isEqualTo(trials);
    assertThat(looks.share(0, 0.05)).isEqualTo(0.05);
  }

  @ParameterizedTest(name = "{0} trials")
  @ValueSource(ints = {60, 1000, 1 << 20})
  void spendsNoMoreThanThereIs(int trials) {
    Looks looks = new Looks(trials);
    double spent =
        IntStream.range(0, looks.count()).mapToDouble(look -> looks.share(look, 0.05)).sum();
    assertThat(spent).isCloseTo(0.05, within(1e-15));
    assertThat(looks.share(looks.count() - 1, 0.05)).isEqualTo(0.025);
  }

  /**
   * 2,000 experiments of up to 480 throws of a coin each: the share of those in which any interval
   * of any look misses the coin's chance must not exceed 5 %. Intervals for discrete numbers are
   * wider than they need be, so it stays well below.
   */
  @ParameterizedTest(name = "a coin that falls on its head with a chance of {0}")
  @ValueSource(doubles = {0.5, 0.1, 0.01, 0.99})
  void allLooksTogetherMissAChanceInNoMoreThanOneOfTwenty(double chance) {
    Looks looks = new Looks(480);
    RandomStream random = RandomStream.of(1, "coins");
    int missed = 0;
    for (int experiment = 0; experiment < 2000; experiment++) {
      missed += misses(looks, chance, random) ? 1 : 0;
    }
    assertThat(missed).isLessThan(100);
  }

  private static boolean misses(Looks looks, double chance, RandomStream random) {
    boolean missed = false;
    int heads = 0;
    int thrown = 0;
    for (int look = 0; look < looks.count(); look++) {
      for (; thrown < looks.trials(look); thrown++) {
        heads += random.uniform() < chance ? 1 : 0;
      }
      Interval interval = ConfidenceIntervals.ofChance(heads, thrown, looks.share(look, 0.05));
      missed |= chance < interval.least() || interval.greatest() < chance;
    }
    return missed;
  }

  /**
   * The same for the mean of normal numbers, for which the interval is exact: of 4,000 experiments
   * that miss with a chance of at most 5 %, 200 are expected at most, 200 + 3.3 * 13.8 = 245 seen
   * in 99.95 % of such tests.
   */
  @Test
  void allLooksTogetherMissAMeanInNoMoreThanOneOfTwenty() {
    Looks looks = new Looks(240);
    RandomStream random = RandomStream.of(1, "normal");
    int missed = 0;
    for (int experiment = 0; experiment < 4000; experiment++) {
      missed += missesMean(looks, random) ? 1 : 0;
    }
    assertThat(missed).isBetween(60, 245);
  }

  private static boolean missesMean(Looks looks, RandomStream random) {
    boolean missed = false;
    Sample sample = new Sample();
    for (int look = 0; look < looks.count(); look++) {
      while (sample.size() < looks.trials(look)) {
        sample.add(7 + random.normal());
      }
      Interval interval =
          ConfidenceIntervals.ofMean(
              sample.mean(), sample.variance(), sample.size(), looks.share(look, 0.05));
      missed |= 7 < interval.least() || interval.greatest() < 7;
    }
    return missed;
  }
}
