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
 * @param growth of the ports in use, in thousandths a second; 0 where there is no earlier snapshot
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
    long growth) {
  private static final long PERCENT = 100;
  private static final long NANOS_IN_THOUSANDTHS = 1_000_000_000_000L;

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
    return free() * PERCENT <= usable;
  }

  /** In which time no port is left if it goes on like this; {@link Long#MAX_VALUE} for never. */
  public long exhaustedInNanos() {
    if (isExhausted()) {
      return 0;
    }
    return growth <= 0 ? Long.MAX_VALUE : free() * NANOS_IN_THOUSANDTHS / growth;
  }
}
