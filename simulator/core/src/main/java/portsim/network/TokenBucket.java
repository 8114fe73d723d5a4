package portsim.network;

/**
 * What holds packets back on their way out: a bucket that fills with tokens, each of which lets a
 * byte pass (tc-tbf of Linux).
 */
public final class TokenBucket {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final long bytesPerSecond;
  private final long burstBytes;

  /** When the bucket was, or will be, empty. */
  private long emptyNanos = Long.MIN_VALUE / 2;

  /**
   * Makes a full bucket.
   *
   * @param burstBytes how much it holds
   */
  public TokenBucket(long bytesPerSecond, long burstBytes) {
    this.bytesPerSecond = bytesPerSecond;
    this.burstBytes = burstBytes;
  }

  /**
   * When a packet leaves that comes at an instant; packets leave in the order in which they come.
   */
  long leavesNanos(long nowNanos, int bytes) {
    long fullNanos = nowNanos - nanos(burstBytes);
    emptyNanos = Math.max(emptyNanos, fullNanos) + nanos(bytes);
    return Math.max(nowNanos, emptyNanos);
  }

  private long nanos(long bytes) {
    return bytes * NANOS_PER_SECOND / bytesPerSecond;
  }
}
