package portsim.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.engine.RandomStream;

class ArrivalsTest {
  private static final long SECOND = 1_000_000_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static RandomStream random(long seed) {
    return RandomStream.of(seed, "arrivals/orders");
  }

  private static long[] first(int count, ArrivalProcess process) {
    return LongStream.generate(process::nextNanos).limit(count).toArray();
  }

  @ParameterizedTest(name = "{0} in {1} s: the first at 0, {2}, {3} and {4} ns")
  @CsvSource({
    "20, 1, 50000000, 100000000, 150000000",
    "165, 10, 60606060, 121212121, 181818181", // 16.5/s: 60,606,060.6 ns
    "166, 10, 60240963, 120481927, 180722891", // 16.6/s: 60,240,963.86 ns
    "7, 60, 8571428571, 17142857142, 25714285714", // 7/m: 8.5714285714 s
    "3, 1, 333333333, 666666666, 1000000000",
    "1, 86400, 86400000000000, 172800000000000, 259200000000000"
  })
  void constantArrivalsComeEvenly(long count, long seconds, long second, long third, long fourth) {
    Arrivals constant = new Arrivals.Constant(new Rate(count, seconds * SECOND));

    assertThat(first(4, constant.start(MINUTE, random(1))))
        .containsExactly(0, second, third, fourth);
  }

  /** Guards against rounding that adds up: in a day a nanosecond a call would be a millisecond. */
  @ParameterizedTest(name = "{0} in {1} ns")
  @CsvSource({
    "20, 1000000000",
    "165, 10000000000",
    "166, 10000000000",
    "7, 60000000000",
    "3, 1000000000",
    "999999937, 1000000000",
    "3000000000, 1000000000",
    "1, 86400000000000"
  })
  void constantArrivalKComesAtTheWholeNanosecondBelowKOverTheRate(long count, long perNanos) {
    ArrivalProcess process =
        new Arrivals.Constant(new Rate(count, perNanos)).start(MINUTE, random(1));
    int arrivals = (int) Math.min(3_000_000, Long.MAX_VALUE / perNanos * count);

    for (int k = 0; k < arrivals; k++) {
      long arrival = process.nextNanos();
      if (k < 1_000 || k % 997 == 0) {
        BigInteger exact =
            BigInteger.valueOf(k)
                .multiply(BigInteger.valueOf(perNanos))
                .divide(BigInteger.valueOf(count));
        assertThat(arrival).as("arrival " + k).isEqualTo(exact.longValueExact());
      }
    }
  }

  @Test
  void burstsComeAtTheStartAndAgainAndAgain() {
    Arrivals burst = new Arrivals.Burst(3, Duration.ofMinutes(1));

    assertThat(first(8, burst.start(MINUTE, random(1))))
        .containsExactly(
            0, 0, 0, 60 * SECOND, 60 * SECOND, 60 * SECOND, 120 * SECOND, 120 * SECOND);
  }

  @Test
  void givenArrivalsComeAtTheirTimesAndThenNoMore() {
    Arrivals at =
        new Arrivals.At(List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(1)));

