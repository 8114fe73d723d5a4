package portsim.record.events;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import portsim.record.events.EventTrail.Checkpoint;

/** Holds events against those of an earlier run as they come. */
final class TrailCheck {
  private final EventTrail was;
  private final long known;
  private final Iterator<Stretch> stretches;
  private final Iterator<Checkpoint> checkpoints;
  private @Nullable Stretch stretch;
  private long indexInStretch;
  private @Nullable Checkpoint checkpoint;
  private long number;
  private long same;
  private long sameNanos;
  private @Nullable Event afterSame;
  private long afterSameOrder = Long.MAX_VALUE;
  private @Nullable Difference found;

  TrailCheck(EventTrail was) {
    this.was = was;
    known = was.known();
    stretches = was.stretches().iterator();
    checkpoints = was.checkpoints().iterator();
    checkpoint = checkpoints.hasNext() ? checkpoints.next() : null;
  }

  /**
   * Sees the next event.
   *
   * @param hash of all events of this kind so far
   * @param order its place among all events of the run
   */
  void add(long nanos, long value, long hash, long order) {
    if (found != null) {
      return;
    }
    number++;
    if (number == same + 1) {
      afterSame = new Event(nanos, value);
      afterSameOrder = order;
    }
    if (number <= known) {
      Event event = nextKnown();
      isSame(event.nanos() == nanos && event.value() == value, event, nanos);
    } else if (number > was.count()) {
      isSame(false, null, nanos);
    } else if (number == was.count()) {
      isSame(hash == was.hash(), null, nanos);
    } else if (checkpoint != null && checkpoint.number() == number) {
      isSame(checkpoint.equals(Checkpoint.of(number, hash)), null, nanos);
      checkpoint = checkpoints.hasNext() ? checkpoints.next() : null;
    }
  }

  private void isSame(boolean yes, @Nullable Event event, long nanos) {
    if (yes) {
      same = number;
      sameNanos = nanos;
    } else {
      differ(event, nanos);
    }
  }

  /** Has seen all events. */
  @Nullable Difference finish() {
    if (found == null && number < was.count()) {
      number++;
      if (number == same + 1) {
        afterSame = null;
        afterSameOrder = Long.MAX_VALUE;
      }
      differ(number <= known ? nextKnown() : null, Long.MAX_VALUE);
    }
    return found;
  }

  private void differ(@Nullable Event event, long nanos) {
    boolean isExact = number == same + 1;
    long earlier = event == null ? nanos : Math.min(nanos, event.nanos());
    boolean isKnown = isExact && (event != null || number > was.count());
    long fromNanos = isKnown ? earlier : sameNanos;
    found =
        new Difference(
            same, number, was.count(), event, afterSame, fromNanos, earlier, afterSameOrder);
  }

  private Event nextKnown() {
    while (stretch == null || indexInStretch == stretch.count()) {
      stretch = stretches.next();
      indexInStretch = 0;
    }
    return stretch.event(indexInStretch++);
  }
}
