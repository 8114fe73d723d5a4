package portsim.record;

import java.util.List;

/**
 * All outages of a scope.
 *
 * @param count how many there were
 * @param totalNanos their sum
 * @param first the first of them, at most {@link #KEPT}
 */
public record Outages(long count, long totalNanos, List<Outage> first) {
  /** How many outages a record keeps. */
  public static final int KEPT = 1_000;

  /** The value of an instant that does not exist. */
  public static final long NEVER = -1;

  public Outages {
    first = List.copyOf(first);
  }

  /** The instant of the first attempt that found no port, or {@link #NEVER}. */
  public long firstNanos() {
    return first.isEmpty() ? NEVER : first.get(0).fromNanos();
  }
}
