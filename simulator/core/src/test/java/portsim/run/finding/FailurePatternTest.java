package portsim.run.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.record.Gauge;
import portsim.record.HostSeries;
import portsim.record.Series;

/** A point a second, with the calls and the failures of the second before it. */
class FailurePatternTest {
  private static final Gauge NOTHING = new Gauge(new long[0], new long[0], new long[0]);

  private static long[] numbers(String text) {
    return Stream.of(text.split(" ")).mapToLong(Long::parseLong).toArray();
  }

  @ParameterizedTest(name = "{0} calls, {1} failures: {2} spells, from {3} s, lasts: {4}")
  @CsvSource({
    "0 9 9 9 9, 0 0 0 0 0, 0, 0, false", // nothing fails
    "0 9 9 9 9, 0 0 4 9 9, 1, 2, true", // some calls come before the first that fails
    "0 9 9 9 9, 0 9 9 9 9, 1, 1, true",
    "0 9 9 9 9, 0 0 9 9 0, 1, 2, false", // over before the end
    "0 9 9 9 9, 0 0 4 4 4, 1, 2, false", // others succeed beside them
    "0 9 9 9 9, 0 4 0 0 1, 2, 1, false",
    "0 9 0 9 0, 0 9 0 9 0, 1, 1, true", // without calls, nothing succeeds
    "0 9 0 0 0, 0 0 0 9 0, 1, 3, false" // no call comes later
  })
  void tellsStressFromWhatIsBroken(
      String calls, String failures, int spells, long firstSeconds, boolean lasts) {
    HostSeries host = new HostSeries(NOTHING, NOTHING, NOTHING, numbers(calls), numbers(failures));
    long[] seconds = LongStream.range(0, 5).map(point -> point * 1_000_000_000).toArray();
    Series series = new Series(seconds, Map.of("web", host));

    FailurePattern pattern = FailurePattern.of(series, List.of(host));

    assertThat(pattern.spells()).isEqualTo(spells);
    assertThat(pattern.firstNanos()).isEqualTo(firstSeconds * 1_000_000_000);
    assertThat(pattern.lasts()).isEqualTo(lasts);
  }
}
