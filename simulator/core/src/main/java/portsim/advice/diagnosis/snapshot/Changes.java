package portsim.advice.diagnosis.snapshot;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the outgoing connections of a machine between snapshots of it.
 *
 * @param intervalNanos the time from the first to the last
 * @param byDestination of those at which something happened
 * @param isComplete whether the snapshots were small enough to compare every connection
 */
public record Changes(
    long intervalNanos, SortedMap<Endpoint, Change> byDestination, boolean isComplete) {
  public Changes {
    if (intervalNanos <= 0) {
      throw new IllegalArgumentException("an interval is longer than 0, got " + intervalNanos);
    }
    byDestination = Collections.unmodifiableSortedMap(new TreeMap<>(byDestination));
  }

  /** What happened at all destinations. */
  public Change total() {
    return byDestination.values().stream().reduce(Change.NONE, Change::plus);
  }

  /** What happened at a destination. */
  public Change at(Endpoint endpoint) {
    Change change = byDestination.get(endpoint);
    return change == null ? Change.NONE : change;
  }

  /** These, and those of the time after them. */
  public Changes then(Changes next) {
    SortedMap<Endpoint, Change> both = new TreeMap<>(byDestination);
    next.byDestination.forEach((endpoint, change) -> both.merge(endpoint, change, Change::plus));
    return new Changes(intervalNanos + next.intervalNanos, both, isComplete && next.isComplete);
  }

  /** What two snapshots tell, the later of which was built to be compared with the earlier. */
  public static Changes between(
      MachineSnapshot earlier, MachineSnapshot later, long intervalNanos) {
    SortedMap<Endpoint, Change> changes = new TreeMap<>();
    for (Destination now : later.destinations()) {
      put(changes, now.endpoint(), earlier.destination(now.endpoint()), now);
    }
    for (Destination before : earlier.destinations()) {
      if (later.destination(before.endpoint()) == null) {
        put(changes, before.endpoint(), before, null);
      }
    }
    return new Changes(intervalNanos, changes, earlier.isComplete() && later.isComplete());
  }

  private static void put(
      Map<Endpoint, Change> changes,
      Endpoint endpoint,
      @Nullable Destination before,
      @Nullable Destination now) {
    SeenBefore seen = now == null ? null : now.seenBefore();
    StateCounts still = seen == null ? new StateCounts() : seen.before();
    StateCounts had = before == null ? new StateCounts() : before.counts();
    long expired = had.of(SocketState.TIME_WAIT) - still.of(SocketState.TIME_WAIT);
    Change change =
        new Change(
            seen == null ? 0 : seen.opened(),
            seen == null ? 0 : seen.closed(),
            expired,
            had.total() - still.total() - expired);
    if (!change.equals(Change.NONE)) {
      changes.put(endpoint, change);
    }
  }
}
