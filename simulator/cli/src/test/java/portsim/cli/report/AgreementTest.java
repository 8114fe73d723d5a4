package portsim.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 100 %",
    "7, 7, 100 %",
    "2499, 2500, 99.96 %",
    "126927, 126928, 99.99 %",
    "199, 200, 99.50 %",
    "1, 3, 33.33 %",
    "1, 1000, 0.10 %",
    "0, 5, 0.00 %",
  })
  void onlyAllOfThemAreAHundredPercent(long agreed, long attempts, String percent) {
    assertThat(Agreement.percent(agreed, attempts)).isEqualTo(percent);
  }
}
