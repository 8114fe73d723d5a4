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
  }

  Duration draw(RandomStream random) {
    long steps = greatest.minus(least).dividedBy(STEP);
    return least.plus(STEP.multipliedBy(random.below((int) steps + 1)));
  }
}
