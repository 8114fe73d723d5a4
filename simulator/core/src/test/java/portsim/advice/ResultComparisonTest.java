package portsim.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static portsim.record.Metric.Unit.COUNT;
import static portsim.record.Metric.Unit.DURATION;
import static portsim.record.Metric.Unit.INSTANT;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.advice.ResultComparison.Row;
import portsim.record.Outages;
import portsim.verdict.Estimate;

/** Two results, number by number. */
class ResultComparisonTest {
  private static final Measure FAILED = new Measure("calls.failed", COUNT, 3);

  private static Measure failedOf(String scope, long value) {
    return new Measure(scope + ".calls.failed", COUNT, value);
  }

  private static ResultNumbers numbers(Measure... measures) {
    return new ResultNumbers(List.of(measures), Map.of());
  }

  private static ResultNumbers chance(String path, String least, String greatest) {
    Estimate estimate = new Estimate(least, least, greatest, "0.95", 100, true);
    return new ResultNumbers(List.of(), Map.of(path, estimate));
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.2, 0.21, 0.3, true",
    "0.21, 0.3, 0.1, 0.2, true",
    "0.1, 0.2, 0.2, 0.3, false", // they have 0.2 in common
    "0.1, 0.9, 0.2, 0.3, false",
    "9, 10, 100, 101, true", // numbers, not texts
  })
  void estimatesDifferWhereTheirIntervalsHaveNothingInCommon(
      String least, String greatest, String otherLeast, String otherGreatest, boolean differs) {
    ResultComparison compared =
        ResultComparison.of(
            chance("p(x)", least, greatest), chance("p(x)", otherLeast, otherGreatest));
    assertThat(compared.estimates()).hasSize(1);
    assertThat(compared.estimates().get(0).differs()).isEqualTo(differs);
  }

  @Test
  void anEstimateThatOnlyOneResultHasIsNotCompared() {
    assertThat(ResultComparison.of(chance("p(x)", "0", "1"), chance("p(y)", "0", "1")).estimates())
        .isEmpty();
  }

  @Test
  void pairsNumbersByTheirPaths() {
    Measure size = new Measure("pools.web.size", COUNT, 1);
    Measure never = new Measure("ports.firstExhaustion", INSTANT, Outages.NEVER);
    ResultComparison compared =
        ResultComparison.of(
            numbers(FAILED, never), numbers(never, new Measure("calls.failed", COUNT, 5), size));
    assertThat(compared.rows())
        .containsExactly(
            new Row("calls.failed", COUNT, 3L, 5L),
            new Row("ports.firstExhaustion", INSTANT, Outages.NEVER, Outages.NEVER),
            new Row("pools.web.size", COUNT, null, 1L));
    assertThat(compared.differences())
        .extracting(Row::path)
        .containsExactly("calls.failed", "pools.web.size");
  }

  @Test
  void whatDiffersAsTheWorldDoesTellsNothingNew() {
    ResultComparison compared =
        ResultComparison.of(
            numbers(FAILED, failedOf("hosts.a", 3), failedOf("hosts.b", 0)),
            numbers(
                new Measure("calls.failed", COUNT, 4),
                failedOf("hosts.a", 4),
                failedOf("hosts.b", 1)));
    assertThat(compared.differences()).hasSize(3);
    assertThat(compared.telling())
        .extracting(Row::path)
        .containsExactly("calls.failed", "hosts.b.calls.failed");
  }

  @Test
  void readsNumbersAsResultsHaveThem() {
    assertThat(Measure.parse("calls.failed", "1650"))
        .isEqualTo(new Measure("calls.failed", COUNT, 1_650));
    assertThat(Measure.parse("hosts.web.ports.exhaustedFor", "82.500000001"))
        .isEqualTo(new Measure("hosts.web.ports.exhaustedFor", DURATION, 82_500_000_001L));
    assertThat(Measure.parse("ports.firstExhaustion", ""))
        .isEqualTo(new Measure("ports.firstExhaustion", INSTANT, Outages.NEVER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "many", "1.5", "1e99"})
  void aCountIsAWholeNumber(String text) {
    assertThat(Measure.parse("calls.failed", text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"calls", "calls.lost", "hosts.web", "hosts.web.x", "pools.web.ports.usable"})
  void whatIsNoNumberOfAResultIsLeftOut(String path) {
    assertThat(Measure.parse(path, "1")).isNull();
  }
}
