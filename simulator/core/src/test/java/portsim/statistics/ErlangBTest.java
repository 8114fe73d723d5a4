package portsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.engine.RandomStream;

/** Against what can be worked out by hand, and against published tables. */
class ErlangBTest {
  /** (a^n / n!) / (1 + a + ... + a^n / n!): for 3 lines and a load of 1, (1/6) / (8/3) = 1/16. */
  @ParameterizedTest(name = "{0} lines, load {1}")
  @CsvSource({
    "0, 5, 1",
    "1, 1, 0.5",
    "1, 3, 0.75",
    "2, 1, 0.2",
    "2, 2, 0.4",
    "3, 1, 0.0625",
    "3, 0, 0"
  })
  void isTheFormula(int lines, double load, double share) {
    assertThat(ErlangB.lostShare(lines, load)).isCloseTo(share, within(1e-15));
  }

  /** The tables that telephone engineers use: the load of which 1 % or 0.1 % is lost. */
  @ParameterizedTest(name = "{0} lines, load {1}")
  @CsvSource({
    "10, 4.46, 0.01", "20, 12.0, 0.01", "50, 37.9, 0.01", "100, 84.1, 0.01",
    "10, 3.09, 0.001", "20, 9.41, 0.001", "50, 32.5, 0.001", "100, 75.2, 0.001"
  })
  void knowsTheTable(int lines, double load, double share) {
    double before = ErlangB.lostShare(lines, load - 0.05);
    double after = ErlangB.lostShare(lines, load + 0.05);
    assertThat(share).isBetween(before, after);
  }

  @ParameterizedTest(name = "{0} lines, {1} lost")
  @CsvSource({"1, 0.5", "2, 0.2", "20, 0.001", "3976, 1", "64512, 0.000001", "3, 1000"})
  void theInverseIsTheLoadOfWhichSoMuchIsLost(int lines, double lost) {
    double load = ErlangB.loadLosing(lines, lost);
    assertThat(load * ErlangB.lostShare(lines, load)).isCloseTo(lost, within(lost * 1e-9));
  }

  /** a^2 / (1 + a) = 1/2 for a = 1. */
  @Test
  void theInverseForOneLineIsARoot() {
    assertThat(ErlangB.loadLosing(1, 0.5)).isCloseTo(1, within(1e-14));
  }

  /** 1 - 1/e = 0.632; -log 0.99 = 0.01005. */
  @Test
  void rareEventsFollowPoisson() {
    assertThat(RareEvents.chanceOfAny(1)).isCloseTo(0.632120558828558, within(1e-14));
    assertThat(RareEvents.mean(0.01)).isCloseTo(0.010050335853501, within(1e-14));
    assertThat(RareEvents.chanceOfAny(0)).isZero();
  }

  /** 1 to 10: half of them do not exceed 5, a tenth 1, nine tenths 9. */
  @Test
  void percentilesAreNumbersOfTheSample() {
    Quantiles quantiles = new Quantiles(new long[] {10, 3, 1, 2, 5, 4, 9, 7, 8, 6});
    assertThat(IntStream.of(0, 10, 11, 50, 51, 90, 100).mapToLong(quantiles::percentile))
        .containsExactly(1L, 1L, 2L, 5L, 6L, 9L, 10L);
    assertThat(new Quantiles(new long[] {7}).percentile(50)).isEqualTo(7);
  }

  /** The median of many numbers between 0 and a million is near half a million. */
  @Test
  void theMedianOfASampleIsNearThatOfItsDistribution() {
    RandomStream random = RandomStream.of(1, "uniform");
    long[] sample = new long[10_001];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = (long) (random.uniform() * 1_000_000);
    }
    // standard deviation of the median: 1,000,000 x 0.5 / root(10,001) = 5,000
    assertThat(new Quantiles(sample).percentile(50)).isBetween(480_000L, 520_000L);
  }
}
