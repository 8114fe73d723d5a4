package portsim.cli.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.record.Gauge;
import portsim.record.HostSeries;
import portsim.record.Series;

class TimeAxisTest {
  private static final Gauge EMPTY = new Gauge(new long[0], new long[0], new long[0]);
  private static final HostSeries HOST =
      new HostSeries(EMPTY, EMPTY, EMPTY, new long[0], new long[0]);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "PT10M, '─────────┬─────────┬─────────┬─────────┬─────────┬', '         2m        4m        6m        8m      10m'",
    "PT24H, '────────────┬───────────┬────────────┬───────────┬', '            6h         12h          18h         1d'",
    "PT1S, '─────────┬─────────┬─────────┬─────────┬─────────┬', '       200ms     400ms     600ms     800ms      1s'",
    "PT3M18.8S, '───────────────┬──────────────┬──────────────┬────', '               1m             2m             3m   '",
  })
  void marksRoundInstants(Duration end, String line, String labels) {
    Series series = new Series(new long[0], Map.of());
    PortTimeline timeline = new PortTimeline(series, HOST, 1, end.toNanos(), 50);
    TimeAxis axis = new TimeAxis(timeline);
    assertThat(axis.line()).isEqualTo(line);
    assertThat(axis.labels()).isEqualTo(labels);
  }
}
