package portsim.record;

import org.jspecify.annotations.Nullable;

/**
 * The first reset that answered a SYN.
 *
 * @param port the local port that the SYN came from
 */
public record FirstReset(long atNanos, int port) {
  /** The earlier of two, of which either may not exist. */
  public static @Nullable FirstReset earlier(@Nullable FirstReset one, @Nullable FirstReset other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.atNanos < one.atNanos ? other : one;
  }
}
