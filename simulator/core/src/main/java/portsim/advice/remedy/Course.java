package portsim.advice.remedy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.record.CallTotals;
import portsim.record.FailureCause;
import portsim.record.RunRecord;
import portsim.scenario.Scenario;

/**
 * How a scenario fares.
 *
 * @param sustained null where neither the formula nor a search says
 */
public record Course(
    Scenario scenario, RunRecord run, Forecast forecast, @Nullable Sustained sustained) {
  /** With so many times of what is asked, nobody asks for more. */
  private static final long PLENTY = 10;

  private static final long MILLION = 1_000_000;

  /** How it fared. */
  static Course of(Scenario scenario, RunRecord run) {
    return new Course(
        scenario,
        run,
        Forecast.of(scenario, run),
        failsOtherwise(run) ? null : Sustained.byFormula(scenario));
  }

  /** Whether calls fail of something else than ports, of which the formula knows nothing. */
  private static boolean failsOtherwise(RunRecord run) {
    CallTotals calls = run.world().calls();
    return calls.failed() > calls.failedBy(FailureCause.PORT_EXHAUSTED);
  }

  Course sustaining(@Nullable Sustained found) {
    return new Course(scenario, run, forecast, found);
  }

  /** How many of its calls fail, whatever the cause. */
  public long failed() {
    return run.world().calls().failed();
  }

  /** Whether all that is counted of its world is the same, and all that is foretold of it. */
  boolean isLike(Course other) {
    return run.world().equals(other.run.world())
        && forecast.equals(other.forecast)
        && Objects.equals(sustained, other.sustained);
  }

  /** Whether it is better than another. */
  boolean isBetterThan(Course other) {
    if (failed() != other.failed()) {
      return failed() < other.failed();
    }
    if (forecast.nanos() != other.forecast.nanos()) {
      return forecast.nanos() > other.forecast.nanos();
    }
    return failed() == 0 && leavesMoreThan(other);
  }

  /** By the rates where both are known, else by the ports: a tenth less is noticed. */
  private boolean leavesMoreThan(Course other) {
    return (sustained != null && other.sustained != null)
        ? rate() > other.rate()
        : shareInUse() * 10 < other.shareInUse() * 9;
  }

  /** The most ports that were in use at a time. */
  public long peakInUse() {
    return run.ports().peakInUse();
  }

  /** So many of a million ports were in use, at most. */
  private long shareInUse() {
    return peakInUse() * MILLION / Math.max(1, run.ports().usable());
  }

  /** How many times of what is asked of it now it would bear; more than plenty is no better. */
  long room(long askedThousandths) {
    long times =
        sustained == null || askedThousandths == 0
            ? MILLION / Math.max(1, shareInUse())
            : rate() / askedThousandths;
    return Math.min(PLENTY, times);
  }

  private long rate() {
    return sustained == null ? 0 : sustained.thousandths();
  }
}
