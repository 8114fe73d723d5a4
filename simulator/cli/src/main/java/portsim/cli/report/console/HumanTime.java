package portsim.cli.report.console;

import portsim.record.Numbers;

/** Times as people write them: exact, or with a {@code ~} before them. */
public final class HumanTime {
  private static final long MICROSECOND = 1_000;
  private static final long MILLISECOND = 1_000 * MICROSECOND;
  private static final long SECOND = 1_000 * MILLISECOND;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  /** From here on, seconds are hard to grasp. */
  private static final long LONG = 10 * MINUTE;

  private static final long[] UNITS = {DAY, HOUR, MINUTE, SECOND, MILLISECOND, MICROSECOND, 1};
  private static final String[] NAMES = {"d", "h", "m", "s", "ms", "us", "ns"};

  private HumanTime() {}

  /** Such as {@code 10 ms}, {@code 198.8 s} or {@code 2 h 30 m}. */
  public static String text(long nanos) {
    if (nanos >= SECOND) {
      return sign(nanos, MILLISECOND) + seconds(rounded(nanos, MILLISECOND));
    }
    if (nanos >= MILLISECOND) {
      return sign(nanos, MICROSECOND)
          + Numbers.thousandths(rounded(nanos, MICROSECOND) / MICROSECOND)
          + " ms";
    }
    return nanos == 0 ? "0 s" : Numbers.thousandths(nanos) + " us";
  }

  /** So, but not to be broken across lines by {@link Prose}. */
  static String unbroken(long nanos) {
    return text(nanos).replace(' ', Prose.UNBROKEN);
  }

  private static String sign(long nanos, long step) {
    return nanos % step == 0 ? "" : "~";
  }

  private static long rounded(long nanos, long step) {
    return (nanos + step / 2) / step * step;
  }

  private static String seconds(long nanos) {
    if (nanos < LONG) {
      return Numbers.seconds(nanos) + " s";
    }
    StringBuilder text = new StringBuilder();
    long rest = nanos;
    for (int unit = 0; UNITS[unit] > SECOND; unit++) {
      append(text, rest / UNITS[unit], NAMES[unit]);
      rest %= UNITS[unit];
    }
    return rest == 0 ? text.toString() : text + " " + Numbers.seconds(rest) + " s";
  }

  private static void append(StringBuilder text, long number, String unit) {
    if (number > 0) {
      text.append(text.isEmpty() ? "" : " ").append(number).append(' ').append(unit);
    }
  }

  /** As scenario files write it: {@code 1m30s}. */
  static String compact(long nanos) {
    StringBuilder text = new StringBuilder();
    long rest = nanos;
    for (int unit = 0; unit < UNITS.length; unit++) {
      if (rest >= UNITS[unit]) {
        text.append(rest / UNITS[unit]).append(NAMES[unit]);
        rest %= UNITS[unit];
      }
    }
    return text.isEmpty() ? "0" : text.toString();
  }
}
