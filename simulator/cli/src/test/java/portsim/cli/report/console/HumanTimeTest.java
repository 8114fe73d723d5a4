package portsim.cli.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumanTimeTest {
  @ParameterizedTest(name = "{0} ns is {1}")
  @CsvSource({
    "0, 0 s",
    "7, 0.007 us",
    "250000, 250 us",
    "10000000, 10 ms",
    "1500000, 1.5 ms",
    "1234567, ~1.235 ms",
    "1000000000, 1 s",
    "198800000000, 198.8 s",
    "198123456789, ~198.123 s",
    "599999000000, 599.999 s",
    "600000000000, 10 m",
    "601500000000, 10 m 1.5 s",
    "9000000000000, 2 h 30 m",
    "17100000000000, 4 h 45 m",
    "86400000000000, 1 d"
  })
  void isExactOrSaysThatItIsNot(long nanos, String text) {
    assertThat(HumanTime.text(nanos)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0} ns is {1}")
  @CsvSource({"0, 0", "90000000000, 1m30s", "500000000, 500ms", "93600000000000, 1d2h"})
  void isWrittenAsInScenarioFilesOnAnAxis(long nanos, String text) {
    assertThat(HumanTime.compact(nanos)).isEqualTo(text);
  }
}
