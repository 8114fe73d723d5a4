package portsim.network.port;

import portsim.engine.EventCalendar;

/** When TIME_WAITs end, asked in the order in which they begin. */
public final class TimeWaitEnds {
  private final TimeWaitRules rules;
  private final long lengthNanos;
  private final boolean onTime;
  private long tickNanos;

  public TimeWaitEnds(TimeWaitRules rules) {
    this.rules = rules;
    lengthNanos = rules.length().toNanos();
    onTime = rules.timers() instanceof Timers.Exact;
  }

  /** The end of a TIME_WAIT that begins now; on a grid it is mostly that of the one before. */
  public long endNanos(long nowNanos) {
    long plainNanos = EventCalendar.after(nowNanos, lengthNanos);
    if (onTime) {
      return plainNanos;
    }
    if (plainNanos >= tickNanos) {
      tickNanos = rules.endsNanos(nowNanos);
    }
    return tickNanos;
  }
}
