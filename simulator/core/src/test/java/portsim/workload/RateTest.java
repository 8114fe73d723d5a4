package portsim.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
  @ParameterizedTest(name = "{0} in {1} ns are {2}/s")
  @CsvSource({"20, 1000000000, 20", "166, 10000000000, 16.6", "30, 60000000000, 0.5"})
  void isKnownPerSecond(long count, long perNanos, double perSecond) {
    assertThat(new Rate(count, perNanos).perSecond()).isEqualTo(perSecond);
  }

  /** 2 in 3 s are 666.67 thousandths a second; no double is 9,007,199,254,740,993. */
  @ParameterizedTest(name = "{0} in {1} ns are {2} thousandths a second")
  @CsvSource({
    "166, 10000000000, 16600",
    "2, 3000000000, 666",
    "0, 1000000000, 0",
    "9007199254740993, 1000000000000, 9007199254740993",
    "9223372036854775807, 1, 9223372036854775807"
  })
  void isKnownInThousandthsRoundedDown(long count, long perNanos, long thousandths) {
    assertThat(new Rate(count, perNanos).thousandthsPerSecond()).isEqualTo(thousandths);
  }

  @ParameterizedTest(name = "{0} in {1} ns")
  @CsvSource({"-1, 1", "1, 0", "1, -1"})
  void refusesWhatIsNoRate(long count, long perNanos) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rate(count, perNanos))
        .withMessage("a rate must be at least 0, got " + count + " in " + perNanos + " ns");
  }
}
