package portsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against published tables, and against what can be worked out by hand. */
class ConfidenceIntervalsTest {
  /** NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2: upper critical values of t. */
  @ParameterizedTest(name = "t of {0} degrees of freedom, {1} in both tails")
  @CsvSource({
    "1, 0.05, 12.706", "2, 0.05, 4.303", "5, 0.05, 2.571", "10, 0.05, 2.228", "30, 0.05, 2.042",
    "100, 0.05, 1.984", "1, 0.1, 6.314", "10, 0.1, 1.812", "5, 0.01, 4.032", "10, 0.01, 3.169",
    "30, 0.01, 2.750", "100, 0.01, 2.626", "60, 0.002, 3.232"
  })
  void knowsTheTableOfStudent(double degrees, double alpha, double published) {

    assertThat(ConfidenceIntervals.student(alpha, degrees)).isCloseTo(published, within(0.0006));
  }

  /**
   * Exact limits of 95 %: Clopper and Pearson's as tables have them (Documenta Geigy, 6th edition:
   * Exact binomial confidence limits).
   */
  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "0, 10, 0, 0.3085", "1, 10, 0.0025, 0.4450", "5, 10, 0.1871, 0.8129", "10, 10, 0.6915, 1",
    "1, 20, 0.0013, 0.2487", "4, 20, 0.0573, 0.4366", "0, 100, 0, 0.0362", "5, 100, 0.0164, 0.1128",
    "50, 100, 0.3983, 0.6017"
  })
  void knowsTheTableOfClopperAndPearson(long successes, long trials, double least, double most) {
    Interval interval = ConfidenceIntervals.ofChance(successes, trials, 0.05);
    assertThat(interval.least()).isCloseTo(least, within(0.00006));
    assertThat(interval.greatest()).isCloseTo(most, within(0.00006));
  }

  /** Without a success in n trials (1 - p)^n = alpha / 2 at the upper end. */
  @ParameterizedTest(name = "{0} trials without a success")
  @CsvSource({"1", "30", "368", "1000", "100000"})
  void theUpperEndWithoutASuccessIsARoot(long trials) {
    double upper = ConfidenceIntervals.ofChance(0, trials, 0.05).greatest();
    assertThat(Math.pow(1 - upper, (double) trials)).isCloseTo(0.025, within(1e-9));
  }

  /** The ends are those at which so many successes, or more, or fewer, have a chance of 2.5 %. */
  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({"3, 17", "40, 200", "1, 400"})
  void theEndsAreThoseOfTheSumOfTheBinomialDistribution(int successes, int trials) {
    Interval interval = ConfidenceIntervals.ofChance(successes, trials, 0.05);
    assertThat(1 - atMost(successes - 1, trials, interval.least())).isCloseTo(0.025, within(1e-9));
    assertThat(atMost(successes, trials, interval.greatest())).isCloseTo(0.025, within(1e-9));
  }

  private static double atMost(int successes, int trials, double p) {
    double term = Math.pow(1 - p, trials);
    double sum = successes < 0 ? 0 : term;
    for (int k = 1; k <= successes; k++) {
      term *= (trials - k + 1.0) / k * p / (1 - p);
      sum += term;
    }
    return sum;
  }

  /** Gamma(n) = (n - 1)!, Gamma(1/2) = root of pi. */
  @ParameterizedTest(name = "log gamma {0}")
  @CsvSource({
    "1, 0",
    "2, 0",
    "3, 0.6931471805599453",
    "11, 15.104412573075516",
    "0.5, 0.5723649429247001",
    "171, 706.5730622457874"
  })
  void knowsTheLogarithmOfFactorials(double x, double expected) {
    assertThat(IncompleteBeta.logGamma(x)).isCloseTo(expected, within(1e-12 * (1 + expected)));
  }

  /** I_x(1, b) = 1 - (1 - x)^b; I_x(a, 1) = x^a; I_x(2, 2) = 3x^2 - 2x^3. */
  @Test
  void knowsTheBetaDistributionsThatHaveAFormula() {
    for (double x = 0.01; x < 1; x += 0.01) {
      assertThat(IncompleteBeta.at(x, 1, 7)).isCloseTo(1 - Math.pow(1 - x, 7), within(1e-13));
      assertThat(IncompleteBeta.at(x, 9, 1)).isCloseTo(Math.pow(x, 9), within(1e-13));
      assertThat(IncompleteBeta.at(x, 2, 2)).isCloseTo(x * x * (3 - 2 * x), within(1e-13));
    }
  }

  /** 1, 2, 3, 4: mean 2.5, variance 5/3, t of 3 degrees of freedom 3.182: 2.5 +- 2.054. */
  @Test
  void theIntervalOfAMeanIsThatOfTheTextbook() {
    Interval interval = ConfidenceIntervals.ofMean(2.5, 5.0 / 3, 4, 0.05);
    assertThat(interval.least()).isCloseTo(0.446, within(0.001));
    assertThat(interval.greatest()).isCloseTo(4.554, within(0.001));
  }
}
