package portsim.engine;

import org.jspecify.annotations.Nullable;

/** A place where events wait; the calendar looks at the earliest event of each. */
abstract class Source {
  /** When a source without events is due: never. */
  static final long NEVER = Long.MAX_VALUE;

  /** The source made before this one; null for the first. */
  final @Nullable Source before;

  /** When its earliest event is due. */
  long dueNanos = NEVER;

  /** The order of its earliest event among those of the same instant. */
  long dueOrder;

  Source(@Nullable Source before) {
    this.before = before;
  }

  /** Takes its earliest event out and lets it happen. */
  abstract void fire();

  /** Whether its earliest event comes before that of another source. */
  final boolean isBefore(Source other) {
    return dueNanos < other.dueNanos || (dueNanos == other.dueNanos && dueOrder < other.dueOrder);
  }
}
