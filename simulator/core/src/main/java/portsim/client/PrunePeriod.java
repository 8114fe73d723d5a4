package portsim.client;

import java.time.Duration;
import portsim.engine.RandomStream;

/**
 * The period of a pool's sweeps, drawn once for each pool: from least to greatest in steps of 10 s,
 * as SqlClient does.
 */
public record PrunePeriod(Duration least, Duration greatest) {
  private static final Duration STEP = Duration.ofSeconds(10);

  public PrunePeriod {
    if (least.isZero() || least.isNegative() || least.compareTo(greatest) > 0) {
      throw new IllegalArgumentException(
          "a period needs 0 < least <= greatest, got " + least + " to " + greatest);
    }
    if (!isInSteps(least, greatest)) {
      throw new IllegalArgumentException(
          "a period goes up in steps of " + STEP + ", got " + least + " to " + greatest);
    }
  }

  /** Whether whole steps lead from the least to the greatest. */
  public static boolean isInSteps(Duration least, Duration greatest) {
    return STEP.multipliedBy(greatest.minus(least).dividedBy(STEP)).equals(greatest.minus(least));
  }

  Duration draw(RandomStream random) {
    long steps = greatest.minus(least).dividedBy(STEP);
    return least.plus(STEP.multipliedBy(random.below((int) steps + 1)));
  }
}
