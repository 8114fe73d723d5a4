package portsim.cli.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.workload.Arrivals;
import portsim.workload.Rate;

class ArrivalWordsTest {
  @ParameterizedTest(name = "{0} in {1} ns are {2}")
  @CsvSource({
    "1, 50000000, 20 connections a second",
    "33, 2000000000, 16.5 connections a second",
    "1, 1000000000, 1 connection a second",
    "25, 3000000000, 500 connections a minute",
    "1, 7000000000, 1 connection every 7 s",
    "20000, 1000000000, '20,000 connections a second'"
  })
  void neverRounds(long count, long perNanos, String words) {
    Rate rate = new Rate(count, perNanos);
    String told = ArrivalWords.of(new Arrivals.Constant(rate), rate).connections();
    assertThat(told.replace(Prose.UNBROKEN, ' ')).isEqualTo(words);
  }

  @Test
  void tellsBurstsFromSteadyCalls() {
    Arrivals.Burst burst = new Arrivals.Burst(500, Duration.ofMinutes(1));
    String told = ArrivalWords.of(burst, burst.meanRate()).connections();
    assertThat(told.replace(Prose.UNBROKEN, ' ')).isEqualTo("500 connections at once every 60 s");
  }
}
