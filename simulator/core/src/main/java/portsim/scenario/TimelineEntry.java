package portsim.scenario;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the timeline.
 *
 * @param at when it happens
 * @param every the time from one time to the next; null where it happens once
 */
public record TimelineEntry(Duration at, @Nullable Duration every, Intervention intervention) {
  /** The last time that it happens before an end, which is after the first. */
  public Duration lastBefore(Duration end) {
    if (every == null) {
      return at;
    }
    long repetitions = (end.toNanos() - 1 - at.toNanos()) / every.toNanos();
    return at.plus(every.multipliedBy(repetitions));
  }
}
