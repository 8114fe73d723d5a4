package portsim.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of each host over time, at most {@link #POINTS_MAX} points. */
public final class Series {
  /** How many points a series has at most. */
  public static final int POINTS_MAX = 2_000;

  private final long[] timeNanos;
  private final Map<String, HostSeries> hosts;

  /** Takes the array over; it has an element per point. */
  public Series(long[] timeNanos, Map<String, HostSeries> hosts) {
    this.timeNanos = timeNanos;
    this.hosts = Collections.unmodifiableMap(new LinkedHashMap<>(hosts));
  }

  public int size() {
    return timeNanos.length;
  }

  /** The instant of a point; everything that happens at this instant has happened. */
  public long timeNanos(int point) {
    return timeNanos[point];
  }

  /** The hosts' series by name, in the order of the file. */
  public Map<String, HostSeries> hosts() {
    return hosts;
  }
}
