package portsim.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.record.CallTotals;
import portsim.record.ConnectionTotals;
import portsim.record.FailureCause;
import portsim.record.IdentityTotals;
import portsim.record.IncidentTotals;
import portsim.record.Metric;
import portsim.record.Metric.Scope;
import portsim.record.Outage;
import portsim.record.Outages;
import portsim.record.PortTotals;
import portsim.record.RefusedSyns;
import portsim.record.RunRecord;
import portsim.record.Series;
import portsim.record.Totals;
import portsim.record.TrafficTotals;
import portsim.record.Turnover;
import portsim.record.Vocabulary;
import portsim.record.WaitTimes;
import portsim.scenario.Condition;
import portsim.scenario.Condition.Between;
import portsim.scenario.Condition.Never;
import portsim.scenario.Condition.Not;
import portsim.scenario.Expectation;
import portsim.scenario.MetricPath;
import portsim.scenario.Scenario;
import portsim.scenario.tree.Place;

/** Expectations against a record. */
class VerdictTest {
  private static final Place PLACE = new Place("x.yaml", 7, 3);
  private static final Outages NONE = new Outages(0, 0, List.of());
  private static final Outages ONE =
      new Outages(1, 41_250_000_000L, List.of(new Outage(198_800_000_000L, 240_050_000_000L)));

  private static final RunRecord RUN =
      new RunRecord(
          600_000_000_000L,
          false,
          totals(100, ONE),
          Map.of("web", totals(70, ONE), "app", totals(30, NONE)),
          Map.of("sql", totals(100, null)),
          Map.of("orders", totals(100, ONE)),
          new Series(new long[0], Map.of()),
          List.of(),
          List.of());

  private static Totals totals(long attempted, Outages outages) {
    Map<FailureCause, Long> failedBy = new EnumMap<>(FailureCause.class);
    failedBy.put(FailureCause.PORT_EXHAUSTED, 4L);
    failedBy.put(FailureCause.POOL_TIMEOUT, 3L);
    WaitTimes waits = new WaitTimes(0, 100_000_000, 1_500_000_000, 10_000_000, 50);
    return new Totals(
        new CallTotals(attempted, attempted - 8, 1, failedBy, waits),
        new ConnectionTotals(10, 9, 8, 7, 6, Turnover.NONE),
        RefusedSyns.NONE,
        new TrafficTotals(0, 0),
        new IdentityTotals(5, 5),
        IncidentTotals.NONE,
        null,
        null,
        null,
        outages == null ? null : new PortTotals(3976, 50, 40, 30, outages));
  }

  private static MetricPath path(Scope scope, String name, String metric) {
    Metric found =
        Vocabulary.of(scope).stream()
            .filter(each -> each.path().equals(metric))
            .findFirst()
            .orElseThrow();
    return new MetricPath(scope, name, found);
  }

  private static Verdict judge(Expectation... expectations) {
    Scenario scenario =
        new Scenario(
            "Orders",
            "",
            List.of(),
            Duration.ofMinutes(10),
            1,
            Duration.ofSeconds(1),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(expectations));
    return Verdict.of(scenario, RUN);
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "WORLD, '', calls.attempted, 100",
    "WORLD, '', calls.failed, 7",
    "WORLD, '', calls.failedBy.poolTimeout, 3",
    "WORLD, '', calls.wait.p50, 0s",
    "WORLD, '', calls.wait.p99, 0.1s",
    "WORLD, '', calls.wait.max, 1.5s",
    "WORLD, '', connections.opened, 9",
    "WORLD, '', ports.usable, 3976",
    "WORLD, '', ports.firstExhaustion, 198.8s",
    "WORLD, '', ports.exhaustedFor, 41.25s",
    "HOST, web, calls.attempted, 70",
    "HOST, app, calls.attempted, 30",
    "HOST, app, ports.firstExhaustion, never",
    "HOST, app, ports.exhaustedFor, 0s",
    "SERVER, sql, calls.attempted, 100",
    "WORKLOAD, orders, calls.inProgress, 1",
  })
  void tellsTheNumberInTheWordsOfACondition(
      Scope scope, String name, String metric, String actual) {
    Expectation expectation =
        new Expectation("path", path(scope, name, metric), "required", new Never(), PLACE);
    assertThat(judge(expectation).judgements().get(0).actual()).isEqualTo(actual);
  }

  @Test
  void carriesWhatTheFileSaysAndWhere() {
    MetricPath failed = path(Scope.WORLD, "", "calls.failed");
    assertThat(judge(new Expectation("path", failed, "< 7", new Between(0, 6), PLACE)))
        .isEqualTo(new Verdict(List.of(new Judgement("path", "< 7", "7", false, PLACE))));
  }

  @ParameterizedTest(name = "{1} is {0}: {2}")
  @CsvSource({
    "never, -1, true",
    "never, 0, false",
    "0 to 5, 0, true",
    "0 to 5, 5, true",
    "0 to 5, 6, false",
    "0 to 5, -1, false",
    "not 5, 5, false",
    "not 5, 6, true",
    "not 5, -1, true",
  })
  void whatDoesNotExistIsNoNumber(String name, long actual, boolean holds) {
    Condition condition =
        switch (name) {
          case "never" -> new Never();
          case "not 5" -> new Not(5);
          default -> new Between(0, 5);
        };
    assertThat(condition.holds(actual)).isEqualTo(holds);
  }

  @Test
  void passesWhereAllExpectationsDo() {
    MetricPath failed = path(Scope.WORLD, "", "calls.failed");
    Expectation met = new Expectation("a", failed, "7", new Between(7, 7), PLACE);
    Expectation missed = new Expectation("b", failed, "0", new Between(0, 0), PLACE);
    assertThat(judge().passed()).isTrue();
    assertThat(judge(met).passed()).isTrue();
    assertThat(judge(met, missed, met).passed()).isFalse();
    assertThat(judge(met, missed).judgements().stream().map(Judgement::path))
        .containsExactly("a", "b");
  }
}
