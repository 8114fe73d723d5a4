package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static portsim.run.ScenarioSketch.custom;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portsim.network.port.Uniqueness;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Scenario;
import portsim.statistics.ConfidenceIntervals;
import portsim.statistics.Interval;
import portsim.statistics.Sample;
import portsim.workload.Arrivals;
import portsim.workload.Rate;

/** Many runs of a scenario whose chances are known. */
class ReplicationTest {
  /**
   * A call a second on average for 30 s, Poisson distributed, and 35 ports that do not come back:
   * what is above 35 calls fails. P(X > 35) = 0.1574 and E[max(0, X - 35)] = 0.5723 for X of mean
   * 30, summed up from exp(-30) 30^k / k!.
   */
  private static final double CHANCE = sum(0);

  private static final double MEAN = sum(1);

  private static double sum(int power) {
    double term = Math.exp(-30);
    double sum = 0;
    for (int k = 1; k < 200; k++) {
      term *= 30.0 / k;
      sum += k > 35 ? term * (power == 0 ? 1 : k - 35) : 0;
    }
    return sum;
  }

  private static Scenario scenario(long seed) {
    return ScenarioSketch.lasting(Duration.ofSeconds(30))
        .seed(seed)
        .sample(Duration.ofSeconds(30))
        .host("web", custom(35, Duration.ofMinutes(1), Uniqueness.LOCAL_PORT))
        .server("sql")
        .workload(
            "orders", "web", "sql", Call.arriving(new Arrivals.Poisson(new Rate(1, 1_000_000_000))))
        .scenario();
  }

  private static long failed(Scenario scenario) {
    return Simulation.run(scenario).world().calls().failed();
  }

  @Test
  void theFirstReplicationIsTheScenarioItself() {
    assertThat(Replication.of(scenario(5), 1)).isEqualTo(scenario(5));
  }

  @Test
  void eachReplicationHasASeedOfItsOwnWhicheverSeedTheScenarioHas() {
    assertThat(
            IntStream.range(0, 100)
                .mapToLong(i -> Replication.of(scenario(i / 50), 1 + i % 50).seed())
                .distinct()
                .count())
        .isEqualTo(100);
  }

  /**
   * 200 times 60 runs. Intervals of 95 % are to miss in 10 of 200; 10 + 3.3 * root(9.5) = 20 is the
   * most that one sees in 99.95 % of such tests. The number of failures is far from normal: for its
   * mean twice as many are let pass.
   */
  @Test
  void intervalsContainTheKnownAnswerAsOftenAsTheySay() {
    int chanceMissed = 0;
    int meanMissed = 0;
    Sample all = new Sample();
    for (int experiment = 1; experiment <= 200; experiment++) {
      Sample failures = new Sample();
      int failing = 0;
      for (int number = 1; number <= 60; number++) {
        long failed = failed(Replication.of(scenario(experiment), number));
        failures.add((double) failed);
        all.add((double) failed);
        failing += failed > 0 ? 1 : 0;
      }
      chanceMissed += misses(ConfidenceIntervals.ofChance(failing, 60, 0.05), CHANCE);
      meanMissed +=
          misses(ConfidenceIntervals.ofMean(failures.mean(), failures.variance(), 60, 0.05), MEAN);
    }
    assertThat(CHANCE).isBetween(0.1573, 0.1575);
    assertThat(MEAN).isBetween(0.5723, 0.5724);
    assertThat(chanceMissed).isLessThanOrEqualTo(20);
    assertThat(meanMissed).isLessThanOrEqualTo(40);
    double off = 3.3 * Math.sqrt(all.variance() / all.size());
    assertThat(all.mean()).isBetween(MEAN - off, MEAN + off);
  }

  private static int misses(Interval interval, double answer) {
    return answer < interval.least() || interval.greatest() < answer ? 1 : 0;
  }
}
