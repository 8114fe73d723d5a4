package portsim.advice.sweep;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the runs of a point tell of a metric, in counts or seconds. It is the number of the one run,
 * or the mean of many.
 *
 * @param isThere whether the point has this metric: without a pool, it has none of a pool
 * @param value null where it is not there, and of an instant that did not come in all runs
 * @param spread of many runs; null where there was only one
 */
public record Reading(boolean isThere, @Nullable BigDecimal value, @Nullable Spread spread) {
  /** Of a point that does not have the metric. */
  public static final Reading ABSENT = new Reading(false, null, null);

  /** Whether it is an instant that did not come. */
  public boolean isNever() {
    return isThere && value == null;
  }
}
