package portsim.advice.diagnosis;

import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.Endpoint;

/**
 * Connections that contend for the same ports.
 *
 * @param destination where they go; null where it does not matter, for a port carries one
 *     connection wherever it goes
 * @param inUse how many ports they have
 * @param usable how many there are
 * @param established connections among them; so for the other states
 * @param closeRate null where no connection is in TIME_WAIT
 * @param openRate null where there is no earlier snapshot
 * @param exhaustedInNanos in which time no port is left if it goes on like this; {@link
 *     Long#MAX_VALUE} for never, or where there is no earlier snapshot
 */
public record Scope(
    @Nullable Endpoint destination,
    String source,
    long inUse,
    long usable,
    long established,
    long timeWait,
    @Nullable RateEstimate closeRate,
    @Nullable RateEstimate openRate,
    long exhaustedInNanos) {
  private static final long PERCENT = 100;

  /** How many ports are left. */
  public long free() {
    return Math.max(0, usable - inUse);
  }

  /** How much is left, in percent, rounded down. */
  public long headroomPercent() {
    return usable == 0 ? 0 : free() * PERCENT / usable;
  }

  /** Whether a connect finds hardly any port, or none. */
  public boolean isExhausted() {
    return isExhausted(free(), usable);
  }

  static boolean isExhausted(long free, long usable) {
    return free * PERCENT <= usable;
  }
}
