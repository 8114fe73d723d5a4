package portsim.client;

/**
 * The time in which SqlClient repeats the error of a failed open instead of trying again: 5 s,
 * after each further failure twice as long, 60 s at most, until an open succeeds (dotnet/SqlClient,
 * BlockingPeriodErrorState).
 */
final class BlockingPeriod {
  private static final long FIRST_NANOS = 5_000_000_000L;
  private static final long DOUBLED_UP_TO_NANOS = 30_000_000_000L;
  private static final long LONGEST_NANOS = 60_000_000_000L;

  private long nextNanos = FIRST_NANOS;
  private boolean on;

  boolean isOn() {
    return on;
  }

  /** Begins; tells how long it takes. */
  long begin() {
    long nanos = nextNanos;
    on = true;
    nextNanos = nanos > DOUBLED_UP_TO_NANOS ? LONGEST_NANOS : nanos * 2;
    return nanos;
  }

  void end() {
    on = false;
  }

  /** An open has succeeded. */
  void reset() {
    nextNanos = FIRST_NANOS;
  }
}
