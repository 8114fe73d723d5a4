package portsim.cli.reading.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.059, 59000",
    "100.054, 100054000",
    "0.1, 100000",
    "0.000001, 1",
    "0.0000005, 1",
    "0.0000004, 0",
    "-1, -1000000",
    "1e3, 1000000000",
    "1.5e-05, 15",
    "3155760000000, 3155760000000000000",
  })
  void aDecimalIsTakenExactlyAndRoundedBeyondItsUnit(String text, long scaled) {
    assertThat(Decimals.scaled(text, 6)).isEqualTo(scaled);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".5", "5.", "+5", "1,5", "0x5", "NaN", "1e999", "3155760000001", "1 "})
  void anythingElseIsNone(String text) {
    assertThat(Decimals.scaled(text, 6)).isEqualTo(Decimals.NONE);
  }
}
