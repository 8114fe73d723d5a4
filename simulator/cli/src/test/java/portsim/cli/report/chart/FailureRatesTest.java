package portsim.cli.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.record.Gauge;
import portsim.record.HostSeries;
import portsim.record.Series;

/** Failed calls per second. */
class FailureRatesTest {
  private static final long SECOND = 1_000_000_000L;

  /** Points every so many seconds, with so many failures since the one before. */
  private static FailureRates rates(long sampleSeconds, long... failures) {
    int size = failures.length;
    long[] times = new long[size];
    for (int point = 0; point < size; point++) {
      times[point] = point * sampleSeconds * SECOND;
    }
    Gauge none = new Gauge(new long[size], new long[size], new long[size]);
    HostSeries host = new HostSeries(none, none, none, new long[size], failures);
    Series series = new Series(times, Map.of("web", host));
    return FailureRates.of(series, host, times[size - 1]);
  }

  /** 3 minutes / 60 = 3 s, the next round time is 5 s; a minute's 60 fail in its second half. */
  @Test
  void averagesOverARoundTime() {
    long[] failures = new long[181];
    failures[0] = 5;
    for (int second = 32; second < 62; second++) {
      failures[second] = 2;
    }
    FailureRates rates = rates(1, failures);
    assertThat(rates.intervalNanos()).isEqualTo(5 * SECOND);
    assertThat(rates.size()).isEqualTo(36);
    assertThat(rates.perSecond(0)).isEqualTo(1);
    assertThat(rates.perSecond(6)).isEqualTo(6.0 / 5);
    assertThat(rates.perSecond(7)).isEqualTo(2);
    assertThat(rates.perSecond(12)).isEqualTo(4.0 / 5);
    assertThat(rates.most()).isEqualTo(2);
  }

  @Test
  void aCoarsePointBelongsToTheTimeBeforeIt() {
    FailureRates rates = rates(60, 0, 0, 120, 0);
    assertThat(rates.intervalNanos()).isEqualTo(60 * SECOND);
    assertThat(IntStream.range(0, rates.size()).mapToDouble(rates::perSecond))
        .containsExactly(0.0, 2.0, 0.0);
  }

  @ParameterizedTest(name = "{0} a second, rounded up, is {1}")
  @CsvSource({"20, 20/s", "20.1, 50/s", "0.5, 0.5/s", "0.03, 0.05/s", "1234, '2,000/s'", "1, 1/s"})
  void roundsUpTheGreatest(double rate, String text) {
    assertThat(FailureRates.text(FailureRates.roundMillionths(rate))).isEqualTo(text);
  }
}
