package portsim.scenario.binding;

import java.time.Duration;

/** The units of time of the scenario language. */
final class Times {
  private static final String[] UNITS = {"d", "h", "m", "s", "ms", "us", "ns"};

  private Times() {}

  /** How many nanoseconds a unit has. */
  static long nanos(String unit) {
    return switch (unit) {
      case "ns" -> 1L;
      case "us" -> 1_000L;
      case "ms" -> 1_000_000L;
      case "s" -> 1_000_000_000L;
      case "m" -> 60_000_000_000L;
      case "h" -> 3_600_000_000_000L;
      case "d" -> 86_400_000_000_000L;
      default -> throw new IllegalArgumentException("no unit of time: " + unit);
    };
  }

  /** A time in the scenario language, in the largest unit that needs no fraction. */
  static String text(Duration time) {
    for (String unit : UNITS) {
      if (time.toNanos() % nanos(unit) == 0 && !time.isZero()) {
        return time.toNanos() / nanos(unit) + unit;
      }
    }
    return "0";
  }
}
