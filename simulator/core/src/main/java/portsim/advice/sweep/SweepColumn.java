package portsim.advice.sweep;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.record.Metric;
import portsim.record.Outages;
import portsim.record.RunRecord;
import portsim.scenario.Statistic;
import portsim.statistics.Interval;
import portsim.statistics.Sample;

/** Makes the readings of a metric from runs. */
record SweepColumn(SweepMetric metric, Statistic statistic) {
  /** The chance that the interval of a mean misses it. */
  private static final double ALPHA = 0.05;

  private static final int SECOND_PLACES = 9;

  static SweepColumn of(String path, Statistic statistic) {
    boolean isChance = statistic instanceof Statistic.Chance;
    Metric.Unit unit = isChance ? Metric.Unit.COUNT : statistic.path().metric().unit();
    return new SweepColumn(new SweepMetric(path, unit, isChance), statistic);
  }

  boolean isIn(RunRecord run) {
    return statistic.path().isIn(run);
  }

  /** The number that a run leaves; the column must be in it. */
  long observe(RunRecord run) {
    return statistic.observe(run);
  }

  /** What the runs of a point tell. */
  Reading reading(long[] observed) {
    return observed.length == 1
        ? new Reading(true, number(observed[0]), null)
        : ofMany(observed.clone());
  }

  private @Nullable BigDecimal number(long observed) {
    if (isNever(observed)) {
      return null;
    }
    int places = metric.unit() == Metric.Unit.COUNT ? 0 : SECOND_PLACES;
    return plain(BigDecimal.valueOf(observed, places));
  }

  private boolean isNever(long observed) {
    return metric.unit() == Metric.Unit.INSTANT && observed == Outages.NEVER;
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private Reading ofMany(long[] numbers) {
    Sample sample = new Sample();
    boolean isAlways = true;
    for (int i = 0; i < numbers.length; i++) {
      isAlways &= !isNever(numbers[i]);
      sample.add((double) numbers[i]);
      numbers[i] = isNever(numbers[i]) ? Long.MAX_VALUE : numbers[i];
    }
    Arrays.sort(numbers);
    List<@Nullable BigDecimal> spread = new ArrayList<>();
    Interval interval = isAlways ? statistic.interval(sample, ALPHA) : null;
    spread.add(interval == null ? null : rounded(interval.least(), RoundingMode.FLOOR));
    spread.add(interval == null ? null : rounded(interval.greatest(), RoundingMode.CEILING));
    spread.add(sorted(numbers, 0));
    for (int tenths : new int[] {1, 5, 9}) {
      spread.add(sorted(numbers, (int) (((long) numbers.length * tenths + 9) / 10 - 1)));
    }
    spread.add(sorted(numbers, numbers.length - 1));
    BigDecimal mean = isAlways ? rounded(sample.mean(), RoundingMode.HALF_EVEN) : null;
    return new Reading(true, mean, Spread.of(spread));
  }

  private BigDecimal rounded(double number, RoundingMode rounding) {
    return plain(new BigDecimal(statistic.text(number, rounding)));
  }

  private @Nullable BigDecimal sorted(long[] numbers, int at) {
    return numbers[at] == Long.MAX_VALUE ? null : number(numbers[at]);
  }
}
