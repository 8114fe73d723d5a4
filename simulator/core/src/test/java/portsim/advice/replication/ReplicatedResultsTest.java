package portsim.advice.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.advice.Measure;
import portsim.engine.RandomStream;
import portsim.record.Metric.Unit;
import portsim.record.Outages;
import portsim.statistics.Interval;

/** What is said of numbers whose distribution is known. */
class ReplicatedResultsTest {
  private static final String PATH = "calls.failed";

  private static Measure measure(Unit unit, long value) {
    return new Measure(PATH, unit, value);
  }

  private static ReplicationPlan plan(int most, String... precisions) {
    List<Precision> wanted = new ArrayList<>();
    for (String text : precisions) {
      wanted.add(Objects.requireNonNull(Precision.of(text)));
    }
    return new ReplicationPlan(most, wanted);
  }

  private static ReplicatedResults of(Unit unit, ReplicationPlan plan, long... numbers) {
    ReplicatedResults results = new ReplicatedResults(List.of(measure(unit, numbers[0])), plan);
    for (int i = 1; i < numbers.length; i++) {
      results.add(new long[] {numbers[i]});
    }
    assertThat(results.isOver()).isTrue();
    return results;
  }

  /** 1, 2, 3, 4: mean 2.5, variance 5/3, t of 3 degrees of freedom 3.182: 2.5 +- 2.054. */
  @Test
  void tellsMeanIntervalAndQuantilesOfAFewNumbers() {
    MetricEstimate estimate = of(Unit.COUNT, plan(4), 4, 1, 3, 2).estimates().get(0);
    assertThat(estimate.mean()).isEqualTo(2.5);
    assertThat(Objects.requireNonNull(estimate.interval()).least()).isCloseTo(0.446, within(0.001));
    assertThat(estimate.quantiles()).containsExactly(1L, 1L, 2L, 4L, 4L);
    assertThat(estimate.some()).isEqualTo(4);
  }

  /** No time is below 0: 0, 0, 0, 8 has the mean 2 +- 6.4. */
  @Test
  void noIntervalGoesBelowNothing() {
    MetricEstimate estimate = of(Unit.DURATION, plan(4), 0, 0, 0, 8).estimates().get(0);
    assertThat(Objects.requireNonNull(estimate.interval()).least()).isZero();
    assertThat(estimate.some()).isEqualTo(1);
    // one of four, Clopper and Pearson: 0.0063 to 0.8059
    assertThat(estimate.chance().least()).isCloseTo(0.0063, within(0.0001));
    assertThat(estimate.chance().greatest()).isCloseTo(0.8059, within(0.0001));
  }

  @Test
  void anInstantThatNeverComesIsTheLastAndHasNoMean() {
    ReplicatedResults results = of(Unit.INSTANT, plan(3), Outages.NEVER, 0, 5);
    MetricEstimate estimate = results.estimates().get(0);
    assertThat(estimate.mean()).isNull();
    assertThat(estimate.interval()).isNull();
    assertThat(estimate.some()).isEqualTo(2);
    assertThat(estimate.least()).isZero();
    assertThat(estimate.median()).isEqualTo(5);
    assertThat(estimate.greatest()).isEqualTo(Outages.NEVER);
  }

  @Test
  void runsThatLeaveTheSameAreNotEnoughBeforeTheLast() {
    ReplicatedResults results =
        new ReplicatedResults(List.of(measure(Unit.COUNT, 7)), plan(60, PATH + "=5%"));
    while (!results.isOver()) {
      results.add(new long[] {7});
    }
    assertThat(results.done()).isEqualTo(60);
    assertThat(results.missed()).isEmpty();
  }

  @Test
  void nothingIsKnownToAPartOfItself() {
    ReplicatedResults results =
        new ReplicatedResults(List.of(measure(Unit.COUNT, 0)), plan(60, PATH + "=5%"));
    while (!results.isOver()) {
      results.add(new long[] {0});
    }
    assertThat(results.missed()).extracting(Precision::text).containsExactly(PATH + "=5%");
  }

  @ParameterizedTest
  @CsvSource({"calls.failed=5%, 5", "' a.b = 0.25 % ', 0.25", "a=100%, 100"})
  void readsPrecisions(String text, BigDecimal percent) {
    assertThat(Objects.requireNonNull(Precision.of(text)).percent()).isEqualByComparingTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"calls.failed", "calls.failed=5", "=5%", "a=0%", "a=-5%", "a=x%", "a=5%%"})
  void refusesWhatIsNone(String text) {
    assertThat(Precision.of(text)).isNull();
  }

  /**
   * 200 times, runs are added until their mean is known to 15 %: the interval where that ends must
   * contain the true mean in 190 of them, although it ends where the interval happens to be narrow.
   * By chance up to 10 + 3.3 x root(9.5) = 20 miss in 99.95 % of such tests; the numbers that are
   * not normal are left as much.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"binomial, 50", "exponential, 1000", "uniform, 500", "geometric, 3"})
  void theIntervalsOfTheProcedureHoldWhatTheyPromise(String distribution, double mean) {
    RandomStream random = RandomStream.of(1, distribution);
    ToLongFunction<RandomStream> draw = draw(distribution);
    int missed = 0;
    int ended = 0;
    for (int experiment = 0; experiment < 200; experiment++) {
      Measure first = measure(Unit.COUNT, draw.applyAsLong(random));
      ReplicatedResults results = new ReplicatedResults(List.of(first), plan(960, PATH + "=15%"));
      while (!results.isOver()) {
        results.add(new long[] {draw.applyAsLong(random)});
      }
      Interval interval = Objects.requireNonNull(results.estimates().get(0).interval());
      missed += mean < interval.least() || interval.greatest() < mean ? 1 : 0;
      ended += results.missed().isEmpty() ? 1 : 0;
    }
    assertThat(missed).isLessThan(21);
    assertThat(ended).isEqualTo(200);
  }

  private static ToLongFunction<RandomStream> draw(String distribution) {
    return switch (distribution) {
      case "binomial" -> ReplicatedResultsTest::heads;
      case "exponential" -> random -> Math.round(random.exponential() * 1000);
      case "uniform" -> random -> (long) (random.uniform() * 1001);
      case "geometric" -> ReplicatedResultsTest::failuresBeforeASuccess;
      default -> throw new IllegalArgumentException(distribution);
    };
  }

  /** Of 100 coins: 50 on average. */
  private static long heads(RandomStream random) {
    long heads = 0;
    for (int coin = 0; coin < 100; coin++) {
      heads += random.uniform() < 0.5 ? 1 : 0;
    }
    return heads;
  }

  /** With a chance of success of 1/4: 3 on average. */
  private static long failuresBeforeASuccess(RandomStream random) {
    long failures = 0;
    while (random.uniform() >= 0.25) {
      failures++;
    }
    return failures;
  }
}
