package portsim.advice.replication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import portsim.advice.FirstEvent;
import portsim.record.Outages;
import portsim.record.RunRecord;
import portsim.run.Replication;
import portsim.run.Simulation;
import portsim.scenario.Condition;
import portsim.scenario.Expectation;
import portsim.scenario.Scenario;
import portsim.scenario.Statistic;
import portsim.scenario.StatisticalExpectation;
import portsim.verdict.Estimate;

/** Tells why an expectation of many runs is not met: by the first run that speaks against it. */
public final class Witness {
  /** So many runs are looked through at most. */
  private static final int RUNS_MAX = 1000;

  private Witness() {}

  /**
   * Such as {@code with --seed 42, run 3: port exhausted at 1.1 s}.
   *
   * @param estimate what was found, by which it is not met
   * @param control can stop it; then the text means nothing
   * @return empty where nothing can be told
   */
  public static String text(
      Scenario scenario,
      StatisticalExpectation expectation,
      Estimate estimate,
      Simulation.Control control) {
    Condition innocent = innocent(expectation, new BigDecimal(estimate.value()));
    if (innocent == null) {
      return "";
    }
    Expectation ofOne =
        new Expectation(
            expectation.text(),
            expectation.statistic().path(),
            expectation.required(),
            innocent,
            expectation.place());
    long most = Math.min(RUNS_MAX, estimate.replications());
    for (int number = 1; number <= most; number++) {
      Scenario replication = Replication.of(scenario, number);
      RunRecord run = Simulation.run(replication, control);
      if (run.cancelled()) {
        return "";
      }
      if (!innocent.holds(ofOne.path().valueIn(run))) {
        String what = FirstEvent.text(replication, run, ofOne, control);
        String which = "run " + number + ", with --seed " + replication.seed();
        return what.isEmpty() ? which : which + ": " + what;
      }
    }
    return "";
  }

  /** What is true of a run that does not speak against the expectation; null where unclear. */
  private static @Nullable Condition innocent(
      StatisticalExpectation expectation, BigDecimal found) {
    double least = expectation.demanded().least();
    double greatest = expectation.demanded().greatest();
    boolean tooMuch = found.doubleValue() > greatest;
    if (expectation.statistic() instanceof Statistic.Chance chance) {
      return tooMuch ? not(chance.condition()) : chance.condition();
    }
    return tooMuch
        ? new Condition.Between(0, whole(greatest, RoundingMode.FLOOR))
        : new Condition.Between(whole(least, RoundingMode.CEILING), Long.MAX_VALUE);
  }

  private static long whole(double number, RoundingMode rounding) {
    return new BigDecimal(number).setScale(0, rounding).longValue();
  }

  /** What holds where a condition does not; null where that is not one condition. */
  private static @Nullable Condition not(Condition condition) {
    if (condition instanceof Condition.Not not) {
      boolean isNever = not.value() == Outages.NEVER;
      return isNever ? new Condition.Never() : new Condition.Between(not.value(), not.value());
    }
    if (condition instanceof Condition.Between between) {
      if (between.greatest() == Long.MAX_VALUE && between.least() > 0) {
        return new Condition.Between(0, between.least() - 1);
      }
      return between.least() <= 0
          ? new Condition.Between(between.greatest() + 1, Long.MAX_VALUE)
          : null;
    }
    return new Condition.Not(Outages.NEVER);
  }
}
