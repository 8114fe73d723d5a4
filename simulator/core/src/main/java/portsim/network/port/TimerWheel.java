package portsim.network.port;

/**
 * The timer wheel of Linux (kernel/time/timer.c): the longer a timer is set for, the coarser the
 * grid on which it fires.
 *
 * <p>The wheel has levels. A tick of level n is 8^n jiffies long, and a timer goes to the first
 * level that reaches far enough: level 0 to 63 jiffies, each further one eight times as far. It
 * fires at the first tick of its level behind the end of its time, never before. At 250 Hz a minute
 * is 15,000 jiffies, which is level 3: ticks of 512 jiffies, 2.048 s.
 *
 * @param hz jiffies a second
 * @param phaseNanos an instant at which the jiffies are a multiple of every level's tick
 */
public record TimerWheel(int hz, long phaseNanos) implements Timers {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  /** A level has 64 places, of which the timer's own is the last that it can reach. */
  private static final long REACH = 63;

  private static final int BITS_PER_LEVEL = 3;
  private static final int SHIFT_MAX = 21;

  public TimerWheel {
    if (hz < 1) {
      throw new IllegalArgumentException("a timer wheel turns, got " + hz + " Hz");
    }
  }

  @Override
  public long firesNanos(long nowNanos, long delayNanos) {
    long delay = jiffiesUp(delayNanos);
    int shift = shift(delay);
    long tick = ((jiffies(nowNanos - phaseNanos) + delay) >> shift) + 1;
    return phaseNanos + nanosUp(tick << shift);
  }

  @Override
  public long latestNanos(long delayNanos) {
    return nanosUp(1L << shift(jiffiesUp(delayNanos)));
  }

  @Override
  public Timers from(long newPhaseNanos) {
    return new TimerWheel(hz, newPhaseNanos);
  }

  /** The jiffies that have begun by an instant. */
  private long jiffies(long nanos) {
    long seconds = Math.floorDiv(nanos, NANOS_PER_SECOND);
    return seconds * hz + (nanos - seconds * NANOS_PER_SECOND) * hz / NANOS_PER_SECOND;
  }

  private long jiffiesUp(long nanos) {
    return -jiffies(-nanos);
  }

  private long nanosUp(long jiffies) {
    long seconds = Math.floorDiv(jiffies, hz);
    long rest = jiffies - seconds * hz;
    return seconds * NANOS_PER_SECOND + (rest * NANOS_PER_SECOND + hz - 1) / hz;
  }

  /** The length of a tick of the level that a timer goes to, as a power of 2 in jiffies. */
  private static int shift(long delayJiffies) {
    int shift = 0;
    while (shift < SHIFT_MAX && delayJiffies >= REACH << shift) {
      shift += BITS_PER_LEVEL;
    }
    return shift;
  }
}
