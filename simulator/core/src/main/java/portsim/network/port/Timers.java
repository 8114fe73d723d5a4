package portsim.network.port;

/** When the timers of an operating system fire. */
public sealed interface Timers permits Timers.Exact, TimerWheel {
  /** Timers that fire when their time is up, to the nanosecond. */
  Timers EXACT = new Exact();

  /**
   * When a timer fires.
   *
   * @param nowNanos when it is set
   * @param delayNanos how long it is set for
   * @return an instant that is not before the end of the delay, and that grows with {@code
   *     nowNanos}
   */
  long firesNanos(long nowNanos, long delayNanos);

  /** By how much a timer set for this time can be late, at most. */
  long latestNanos(long delayNanos);

  /** The same timers, on a grid that begins at another instant where they have one. */
  Timers from(long phaseNanos);

  /** They fire when their time is up. */
  record Exact() implements Timers {
    @Override
    public long firesNanos(long nowNanos, long delayNanos) {
      long at = nowNanos + delayNanos;
      return at < 0 ? Long.MAX_VALUE : at;
    }

    @Override
    public long latestNanos(long delayNanos) {
      return 0;
    }

    @Override
    public Timers from(long phaseNanos) {
      return this;
    }
  }
}
