package portsim.network.port;

import java.time.Duration;

/**
 * What becomes of a connection that the client closes first.
 *
 * @param length how long TIME_WAIT lasts at least
 * @param limit how many connections can be in TIME_WAIT; what exceeds them is free at once
 * @param reuse whether connects take over ports in TIME_WAIT
 * @param orphanTimeout how long it waits in FIN_WAIT_2 for the server's FIN, for which nobody else
 *     waits any more
 * @param timers when the ends of these times are noticed
 */
public record TimeWaitRules(
    Duration length, int limit, TimeWaitReuse reuse, Duration orphanTimeout, Timers timers) {
  /** No limit that matters. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /** FIN_WAIT_2 that lasts until the server closes. */
  public static final Duration FOR_EVER = Duration.ofNanos(Long.MAX_VALUE);

  /** TIME_WAIT of a length, without anything else. */
  public static TimeWaitRules lasting(Duration length) {
    return new TimeWaitRules(length, UNLIMITED, TimeWaitReuse.NEVER, FOR_EVER, Timers.EXACT);
  }

  /** The same with other timers. */
  public TimeWaitRules with(Timers changed) {
    return new TimeWaitRules(length, limit, reuse, orphanTimeout, changed);
  }

  /** When a TIME_WAIT ends that begins now. */
  public long endsNanos(long nowNanos) {
    return timers.firesNanos(nowNanos, length.toNanos());
  }

  /**
   * When a FIN_WAIT_2 ends that begins now and that no FIN ends. Linux counts a time longer than
   * TIME_WAIT in two parts, each by TIME_WAIT shorter (net/ipv4/tcp_input.c, tcp_timer.c): with 120
   * s it is twice 60 s, each on the grid of the timers.
   */
  public long orphanEndsNanos(long nowNanos) {
    long timeoutNanos = orphanTimeout.toNanos();
    long part = timeoutNanos - length.toNanos();
    return part > 0 && timers instanceof TimerWheel
        ? timers.firesNanos(timers.firesNanos(nowNanos, part), part)
        : timers.firesNanos(nowNanos, timeoutNanos);
  }

  /** How long FIN_WAIT_2 lasts at least that no FIN ends. */
  public Duration shortestOrphan() {
    Duration part = orphanTimeout.minus(length);
    boolean twoParts = timers instanceof TimerWheel && part.compareTo(Duration.ZERO) > 0;
    return twoParts ? part.multipliedBy(2) : orphanTimeout;
  }

  /** How long TIME_WAIT lasts at most. */
  public Duration longest() {
    return length.plusNanos(timers.latestNanos(length.toNanos()));
  }

  /**
   * How long FIN_WAIT_2 lasts at most that no FIN ends; {@link #FOR_EVER} where nothing ends it.
   */
  public Duration longestOrphan() {
    if (orphanTimeout.equals(FOR_EVER)) {
      return FOR_EVER;
    }
    long part = orphanTimeout.toNanos() - length.toNanos();
    if (part <= 0 || timers instanceof Timers.Exact) {
      return orphanTimeout.plusNanos(timers.latestNanos(orphanTimeout.toNanos()));
    }
    long secondNanos = timers.from(0).firesNanos(0, part); // begins on a tick of its own level
    return Duration.ofNanos(part + timers.latestNanos(part) + secondNanos);
  }
}
