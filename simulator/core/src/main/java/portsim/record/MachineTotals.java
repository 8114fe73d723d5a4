package portsim.record;

/**
 * What became of one machine of a fleet.
 *
 * @param name its own, such as {@code web-17}
 * @param attempted its calls; so are completed, failed and inProgress
 * @param outages the times in which its connects found no port, of which the first is kept
 */
public record MachineTotals(
    String name, long attempted, long completed, long failed, long inProgress, Outages outages) {
  /** The instant of the first attempt that found no port, or {@link Outages#NEVER}. */
  public long firstExhaustionNanos() {
    return outages.firstNanos();
  }
}
