package portsim.record.events;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.record.events.EventTrail.Checkpoint;

/** Writes down the events of one kind of one workload, however many, in little room. */
final class TrailWriter {
  /** As many stretches are kept, so that at least twice as many events are known exactly. */
  static final int STRETCHES_MAX = 16;

  /** As many checkpoints are kept at most, beside those at powers of two. */
  static final int CHECKPOINTS_MAX = 48;

  /** As many tell where merely the order of events has changed, which is rare. */
  static final int CHECKPOINTS_OF_ORDER = 8;

  private final int stretchesMax;
  private final int checkpointsMax;
  private final List<Stretch> stretches = new ArrayList<>();
  private final List<Checkpoint> checkpoints = new ArrayList<>();
  private @Nullable Stretch last;
  private boolean isFull;
  private long apart = 1;
  private long count;
  private long hash = EventTrail.START;

  /** Begins without an event, to keep as many of each. */
  TrailWriter(int stretchesMax, int checkpointsMax) {
    this.stretchesMax = stretchesMax;
    this.checkpointsMax = checkpointsMax;
    isFull = stretchesMax == 0;
  }

  void add(long nanos, long value) {
    count++;
    hash = EventTrail.hash(hash, nanos, value);
    if (!isFull) {
      keep(nanos, value);
    } else if (isKept(count)) {
      checkpoints.add(Checkpoint.of(count, hash));
      thinOut();
    }
  }

  private void keep(long nanos, long value) {
    if (last != null && last.isFollowedBy(nanos, value)) {
      last = last.and(nanos, value);
      return;
    }
    if (last != null) {
      stretches.add(last);
      last = null;
    }
    isFull = stretches.size() == stretchesMax;
    if (!isFull) {
      last = new Stretch(1, nanos, 0, value, 0);
    }
  }

  /** Keeps every second of them when there are too many. */
  private void thinOut() {
    if (checkpoints.stream().filter(each -> each.number() % apart == 0).count() > checkpointsMax) {
      apart *= 2;
      checkpoints.removeIf(each -> !isKept(each.number()));
    }
  }

  private boolean isKept(long number) {
    return number % apart == 0 || Long.bitCount(number) == 1;
  }

  /** The hash of all events so far. */
  long hash() {
    return hash;
  }

  EventTrail trail() {
    List<Stretch> all = new ArrayList<>(stretches);
    if (last != null) {
      all.add(last);
    }
    return new EventTrail(all, checkpoints, count, hash);
  }
}
