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

  @ParameterizedTest(name = "{0} in {1} ns")
  @CsvSource({"-1, 1", "1, 0", "1, -1"})
  void refusesWhatIsNoRate(long count, long perNanos) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rate(count, perNanos))
        .withMessage("a rate must be at least 0, got " + count + " in " + perNanos + " ns");
  }
}
