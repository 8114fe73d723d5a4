package portsim.record;

/**
 * A time in which connects found no port: from the first failing attempt to the next attempt that
 * got one, or the end of the run.
 */
public record Outage(long fromNanos, long untilNanos) {
  public long lengthNanos() {
    return untilNanos - fromNanos;
  }
}
