package portsim.record;

/**
 * How long calls waited from their arrival to their connection, in nanoseconds; all 0 where no call
 * got one.
 *
 * <p>A percentile is the longest wait of the histogram bucket that holds its rank: exact where the
 * waits of a bucket are equal, otherwise at most 1/1024 too long.
 *
 * @param meanNanos the mean over all calls that got a connection, rounded down
 * @param waited how many of them had to wait at all
 */
public record WaitTimes(long p50Nanos, long p99Nanos, long maxNanos, long meanNanos, long waited) {}
