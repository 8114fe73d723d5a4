package portsim.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import portsim.network.Accepting;

/**
 * Whether calls are recorded, as those of a queued component, and how they are played; their
 * callers do not wait.
 *
 * @param pace at which messages are played; null where players take one after another
 * @param players how many messages are played at a time; 0 where there is a pace
 * @param expires how old a message may become; null for as old as it likes
 * @param hours when messages are played, each day; null for always
 */
public record Queueing(
    Accepting.@Nullable Paced pace,
    int players,
    @Nullable Duration expires,
    @Nullable Hours hours) {
  /** Not at all: calls are not recorded. */
  public static final Queueing NONE = new Queueing(null, 0, null, null);

  private static final long DAY_NANOS = Duration.ofDays(1).toNanos();

  /**
   * A part of each day of 24 hours, which can reach into the next.
   *
   * @param until not a part of it
   */
  public record Hours(Duration from, Duration until) {
    public Hours {
      if (from.compareTo(until) >= 0 || until.minus(from).toNanos() > DAY_NANOS) {
        throw new IllegalArgumentException(
            "hours must satisfy from < until <= from + 24 h, got " + from + " to " + until);
      }
    }

    /** The first instant in it that is not before this one. */
    long nextNanos(long nanos) {
      long since = Math.floorMod(nanos - from.toNanos(), DAY_NANOS);
      return since < until.minus(from).toNanos() ? nanos : nanos + DAY_NANOS - since;
    }
  }

  /** Whether calls are not recorded. */
  public boolean isNone() {
    return pace == null && players == 0;
  }
}
