package portsim.cli.report;

import java.util.List;
import portsim.replay.ReplayResult;

/** How many attempts agree, in words. */
public final class Agreement {
  private static final long HUNDREDTHS = 10_000;

  private Agreement() {}

  /** The attempts of all cases. */
  public static long attempts(List<ReplayResult> results) {
    return results.stream().mapToLong(ReplayResult::attempts).sum();
  }

  /** Those of them that agree. */
  public static long agreed(List<ReplayResult> results) {
    return results.stream().mapToLong(ReplayResult::agreed).sum();
  }

  public static String percent(ReplayResult result) {
    return percent(result.agreed(), result.attempts());
  }

  /** Such as 99.96 %: rounded down, so that it is 100 % only where all agree. */
  public static String percent(long agreed, long attempts) {
    long share = attempts == 0 ? HUNDREDTHS : agreed * HUNDREDTHS / attempts;
    if (share == HUNDREDTHS) {
      return "100 %";
    }
    String decimals = Long.toString(HUNDREDTHS + share % 100).substring(3);
    return share / 100 + "." + decimals + " %";
  }
}
