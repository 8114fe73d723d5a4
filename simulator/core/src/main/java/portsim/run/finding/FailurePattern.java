package portsim.run.finding;

import java.util.List;
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

  /** It in words. */
  String text() {
    if (lasts) {
      return "From "
          + Numbers.seconds(firstNanos)
          + " s on no call succeeds: this does not come and go as stress does.";
    }
    return spells > 1
        ? "The failures come in "
            + Numbers.grouped(spells)
            + " spells, with calls that succeed in between, as under stress: what is broken fails"
            + " all the time."
        : "Calls succeed beside the failures, or after them.";
  }
}
