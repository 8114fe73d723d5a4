package portsim.cli.report.console;

import org.jspecify.annotations.Nullable;
import portsim.advice.remedy.Course;
import portsim.advice.remedy.Forecast;
import portsim.advice.remedy.Sustained;
import portsim.record.CallTotals;
import portsim.record.Numbers;

/** How a scenario fares, in words. */
final class CourseWords {
  /** In place of a rate that nobody knows. */
  static final String UNKNOWN = "?";

  private static final long SECOND = 1_000_000_000L;
  private static final long HOUR = 3_600 * SECOND;

  /** A forecast is told with no more than so many steps of its last unit. */
  private static final long STEPS_MAX = 1_000;

  private CourseWords() {}

  static String calls(Course course) {
    CallTotals calls = course.run().world().calls();
    long failed = course.failed();
    return failed == 0
        ? "no call fails"
        : Numbers.grouped(failed)
            + " of "
            + Words.count(calls.attempted(), "call")
            + (failed == 1 ? " fails" : " fail");
  }

  static String ports(Course course) {
    Forecast forecast = course.forecast();
    return switch (forecast.basis()) {
      case RUN -> "ports run out at " + HumanTime.unbroken(forecast.nanos());
      case FORMULA -> "ports run out behind the end, at " + about(forecast);
      case GROWTH ->
          "connections still grow at the end; if they go on, ports run out at " + about(forecast);
      case NEVER -> "ports never run out";
    };
  }

  /** When ports run out, in a table. */
  static String instant(Forecast forecast) {
    return switch (forecast.basis()) {
      case RUN -> HumanTime.text(forecast.nanos());
      case FORMULA, GROWTH -> about(forecast);
      case NEVER -> "never";
    };
  }

  private static String about(Forecast forecast) {
    return "~" + roughly(forecast.nanos());
  }

  /** A time that is no more than a forecast. */
  static String roughly(long nanos) {
    long step = SECOND;
    while (nanos / step >= STEPS_MAX) {
      step *= step == HOUR ? 24 : 60;
    }
    return HumanTime.text(nanos / step * step);
  }

  /** The sustained rate, in a table. */
  static String rate(@Nullable Sustained sustained) {
    if (sustained == null) {
      return UNKNOWN;
    }
    if (sustained.thousandths() == Sustained.ANY) {
      return "any";
    }
    long thousandths = sustained.thousandths();
    String number =
        thousandths >= 1_000_000
            ? Numbers.grouped(thousandths / 1_000)
            : Numbers.thousandths(thousandths);
    return switch (sustained.basis()) {
      case FORMULA -> number + "/s";
      case SEARCH -> "~" + number + "/s";
      case AT_LEAST -> ">" + number + "/s";
    };
  }
}
