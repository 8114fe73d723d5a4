package portsim.run;

import java.util.Arrays;

/**
 * The places of what gives something back among all that happens at the same instant: what was
 * scheduled first comes first. The end of a connection was scheduled when it was opened, the end of
 * a TIME_WAIT when that began; of two that were scheduled at once, the end of a TIME_WAIT was so
 * first, for it began with a release and connections are opened by requests.
 *
 * <p>Only between connections and TIME_WAITs does the order matter: the one adds to those in
 * TIME_WAIT, the other takes away from them.
 */
final class ReleasePlaces {
  /** The lengths of TIME_WAIT whose places can be told. */
  static final int LENGTHS_MAX = 15;

  /** All these places are before this one. */
  static final int FIRST_REQUEST = 2 * LENGTHS_MAX + 1;

  /** The lengths of TIME_WAIT, each once. */
  private long[] lengthsNanos = {};

  private boolean isKnown(long timeWaitNanos) {
    return Arrays.stream(lengthsNanos).anyMatch(known -> known == timeWaitNanos);
  }

  /** Adds TIME_WAITs of a length, for which there must be room. */
  void add(long timeWaitNanos) {
    if (!isKnown(timeWaitNanos)) {
      lengthsNanos = Arrays.copyOf(lengthsNanos, lengthsNanos.length + 1);
      lengthsNanos[lengthsNanos.length - 1] = timeWaitNanos;
    }
  }

  /** The place of the end of a connection that was held so long: behind all longer TIME_WAITs. */
  int ofEnd(long heldNanos) {
    int place = 0;
    for (long lengthNanos : lengthsNanos) {
      place += lengthNanos >= heldNanos ? 2 : 0;
    }
    return place;
  }

  /** The place of the end of a TIME_WAIT of this length: before connections held for as long. */
  int ofTimeWaitEnd(long lengthNanos) {
    return ofEnd(lengthNanos) - 1;
  }
}
