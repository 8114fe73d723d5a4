package portsim.scenario.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.record.Metric;
import portsim.record.Metric.Scope;
import portsim.record.Outages;
import portsim.record.Vocabulary;
import portsim.scenario.Condition;

/** What conditions mean: tables of condition, value and whether the value meets it. */
class ConditionTypeTest {
  private static Object read(String path, String text) {
    Metric metric =
        Vocabulary.of(Scope.WORLD).stream()
            .filter(each -> each.path().equals(path))
            .findFirst()
            .orElseThrow();
    return Trees.read(new ConditionType(metric), text);
  }

  @ParameterizedTest(name = "{1} meets {0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | 5 | true",
        "5 | 4 | false",
        "1_650 | 1650 | true",
        "0 | 0 | true",
        ">= 5 | 5 | true",
        ">= 5 | 4 | false",
        "> 5 | 6 | true",
        "> 5 | 5 | false",
        ">5 | 6 | true",
        "<= 5 | 5 | true",
        "<= 5 | 6 | false",
        "< 5 | 4 | true",
        "< 5 | 5 | false",
        "!= 5 | 4 | true",
        "!= 5 | 5 | false",
        "10..20 | 9 | false",
        "10..20 | 10 | true",
        "10..20 | 20 | true",
        "10..20 | 21 | false",
        "10 .. 20 | 15 | true",
        "100 ± 5 | 95 | true",
        "100 ± 5 | 105 | true",
        "100 ± 5 | 94 | false",
        "100 +- 5 | 105 | true",
        "100+-5 | 106 | false",
        "3 ± 5 | 0 | true",
      })
  void ofCounts(String condition, long actual, boolean holds) {
    assertThat(((Condition) read("calls.failed", condition)).holds(actual)).isEqualTo(holds);
  }

  @ParameterizedTest(name = "{1} meets {0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "198.8s | 198800ms | true",
        "3m18.8s | 198800ms | true",
        "198.8s | 198800000001ns | false",
        "> 1h | 1h | false",
        "> 1h | 2h | true",
        "<= 1h | 1h | true",
        "58s..60s | 59s | true",
        "30s ± 1s | 31s | true",
        "30s +- 1s | 32s | false",
        "0 | 0 | true",
        "never | never | true",
        "never | 0 | false",
        "!= never | 0 | true",
        "!= never | never | false",
        "198.8s | never | false",
        "< 1h | never | false",
        "> 1h | never | false",
        "0 | never | false",
        "!= 5s | never | true",
      })
  void ofInstants(String condition, String actual, boolean holds) {
    long nanos =
        actual.equals("never")
            ? Outages.NEVER
            : ((Duration) Trees.read(DurationType.ANY, actual)).toNanos();
    assertThat(((Condition) read("ports.firstExhaustion", condition)).holds(nanos))
        .isEqualTo(holds);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "calls.failed | 5s",
        "calls.failed | -1",
        "calls.failed | never",
        "calls.failed | != never",
        "calls.failed | >",
        "calls.failed | < 0",
        "calls.failed | 20..10",
        "calls.failed | ..",
        "calls.failed | ± 5",
        "calls.failed | 5 ±",
        "calls.failed | 9223372036854775807",
        "calls.failed | => 5",
        "calls.failed | == 5",
        "ports.exhaustedFor | never",
        "ports.exhaustedFor | 5",
        "ports.firstExhaustion | > never",
        "ports.firstExhaustion | 2h..1h",
        "ports.firstExhaustion | ''",
      })
  void noConditions(String path, String text) {
    assertThat(read(path, text)).isInstanceOf(String.class).asString().startsWith("it ");
  }
}
