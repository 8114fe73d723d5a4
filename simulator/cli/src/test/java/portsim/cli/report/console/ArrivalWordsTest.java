package portsim.cli.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;
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
    String told = ArrivalWords.of(burst, rate(burst)).connections();
    assertThat(told.replace(Prose.UNBROKEN, ' ')).isEqualTo("500 connections at once every 60 s");
  }

  private static Rate rate(Arrivals arrivals) {
    return arrivals.peakRate(Duration.ofMinutes(1), Duration.ofMillis(10));
  }

  private static String told(Arrivals arrivals) {
    String told = ArrivalWords.of(arrivals, rate(arrivals)).keep("240 s", false);
    return told.replace(Prose.UNBROKEN, ' ');
  }

  @Test
  void tellsWhoCallsAndHow() {
    HoldingTime fixed = new HoldingTime.Fixed(Duration.ofSeconds(1));
    HoldingTime random = new HoldingTime.Exponential(Duration.ofMillis(990));
    Rate slow = new Rate(1, 1_000_000_000);
    Rate fast = new Rate(50, 1_000_000_000);

    assertThat(told(new Arrivals.Callers(200, Duration.ofSeconds(10))))
        .isEqualTo("200 connections at once every 10 s keep a port for 240 s each");
    assertThat(told(new Arrivals.Users(40, fixed)))
        .isEqualTo("40 connections every 1.01 s by 40 users keep a port for 240 s each");
    assertThat(told(new Arrivals.Users(40, random)))
        .isEqualTo("40 connections a second by 40 users on average keep a port for 240 s each");
    assertThat(told(new Arrivals.Ramp(slow, fast)))
        .isEqualTo("up to 50 connections a second keep a port for 240 s each");
  }
}