    assertThat(first(5, at.start(MINUTE, random(1))))
        .containsExactly(0, SECOND, SECOND, ArrivalProcess.END, ArrivalProcess.END);
  }

  @Test
  void callersCallInTurnAtTheStartAndAgainAndAgain() {
    Arrivals callers = new Arrivals.Callers(3, Duration.ofSeconds(10));

    assertThat(first(7, callers.start(MINUTE, random(1))))
        .containsExactly(0, 0, 0, 10 * SECOND, 10 * SECOND, 10 * SECOND, 20 * SECOND);
  }

  @Test
  void usersCallOnceOfTheirOwnAccord() {
    Arrivals users = new Arrivals.Users(2, new HoldingTime.Fixed(Duration.ofSeconds(1)));

    assertThat(first(4, users.start(MINUTE, random(1))))
        .containsExactly(0, 0, ArrivalProcess.END, ArrivalProcess.END);
  }

  @Test
  void usersWhoNeverThinkAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Arrivals.Users(2, new HoldingTime.Fixed(Duration.ZERO)));
  }

  @Test
  void beginAnewWithEachStart() {
    for (Arrivals arrivals :
        List.of(
            new Arrivals.Constant(new Rate(3, SECOND)),
            new Arrivals.Poisson(new Rate(3, SECOND)),
            new Arrivals.Burst(2, Duration.ofSeconds(1)),
            new Arrivals.Callers(2, Duration.ofSeconds(1)),
            new Arrivals.Ramp(new Rate(1, SECOND), new Rate(3, SECOND)),
            new Arrivals.Curve(
                new RateCurve(new TreeMap<>(Map.of(Duration.ZERO, new Rate(3, SECOND))))),
            new Arrivals.At(List.of(Duration.ofSeconds(5))))) {
      assertThat(first(10, arrivals.start(MINUTE, random(1))))
          .isEqualTo(first(10, arrivals.start(MINUTE, random(1))));
    }
  }

  /** The gaps have the mean 1/rate and the same standard deviation. */
  @ParameterizedTest(name = "{0} in {1} s")
  @CsvSource({"20, 1", "166, 10", "7, 60"})
  void poissonArrivalsComeAtTheirRateOnAverage(long count, long seconds) {
    double meanGap = (double) seconds * SECOND / count;
    ArrivalProcess process =
        new Arrivals.Poisson(new Rate(count, seconds * SECOND)).start(MINUTE, random(1));
    int arrivals = 500_000;
    long last = 0;
    double squares = 0;
    for (int k = 0; k < arrivals; k++) {
      long next = process.nextNanos();
      double gap = (next - last) / meanGap;
      assertThat(gap >= 0).isTrue();
      squares += gap * gap;
      last = next;
    }

    double standardError = 1 / Math.sqrt(arrivals);
    assertThat(last / meanGap / arrivals).isCloseTo(1, within(4 * standardError));
    // The square of the gap has the mean 2 and the variance 24 - 4.
    assertThat(squares / arrivals).isCloseTo(2, within(4 * Math.sqrt(20) * standardError));
  }

  @Test
  void poissonArrivalsDifferBetweenSeeds() {
    Arrivals poisson = new Arrivals.Poisson(new Rate(20, SECOND));

    assertThat(first(100, poisson.start(MINUTE, random(1))))
        .isNotEqualTo(first(100, poisson.start(MINUTE, random(2))));
  }

  private static Rate peak(Arrivals arrivals) {
    return arrivals.peakRate(Duration.ofMinutes(1), Duration.ofMillis(10));
  }

  @Test
  void knowTheirRate() {
    Rate rate = new Rate(166, 10 * SECOND);

    assertThat(peak(new Arrivals.Constant(rate))).isEqualTo(rate);
    assertThat(peak(new Arrivals.Poisson(rate))).isEqualTo(rate);
    assertThat(peak(new Arrivals.Burst(500, Duration.ofMinutes(1))))
        .isEqualTo(new Rate(500, 60 * SECOND));
    assertThat(peak(new Arrivals.Callers(200, Duration.ofSeconds(10))))
        .isEqualTo(new Rate(200, 10 * SECOND));
    assertThat(peak(new Arrivals.At(List.of()))).isNull();
  }

  /** 40 users who think for 1 s and call for 10 ms: 40 calls in 1.01 s. */
  @Test
  void usersCallAsOftenAsThinkingAndCallingLet() {
    Arrivals users = new Arrivals.Users(40, new HoldingTime.Exponential(Duration.ofSeconds(1)));

    assertThat(peak(users)).isEqualTo(new Rate(40, 1_010_000_000));
  }

  @Test
  void theRateOfARampIsThatOfItsHigherEnd() {
    Rate one = new Rate(1, SECOND);
    Rate three = new Rate(3, SECOND);

    assertThat(peak(new Arrivals.Ramp(one, three))).isEqualTo(three);
    assertThat(peak(new Arrivals.Ramp(three, one))).isEqualTo(three);
    assertThat(new Arrivals.Ramp(one, three).isSteady()).isFalse();
  }
}
