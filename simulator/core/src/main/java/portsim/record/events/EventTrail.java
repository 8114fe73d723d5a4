package portsim.record.events;

import java.util.List;

/**
 * What is kept of the events of one kind of one workload: the first ones as they were, as far as a
 * few stretches reach, and of the others a running hash, noted now and then.
 *
 * @param stretches the first events
 * @param checkpoints the hash of all events up to some, in their order
 * @param count how many events there were
 * @param hash the hash of all of them
 */
public record EventTrail(
    List<Stretch> stretches, List<Checkpoint> checkpoints, long count, long hash) {
  /** The hash of no events. */
  static final long START = 0xcbf29ce484222325L;

  /** What is kept where nothing has happened. */
  public static final EventTrail NONE = new EventTrail(List.of(), List.of(), 0, START);

  public EventTrail {
    stretches = List.copyOf(stretches);
    checkpoints = List.copyOf(checkpoints);
  }

  /**
   * The upper half of the hash of the first so many events.
   *
   * @param number how many, at least 1
   */
  public record Checkpoint(long number, int hash) {
    static Checkpoint of(long number, long hash) {
      return new Checkpoint(number, (int) (hash >>> Integer.SIZE));
    }
  }

  /** How many of the first events are known exactly. */
  public long known() {
    return stretches.stream().mapToLong(Stretch::count).sum();
  }

  /** The hash of events, from that of those before the last. */
  static long hash(long before, long nanos, long value) {
    long time = (before ^ nanos) * 0x9e3779b97f4a7c15L;
    long both = (time ^ (time >>> 29) ^ value) * 0xbf58476d1ce4e5b9L;
    return both ^ (both >>> 32);
  }
}
