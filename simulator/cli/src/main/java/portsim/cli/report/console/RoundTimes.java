package portsim.cli.report.console;

/** The steps from one label of a time axis to the next. */
public final class RoundTimes {
  private static final long SECOND = 1_000_000_000L;
  private static final long DAY_SECONDS = 86_400;
  private static final long[] ROUND_SECONDS = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200
  };

  private RoundTimes() {}

  /** The least round time that is not shorter than this. */
  public static long step(long leastNanos) {
    if (leastNanos <= SECOND) {
      return decimalStep(leastNanos, 1);
    }
    for (long seconds : ROUND_SECONDS) {
      if (seconds * SECOND >= leastNanos) {
        return seconds * SECOND;
      }
    }
    return decimalStep(leastNanos, DAY_SECONDS * SECOND);
  }

  /** The least of 1, 2, 5, 10, 20, 50 ... units that is not less than this. */
  public static long decimalStep(long least, long unit) {
    long power = unit;
    while (true) {
      for (long digit : new long[] {1, 2, 5}) {
        if (digit * power >= least) {
          return digit * power;
        }
      }
      power *= 10;
    }
  }
}
