package portsim.advice.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates from counts. */
class RateEstimateTest {
  private static final long SECOND = 1_000_000_000L;

  @ParameterizedTest(name = "{0} in {1} s: {2} ({3} to {4}) thousandths a second")
  @CsvSource({
    // 3976 / 240 = 16.5667
    "3976, 240, 16567, 16055, 17090",
    // tables of Garwood: 10 has 4.795 to 18.390, 1 has 0.0253 to 5.572, 0 has 0 to 3.689
    "10, 1, 10000, 4795, 18391",
    "1, 1, 1000, 25, 5572",
    "0, 1, 0, 0, 3689",
    // 28,232 in TIME_WAIT on Linux: 470.5/s
    "28232, 60, 470533, 465060, 476055",
  })
  void hasTheIntervalOfGarwood(
      long count, long seconds, long perSecond, long least, long greatest) {
    RateEstimate rate = RateEstimate.of(count, seconds * SECOND, "");
    assertThat(rate.perSecond()).isEqualTo(perSecond);
    assertThat(rate.least()).isEqualTo(least);
    assertThat(rate.greatest()).isEqualTo(greatest);
  }

  @Test
  void aTimeThatIsNotKnownExactlyWidensTheInterval() {
    // 600 in 60 to 62 s: 600 / 61 = 9.836; 552.95 / 62 to 649.99 / 60
    RateEstimate rate = RateEstimate.between(600, 60 * SECOND, 62 * SECOND, "");
    assertThat(rate.perSecond()).isEqualTo(9_836);
    assertThat(rate.least()).isEqualTo(8_918);
    assertThat(rate.greatest()).isEqualTo(10_834);
  }

  @Test
  void aRateNeedsATime() {
    assertThatIllegalArgumentException().isThrownBy(() -> RateEstimate.of(1, 0, ""));
  }
}
