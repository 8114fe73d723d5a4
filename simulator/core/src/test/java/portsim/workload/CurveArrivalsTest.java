package portsim.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.engine.RandomStream;

/** Statistical bounds are 4 standard errors; the seeds are fixed, so nothing flickers. */
class CurveArrivalsTest {
  private static final long SECOND = 1_000_000_000;

  /** A curve of seconds and rates a second, in turn. */
  private static RateCurve curve(long... secondsAndRates) {
    SortedMap<Duration, Rate> points = new TreeMap<>();
    for (int i = 0; i < secondsAndRates.length; i += 2) {
      Rate rate = new Rate(secondsAndRates[i + 1], SECOND);
      points.put(Duration.ofSeconds(secondsAndRates[i]), rate);
    }
    return new RateCurve(points);
  }

  private static LongStream arrivals(RateCurve curve, long seed) {
    RandomStream random = RandomStream.of(seed, "arrivals/orders");
    ArrivalProcess process = new Arrivals.Curve(curve).start(Duration.ZERO, random);
    return LongStream.generate(process::nextNanos);
  }

  private static long countBetween(RateCurve curve, long seed, long fromSecond, long toSecond) {
    return arrivals(curve, seed)
        .takeWhile(nanos -> nanos < toSecond * SECOND)
        .filter(nanos -> nanos >= fromSecond * SECOND)
        .count();
  }

  /** Worked out by another implementation, which finds each arrival by bisection. */
  @Test
  void theFirstArrivalsAreThese() {
    RateCurve rates = curve(1, 2, 3, 8, 6, 0, 8, 0, 9, 4);
    double[] expected = {
      0.559682231, 0.976516650, 1.313688645, 1.476579246, 1.650798504, 1.824501631, 1.981208979,
      2.318902106, 2.458979085, 2.478784886, 2.585089437, 2.900829811, 2.956668315, 3.300056122,
      3.303731685, 3.386693335, 3.435261344, 3.737147749, 4.096046850, 4.625490313, 5.083869925,
      5.463906743, 8.484753491, 8.734742114
    };

    long[] arrivals = arrivals(rates, 1).limit(expected.length).toArray();

    for (int i = 0; i < expected.length; i++) {
      assertThat(arrivals[i] / 1e9).isCloseTo(expected[i], within(2e-9));
    }
  }

  /**
   * From 10/s at 0 to 50/s at 100 s and 0 at 300 s: in 10 s around t the integral is ten times the
   * rate at t. Chi-square of 30 parts with Poisson counts: mean 30, variance 2 x 30 and the sum of
   * the reciprocal means, which is below 2.
   */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void comeAtTheRateOfTheirTime(long seed) {
    RateCurve rates = curve(0, 10, 100, 50, 300, 0);
    double[] counts = new double[30];
    arrivals(rates, seed)
        .takeWhile(nanos -> nanos < 300 * SECOND)
        .forEach(nanos -> counts[(int) (nanos / (10 * SECOND))]++);

    double chiSquare = 0;
    for (int bin = 0; bin < counts.length; bin++) {
      double middle = 10 * bin + 5;
      double mean = middle < 100 ? 100 + 4 * middle : 750 - 2.5 * middle;
      chiSquare += (counts[bin] - mean) * (counts[bin] - mean) / mean;
    }
    assertThat(chiSquare).isCloseTo(30, within(4 * Math.sqrt(62)));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void keepTheRateOfTheFirstPointBeforeAndOfTheLastBehind(long seed) {
    RateCurve rates = curve(1_000, 5, 2_000, 15);

    assertThat((double) countBetween(rates, seed, 0, 1_000))
        .isCloseTo(5_000, within(4 * Math.sqrt(5_000)));
    assertThat((double) countBetween(rates, seed, 2_000, 3_000))
        .isCloseTo(15_000, within(4 * Math.sqrt(15_000)));
  }

  @Test
  void pauseWhereTheRateIsZeroAndEndWhereItStaysZero() {
    RateCurve rates = curve(0, 50, 10, 0, 20, 0, 30, 50, 40, 0);

    assertThat(countBetween(rates, 1, 10, 20)).isZero();
    assertThat(countBetween(rates, 1, 20, 40)).isPositive();
    long[] all = arrivals(rates, 1).limit(5_000).toArray();
    assertThat(all).isSorted();
    assertThat(all[4_999]).isEqualTo(ArrivalProcess.END);
    assertThat(countBetween(rates, 1, 40, 1_000_000)).isZero();
  }

  /** The greatest rate is at a point, or at the end of the time. */
  @ParameterizedTest(name = "in {0} s: {1}/s")
  @CsvSource({"0, 5", "30, 15", "60, 25", "100, 25", "200, 25"})
  void knowsTheGreatestRateOfATime(long seconds, double perSecond) {
    RateCurve rates = curve(0, 5, 60, 25, 120, 5);

    assertThat(rates.greatestUntil(Duration.ofSeconds(seconds)).perSecond()).isEqualTo(perSecond);
  }

  @Test
  void refusesACurveThatIsZeroThroughout() {
    assertThatIllegalArgumentException().isThrownBy(() -> curve(0, 0, 10, 0));
  }
}
