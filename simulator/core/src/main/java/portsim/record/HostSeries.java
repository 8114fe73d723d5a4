package portsim.record;

/** What the ports of one host did over time. */
public final class HostSeries {
  private final Gauge established;
  private final Gauge timeWait;
  private final Gauge free;
  private final long[] attempts;
  private final long[] failures;

  /** Takes the arrays over; each has an element per point. */
  public HostSeries(
      Gauge established, Gauge timeWait, Gauge free, long[] attempts, long[] failures) {
    this.established = established;
    this.timeWait = timeWait;
    this.free = free;
    this.attempts = attempts;
    this.failures = failures;
  }

  public Gauge established() {
    return established;
  }

  public Gauge timeWait() {
    return timeWait;
  }

  /** Free ports; where they are unique per four-tuple, summed over the destinations. */
  public Gauge free() {
    return free;
  }

  /** Calls that arrived since the point before, its instant excluded. */
  public long attempts(int point) {
    return attempts[point];
  }

  /** Calls that failed since the point before, its instant excluded. */
  public long failures(int point) {
    return failures[point];
  }
}
