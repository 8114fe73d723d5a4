package portsim.record.events;

/**
 * Events of one kind that follow one another evenly, in time and in their numbers.
 *
 * @param nanos the instant of the first
 * @param everyNanos the time from one to the next; 0 for a single one
 * @param value the number of the first
 * @param step what is added to it from one to the next; 0 for a single one
 */
public record Stretch(long count, long nanos, long everyNanos, long value, long step) {
  public Stretch {
    if (count < 1) {
      throw new IllegalArgumentException("a stretch has at least 1 event, got " + count);
    }
  }

  /** One of its events, counted from 0. */
  Event event(long index) {
    return new Event(nanos + index * everyNanos, value + index * step);
  }

  /** Whether an event would be the next. */
  boolean isFollowedBy(long nextNanos, long nextValue) {
    return count == 1
        || (nextNanos == nanos + count * everyNanos && nextValue == value + count * step);
  }

  /** This and the event that follows. */
  Stretch and(long nextNanos, long nextValue) {
    return count == 1
        ? new Stretch(2, nanos, nextNanos - nanos, value, nextValue - value)
        : new Stretch(count + 1, nanos, everyNanos, value, step);
  }
}
