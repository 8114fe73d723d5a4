package portsim.cli.report.console;

import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.RateEstimate;
import portsim.advice.diagnosis.Scope;
import portsim.record.Numbers;

/** How many ports are left, and how fast they go, in words. */
final class HeadroomWords {
  private HeadroomWords() {}

  /** Such as {@code No port is left: 3,976 of 3,976 are in use.} */
  static String room(Scope scope) {
    String used =
        Numbers.grouped(scope.inUse()) + " of " + Numbers.grouped(scope.usable()) + " are in use";
    String where =
        scope.destination() == null
            ? ""
            : " for connections to " + scope.destination().text() + ", where the fewest are";
    if (scope.free() == 0) {
      return "No port is left" + where + ": " + used + ".";
    }
    return Numbers.grouped(scope.free())
        + (scope.free() == 1 ? " port is" : " ports are")
        + " left"
        + where
        + " ("
        + scope.headroomPercent()
        + " %): "
        + used
        + "."
        + when(scope);
  }

  private static String when(Scope scope) {
    long nanos = scope.exhaustedInNanos();
    return nanos == Long.MAX_VALUE || nanos == 0
        ? ""
        : " They become fewer; if that goes on, the last one is gone in about "
            + CourseWords.roughly(nanos)
            + ".";
  }

  /** A rate with its interval, such as {@code 16.57 (16.05-17.09)}. */
  static String rate(@Nullable RateEstimate rate) {
    return rate == null
        ? ""
        : hundredths(rate.perSecond())
            + " ("
            + hundredths(rate.least())
            + "-"
            + hundredths(rate.greatest())
            + ")";
  }

  private static String hundredths(long thousandths) {
    return Numbers.thousandths((thousandths + 5) / 10 * 10);
  }
}
