package portsim.verdict;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import portsim.record.Numbers;
import portsim.record.RunRecord;
import portsim.scenario.Statistic;
import portsim.scenario.StatisticalExpectation;
import portsim.statistics.Interval;
import portsim.statistics.Sample;

/** The runs as one expectation sees them. */
final class Trials {
  private final StatisticalExpectation expectation;
  private final Statistic statistic;
  private final Sample sample = new Sample();
  private @Nullable Judgement judgement;

  Trials(StatisticalExpectation expectation) {
    this.expectation = expectation;
    statistic = expectation.statistic();
  }

  double alpha() {
    return expectation.alpha();
  }

  long observe(RunRecord run) {
    return statistic.observe(run);
  }

  /** Adds what one run left; once the answer is clear, the runs are for others. */
  void add(long observed) {
    if (judgement == null) {
      sample.add((double) observed);
    }
  }

  /**
   * Looks whether the answer is clear.
   *
   * @param alpha how often the interval of this look may be wrong
   * @param isLast whether there are no further runs
   */
  void look(double alpha, boolean isLast) {
    if (judgement != null || (!isLast && !statistic.canTell(sample))) {
      return;
    }
    Interval interval = statistic.interval(sample, alpha);
    boolean passed = interval.isWithin(expectation.demanded());
    boolean isClear = passed || interval.isApartFrom(expectation.demanded());
    if (isClear || isLast) {
      judgement = judgement(estimate(interval, isClear), passed);
    }
  }

  private Estimate estimate(Interval interval, boolean isClear) {
    return new Estimate(
        statistic.text(sample.mean(), RoundingMode.HALF_EVEN),
        statistic.text(interval.least(), RoundingMode.FLOOR),
        statistic.text(interval.greatest(), RoundingMode.CEILING),
        expectation.confidence().toPlainString(),
        sample.size(),
        isClear);
  }

  private Judgement judgement(Estimate estimate, boolean passed) {
    String actual =
        estimate.value()
            + " ("
            + estimate.least()
            + ".."
            + estimate.greatest()
            + " @ "
            + expectation.percent().toPlainString()
            + "%, "
            + Numbers.grouped(estimate.replications())
            + " replications)";
    return new Judgement(
        expectation.text(), expectation.required(), actual, passed, expectation.place(), estimate);
  }

  boolean isClear() {
    return judgement != null;
  }

  Judgement judgement() {
    if (judgement == null) {
      throw new IllegalStateException("more runs are needed for " + expectation.text());
    }
    return judgement;
  }
}
