package portsim.cli.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The labels of axes. */
class TicksTest {
  private static String labels(Ticks ticks) {
    return ticks.ticks().stream().map(Ticks.Tick::label).collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0} ns, about {1} labels: {2} {3}")
  @CsvSource({
    // 600 s / 7 = 85.7 s, the next round time is 2 minutes
    "600000000000, 7, 0 2 4 6 8 10, minutes",
    // 60 s / 6 = 10 s
    "60000000000, 6, 0 10 20 30 40 50 60, seconds",
    // 90 s / 4 = 22.5 s
    "90000000000, 4, 0 30 60 90, seconds",
    // 11.5 days / 12 = 23 h, the next round time is a day
    "993600000000000, 12, 0 1 2 3 4 5 6 7 8 9 10 11, days",
    // 3 ms / 4 = 750 us
    "3000000, 4, 0 1 2 3, milliseconds",
    "0, 4, 0, nanoseconds"
  })
  void instantsAreRoundAndNeedNoFraction(long endNanos, int count, String labels, String unit) {
    Ticks ticks = Ticks.ofTime(endNanos, count);
    assertThat(labels(ticks)).isEqualTo(labels);
    assertThat(ticks.unit()).isEqualTo(unit);
  }

  @ParameterizedTest(name = "up to {0}: {1}")
  @CsvSource({
    // 3976 / 4 = 994
    "3976, '0 1,000 2,000 3,000 3,976'",
    // 18976 / 4 = 4744; 20000 is not reached
    "18976, '0 5,000 10,000 15,000 18,976'",
    // 10400 / 4 = 2600, so 5000; 10000 would touch the label of the greatest
    "10400, '0 5,000 10,400'",
    "1, 0 1",
    "0, 0"
  })
  void countsEndWithTheGreatest(long most, String labels) {
    assertThat(labels(Ticks.ofCount(most, 4))).isEqualTo(labels);
  }
}
