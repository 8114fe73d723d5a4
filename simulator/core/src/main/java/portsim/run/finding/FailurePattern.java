package portsim.run.finding;

import java.util.List;
import portsim.record.CallTotals;
import portsim.record.HostSeries;
import portsim.record.Numbers;
import portsim.record.Series;

/**
 * When calls failed: stress comes and goes, and what is broken stays so (KB 328476). It is read
 * from the points of the series.
 *
 * @param spells how many times failures began after a time without
 * @param firstNanos the first point with failures behind it
 * @param lasts whether no call succeeded from then on
 */
record FailurePattern(int spells, long firstNanos, boolean lasts) {
  private static final String CONSTANT = ": this does not come and go as stress does.";

  /** The pattern of the calls of these hosts together. */
  static FailurePattern of(Series series, List<HostSeries> hosts) {
    int spells = 0;
    long firstNanos = 0;
    boolean fails = false;
    boolean succeeds = false;
    boolean goesOn = false;
    for (int point = 0; point < series.size(); point++) {
      long attempts = sum(hosts, point, false);
      long failures = sum(hosts, point, true);
      if (failures > 0 && !fails) {
        spells++;
        firstNanos = spells == 1 ? series.timeNanos(point) : firstNanos;
        fails = true;
      } else if (attempts + failures > 0) { // some calls may succeed before the first that fails
        succeeds |= fails && attempts > failures;
        fails = failures > 0;
        goesOn |= fails && attempts > 0;
      }
    }
    return new FailurePattern(spells, firstNanos, spells == 1 && goesOn && fails && !succeeds);
  }

  private static long sum(List<HostSeries> hosts, int point, boolean failures) {
    long sum = 0;
    for (HostSeries host : hosts) {
      sum += failures ? host.failures(point) : host.attempts(point);
    }
    return sum;
  }

  /**
   * It in words.
   *
   * @param stress whether the cause is one that comes and goes
   */
  String text(CallTotals calls, boolean stress) {
    if (lasts) {
      return "From "
          + Numbers.seconds(firstNanos)
          + " s on no call succeeds"
          + (stress ? ", to the end." : CONSTANT);
    }
    if (spells > 1) {
      return "The failures come and go, with calls that succeed in between, as under stress: what"
          + " is broken fails all the time.";
    }
    if (calls.failed() == calls.attempted()) {
      return "No call succeeds" + (stress ? "." : CONSTANT);
    }
    return calls.completed() == 0
        ? ""
        : Numbers.grouped(calls.completed())
            + " of "
            + Numbers.grouped(calls.attempted())
            + " calls succeed.";
  }
}
