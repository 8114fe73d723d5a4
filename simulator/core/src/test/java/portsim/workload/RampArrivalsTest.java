package portsim.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.engine.RandomStream;

/** Arrival k comes when the integral of the rate reaches k. */
class RampArrivalsTest {
  private static final long SECOND = 1_000_000_000;

  private static Rate perSecond(long count) {
    return new Rate(count, SECOND);
  }

  private static long[] arrivals(Rate from, Rate to, long spanNanos) {
    ArrivalProcess process = new RampArrivals(from, to, spanNanos);
    return LongStream.generate(process::nextNanos)
        .takeWhile(nanos -> nanos != ArrivalProcess.END)
        .toArray();
  }

  /** t + t^2 / 10 = k has the solution t = sqrt(25 + 10 k) - 5; at 10 s it is 20. */
  @Test
  void fromOneToThreeASecondInTenSeconds() {
    long[] arrivals = arrivals(perSecond(1), perSecond(3), 10 * SECOND);

    assertThat(arrivals).hasSize(20).startsWith(0, 916_079_783L, 1_708_203_932L, 2_416_198_487L);
    assertThat(arrivals[11]).isEqualTo(6_618_950_038L); // sqrt(135) = 11.6189500386...
  }

  /** 3 t - t^2 / 10 = k has the solution t = 15 - sqrt(225 - 10 k). */
  @Test
  void fromThreeToOneASecondInTenSeconds() {
    long[] arrivals = arrivals(perSecond(3), perSecond(1), 10 * SECOND);

    assertThat(arrivals).hasSize(20).startsWith(0, 337_121_701L); // sqrt(215) = 14.6628782986...
    assertThat(arrivals[5]).isEqualTo(1_771_243_444L); // sqrt(175) = 13.2287565553...
    assertThat(arrivals[9]).isEqualTo(3_381_049_961L); // sqrt(135) = 11.6189500386...
  }

  /** t^2 / 10 = k has the solution t = sqrt(10 k): whole seconds for 10 and 40. */
  @Test
  void fromZeroAndExactlyAtWholeSeconds() {
    long[] arrivals = arrivals(perSecond(0), perSecond(6), 30 * SECOND);

    assertThat(arrivals).hasSize(90).startsWith(0, 3_162_277_660L, 4_472_135_954L);
    assertThat(arrivals[10]).isEqualTo(10 * SECOND);
    assertThat(arrivals[40]).isEqualTo(20 * SECOND);
  }

  /** 2 t - t^2 / 10 = k has the solution t = 10 - sqrt(100 - 10 k): the tenth would be at 10 s. */
  @Test
  void toZeroWithoutAnArrivalAtTheEnd() {
    long[] arrivals = arrivals(perSecond(2), perSecond(0), 10 * SECOND);

    assertThat(arrivals).hasSize(10);
    assertThat(arrivals[9]).isEqualTo(6_837_722_339L); // sqrt(10) = 3.16227766016...
  }

  @Test
  void aRampOfOneRateIsEven() {
    Rate rate = new Rate(166, 10 * SECOND);
    ArrivalProcess even = new EvenArrivals(rate);

    long[] ramp = arrivals(rate, rate, 600 * SECOND);

    assertThat(ramp).hasSize(9_960);
    assertThat(Arrays.stream(ramp).allMatch(nanos -> nanos == even.nextNanos())).isTrue();
  }

  /** The integral, times 2 T P: t (2 T A + (B - A) t), compared with 2 T P k. */
  @ParameterizedTest(name = "seed {0}")
  @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
  void eachArrivalIsExactToTheNanosecond(long seed) {
    RandomStream random = RandomStream.of(seed, "ramps");
    for (int ramp = 0; ramp < 50; ramp++) {
      long per = SECOND * (1 + random.below(10));
      long a = random.below(50);
      long b = Math.max(1 - a, random.below(50));
      long span = SECOND * (1 + random.below(100)) + random.below(1_000_000_000);
      long k = 0;
      for (long nanos : arrivals(new Rate(a, per), new Rate(b, per), span)) {
        assertThat(isAtMost(k, nanos, a, b, span, per)).isTrue();
        assertThat(isAtMost(k, nanos + 1, a, b, span, per)).isFalse();
        k++;
      }
      assertThat(isAtMost(k, span, a, b, span, per)).isTrue();
    }
  }

  private static boolean isAtMost(long k, long t, long a, long b, long span, long per) {
    BigInteger at = BigInteger.valueOf(t);
    BigInteger twiceSpan = BigInteger.valueOf(2 * span);
    BigInteger integral =
        at.multiply(
            twiceSpan.multiply(BigInteger.valueOf(a)).add(at.multiply(BigInteger.valueOf(b - a))));
    BigInteger wanted = twiceSpan.multiply(BigInteger.valueOf(per)).multiply(BigInteger.valueOf(k));
    return integral.compareTo(wanted) <= 0;
  }

  /** In a year 1/s to 50/s makes 25.5 x 31,536,000 = 804,168,000 arrivals. */
  @Test
  void aYearIsNotTooLong() {
    long year = 31_536_000 * SECOND;

    assertThat(RampArrivals.fits(perSecond(1), perSecond(50), year)).isTrue();
  }

  @Test
  void refusesWhatCannotBeExact() {
    Rate fine = new Rate(999_999_999_989L, 1_000_000_000_000L);

    assertThat(RampArrivals.fits(fine, perSecond(1), 3_600 * SECOND)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RampArrivals(fine, perSecond(1), 3_600 * SECOND));
  }
}
