package portsim.scenario.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.scenario.Scenario;
import portsim.scenario.StatisticalExpectation;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;

/** What can be expected of many runs, and what is said where it cannot. */
class StatisticReaderTest {
  private final Problems problems = new Problems();

  private Scenario read(String key, String bounds, String replications) {
    Mapping file =
        Trees.map(
            "title",
            "chances",
            "duration",
            "10m",
            "replications",
            replications,
            "hosts",
            Trees.map("web", Trees.map("profile", "windows-2003")),
            "servers",
            Trees.map("sql", Trees.map("address", "10.10.10.20:1433")),
            "workloads",
            Trees.map("orders", Trees.map("from", "web", "to", "sql", "arrivals", "20/s")),
            "expect",
            Trees.map("calls.attempted", "12000", key, bounds));
    var read = ScenarioBinder.bind("x.yaml", file, List.of(), problems);
    return read == null ? null : read.base();
  }

  private StatisticalExpectation fine(String key, String bounds) {
    Scenario scenario = read(key, bounds, "1000");
    assertThat(problems.sorted()).isEmpty();
    assertThat(scenario.expectations()).hasSize(1);
    assertThat(scenario.repetition().expectations()).hasSize(1);
    return scenario.repetition().expectations().get(0);
  }

  @ParameterizedTest(name = "{0}: {1} is from {2} to {3}")
  @CsvSource({
    "p(calls.failed > 0), <= 0.01 @ 95%, 0, 0.01, 0.95",
    "p(calls.failed>0), 0.4..0.6 @ 99.9 %, 0.4, 0.6, 0.999",
    "p(calls.failed = 0), >= 0.9, 0.9, 1, 0.95",
    "p(calls.failed 0..3), 0.5 +- 0.1 @ 90%, 0.4, 0.6, 0.90",
    "p(ports.firstExhaustion never), >= 0.5 @ 50%, 0.5, 1, 0.50",
    "p(ports.firstExhaustion != never), <= 0.5, 0, 0.5, 0.95",
    "p(workloads.orders.calls.failed > 1_000), <= 1e0, -1, -1, 0",
    "mean(calls.failed), <= 3 @ 95%, 0, 3, 0.95",
    "mean( calls.failed ), 470.5 +- 10 @ 99%, 460.5, 480.5, 0.99",
    "mean(hosts.web.ports.exhaustedFor), 82s..83s, 82e9, 83e9, 0.95"
  })
  void readsBounds(String key, String bounds, double least, double greatest, String confidence) {
    if (least < 0) {
      assertThat(read(key, bounds, "1000")).isNull();
      return;
    }
    StatisticalExpectation read = fine(key, bounds);
    assertThat(read.demanded().least()).isEqualTo(least);
    assertThat(read.demanded().greatest()).isEqualTo(greatest);
    assertThat(read.confidence()).isEqualByComparingTo(confidence);
    assertThat(read.text()).isEqualTo(key);
  }

  /** With more than 0 a mean of 0 is not meant, nor one that may be 0. */
  @Test
  void aboveAndBelowLeaveOutTheBoundItself() {
    assertThat(fine("mean(calls.failed)", "> 0").demanded().least()).isEqualTo(Double.MIN_VALUE);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "p(calls.faild > 0); <= 0.1; no result has the path 'calls.faild'",
        "p(hosts.sql.calls.failed > 0); <= 0.1; there is no 'sql' in hosts",
        "p(calls.failed); <= 0.1; p(calls.failed) compares nothing",
        "p(calls.failed > many); <= 0.1; calls.failed is a count and cannot be 'many'",
        "p(calls.failed > 0); 0.1; p(calls.failed > 0) is a chance from 0 to 1 and cannot be '0.1'",
        "p(calls.failed > 0); <= 7; p(calls.failed > 0) is a chance from 0 to 1 and cannot be '7'",
        "p(calls.failed > 0); <= 0.1 @ 20%; p(calls.failed > 0) is a chance from 0 to 1 and cannot be '0.1 @ 20%'",
        "p(calls.failed > 0); <= 0; p(calls.failed > 0) can never be shown: an interval is never a point",
        "p(calls.failed > 0); <= 1; p(calls.failed > 0) holds of anything",
        "p(calls.failed > 0); > 1; p(calls.failed > 0) is never above 1",
        "p(calls.failed > 0); < 0; p(calls.failed > 0) is never below 0",
        "p(calls.failed > 0); 0.3..0.2; p(calls.failed > 0) is upside down: 0.3..0.2",
        "mean(calls.failed); <= 3s; mean(calls.failed) is a mean and cannot be '3s'",
        "mean(calls.wait.max); <= 3; mean(calls.wait.max) needs a unit: 3 of what?",
        "mean(ports.firstExhaustion); <= 3s; mean(ports.firstExhaustion) is of an instant that may never come"
      })
  void saysWhatIsWrong(String key, String bounds, String message) {
    assertThat(read(key, bounds, "1000")).isNull();
    assertThat(Trees.messages(problems)).isEqualTo(message);
  }

  /**
   * Without a failure the last look's upper end p has (1 - p)^n = 0.05 / 2 / 2: for 0.01 it takes
   * log(0.0125) / log(0.99) = 436.02 replications. The proposal goes up in steps of a 20th.
   */
  @Test
  void warnsOfTooFewReplications() {
    assertThat(read("p(calls.failed > 0)", "<= 0.01", "436")).isNotNull();
    Problem warning = problems.sorted().get(0);
    assertThat(warning.message())
        .isEqualTo("p(calls.failed > 0) cannot pass: 436 replications are too few for it");
    assertThat(warning.hint()).isEqualTo("replications: 457");
  }

  @Test
  void doesNotWarnOfEnough() {
    assertThat(read("p(calls.failed > 0)", "<= 0.01", "437")).isNotNull();
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void warnsOfReplicationsWithoutAnyUse() {
    assertThat(read("calls.failed", "> 0", "500")).isNotNull();
    assertThat(Trees.messages(problems))
        .isEqualTo("replications changes nothing: no chance and no mean is expected");
  }
}
