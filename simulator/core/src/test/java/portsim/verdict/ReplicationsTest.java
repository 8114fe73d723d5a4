package portsim.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.engine.RandomStream;
import portsim.record.Metric.Scope;
import portsim.record.Vocabulary;
import portsim.scenario.Condition;
import portsim.scenario.MetricPath;
import portsim.scenario.Repetition;
import portsim.scenario.Scenario;
import portsim.scenario.Statistic;
import portsim.scenario.StatisticalExpectation;
import portsim.scenario.tree.Place;
import portsim.statistics.Interval;

/** When enough runs have been seen, and what they say. */
class ReplicationsTest {
  private static final MetricPath FAILED =
      new MetricPath(
          Scope.WORLD,
          "",
          Vocabulary.of(Scope.WORLD).stream()
              .filter(metric -> metric.path().equals("calls.failed"))
              .findFirst()
              .orElseThrow());
  private static final Statistic CHANCE =
      new Statistic.Chance(FAILED, new Condition.Between(1, Long.MAX_VALUE));
  private static final Statistic MEAN = new Statistic.Mean(FAILED);

  private static Replications replications(int atMost, Statistic statistic, Interval demanded) {
    StatisticalExpectation expectation =
        new StatisticalExpectation(
            "it", statistic, "so", demanded, BigDecimal.valueOf(95), Place.of("x.yaml"));
    return new Replications(
        new Scenario(
            "",
            "",
            List.of(),
            Duration.ZERO,
            1,
            Duration.ZERO,
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            new Repetition(atMost, List.of(expectation))));
  }

  /** Runs that leave 1 with this chance, and 0 otherwise. */
  private static Judgement coin(int atMost, double chance, Interval demanded, RandomStream random) {
    Replications replications = replications(atMost, CHANCE, demanded);
    while (!replications.isOver()) {
      replications.add(new long[] {random.uniform() < chance ? 1 : 0});
    }
    return replications.judgements().get(0);
  }

  private static Judgement constant(int atMost, Statistic statistic, long left, Interval demanded) {
    Replications replications = replications(atMost, statistic, demanded);
    while (!replications.isOver()) {
      replications.add(new long[] {left});
    }
    return replications.judgements().get(0);
  }

  private static Estimate estimate(Judgement of) {
    Estimate estimate = of.estimate();
    assertThat(estimate).isNotNull();
    return estimate;
  }

  /** All of 31 runs are such: p^31 = 0.05 / 32 / 2 at the lower end, 0.79. */
  @Test
  void stopsAtTheFirstLookWhereTheAnswerIsClear() {
    Judgement judgement = constant(1000, CHANCE, 1, new Interval(0, 0.01));
    assertThat(judgement.failed()).isTrue();
    assertThat(estimate(judgement).replications()).isEqualTo(31);
    assertThat(estimate(judgement).greatest()).isEqualTo("1");
    double least = Math.pow(0.05 / 32 / 2, 1.0 / 31);
    assertThat(Double.parseDouble(estimate(judgement).least())).isCloseTo(least, within(1e-6));
  }

  /** (1 - p)^n = alpha / 4: 0.0087 after 500 of 500 runs, above 0.005; 0.0044 after 1,000. */
  @ParameterizedTest(name = "{0} replications of which none is such: {1}")
  @CsvSource({"500, true, 0.008726", "1000, false, 0.004373"})
  void isInconclusiveWhereTheRunsAreTooFew(int atMost, boolean inconclusive, String greatest) {
    Judgement judgement = constant(atMost, CHANCE, 0, new Interval(0, 0.005));
    assertThat(judgement.isInconclusive()).isEqualTo(inconclusive);
    assertThat(judgement.passed()).isEqualTo(!inconclusive);
    assertThat(judgement.failed()).isFalse();
    assertThat(estimate(judgement).greatest()).isEqualTo(greatest);
    assertThat(estimate(judgement).replications()).isEqualTo(atMost);
    assertThat(judgement.actual())
        .startsWith("0 (0.." + greatest + " @ 95%, ")
        .endsWith(" replications)");
  }

  /** As long as all runs leave the same nobody knows what one that does not would leave. */
  @Test
  void aMeanOfEqualRunsTakesAllOfThem() {
    Judgement judgement = constant(240, MEAN, 7, new Interval(0, 8));
    assertThat(judgement.passed()).isTrue();
    assertThat(estimate(judgement)).isEqualTo(new Estimate("7", "7", "7", "0.95", 240, true));
  }

  /** Runs leave 0 or 10 in turn: 5 +- t * root(25 * n / (n - 1) / n). */
  @Test
  void aMeanIsClearBeforeTheLastRunWhereItIsFarOff() {
    Replications replications = replications(960, MEAN, new Interval(0, 1));
    for (int run = 0; !replications.isOver(); run++) {
      replications.add(new long[] {run % 2 == 0 ? 0 : 10});
    }
    Judgement judgement = replications.judgements().get(0);
    assertThat(judgement.failed()).isTrue();
    assertThat(estimate(judgement).replications()).isEqualTo(30);
    assertThat(estimate(judgement).value()).isEqualTo("5");
  }

  /**
   * A chance at the very edge of what is demanded: it may pass or fail wrongly in one of twenty
   * experiments at most. Of 400 experiments that is 20; here mostly nothing is clear at all.
   */
  @ParameterizedTest(name = "a chance of {0}")
  @CsvSource({"0.5", "0.1", "0.02"})
  void isSeldomWrong(double chance) {
    RandomStream random = RandomStream.of(7, "edge");
    Interval demanded = new Interval(0, chance);
    int clear = 0;
    for (int experiment = 0; experiment < 400; experiment++) {
      clear += coin(480, chance, demanded, random).isInconclusive() ? 0 : 1;
    }
    assertThat(clear).isLessThan(20);
  }

  @Test
  void isMostlyRightAndQuickWhereTheChanceIsFarFromTheEdge() {
    RandomStream random = RandomStream.of(7, "far");
    int passed = 0;
    long runs = 0;
    for (int experiment = 0; experiment < 200; experiment++) {
      Judgement judgement = coin(960, 0.1, new Interval(0, 0.5), random);
      passed += judgement.passed() ? 1 : 0;
      runs += estimate(judgement).replications();
    }
    assertThat(passed).isGreaterThan(198);
    assertThat(runs).isLessThan(200 * 60);
  }
}
