package portsim.run;

import java.util.Arrays;
import java.util.List;

/**
 * How often each thing happened in each part of a slice of time. This tells in which parts a level
 * may have gone beyond its extremes, and in which an outage may have begun or ended; in all others,
 * the order in which things happened makes no difference.
 *
 * <p>A level is at most so much higher in a part than at its beginning as it rises there, and what
 * it is at the beginnings and ends is known: only where that could be more than the highest of
 * those matters the order. The lowest is found in the same way.
 */
final class SliceParts {
  private static final int MOST_BITS = 12;
  private static final int MOST = 1 << MOST_BITS;

  private final int[] opened = new int[MOST];
  private final int[] closed = new int[MOST];
  private final int[] timeWaitsBegun = new int[MOST];
  private final int[] timeWaitsEnded = new int[MOST];
  private final int[] outagesBegun = new int[MOST];
  private final int[] outagesEnded = new int[MOST];

  /** What falls for no second reason. */
  private final int[] never = new int[MOST];

  private final List<int[]> all =
      List.of(opened, closed, timeWaitsBegun, timeWaitsEnded, outagesBegun, outagesEnded);
  private final boolean[] orderMatters = new boolean[MOST];

  /** The part of an instant is what a shift leaves of it. */
  private int shift;

  private int count;

  /**
   * Begins a slice of a length.
   *
   * @param about how many parts there should be: at least half as many; with one, which comes of 0,
   *     nothing is counted
   */
  void begin(long lengthNanos, int about) {
    int bits = Math.min(MOST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(about));
    int lengthBits = Long.SIZE - Long.numberOfLeadingZeros(lengthNanos);
    shift = Math.min(Long.SIZE - 1, Math.max(0, lengthBits - bits));
    count = of(lengthNanos) + 1;
    if (count > 1) {
      for (int i = 0; i < all.size(); i++) {
        Arrays.fill(all.get(i), 0, count, 0);
      }
      Arrays.fill(orderMatters, 0, count, false);
    }
  }

  int count() {
    return count;
  }

  /** The part that an instant is in. */
  int of(long sinceNanos) {
    return (int) (sinceNanos >>> shift);
  }

  /** When a part is over. */
  long endNanos(int part) {
    return (part + 1L) << shift;
  }

  void opened(long sinceNanos) {
    opened[of(sinceNanos)]++;
  }

  void closed(long sinceNanos) {
    closed[of(sinceNanos)]++;
  }

  void timeWaitBegan(long sinceNanos) {
    timeWaitsBegun[of(sinceNanos)]++;
  }

  void timeWaitEnded(long sinceNanos) {
    timeWaitsEnded[of(sinceNanos)]++;
  }

  void outageBegan(long sinceNanos) {
    outagesBegun[of(sinceNanos)]++;
  }

  void outageEnded(long sinceNanos) {
    outagesEnded[of(sinceNanos)]++;
  }

  /** Whether the order in which things happened around an instant makes a difference. */
  boolean orderMattersAt(long sinceNanos) {
    return orderMatters[of(sinceNanos)];
  }

  /** Whether the order in which things happened in a part makes a difference. */
  boolean orderMatters(int part) {
    return orderMatters[part];
  }

  /** Looks where these levels may go beyond their extremes. */
  void watch(PortLevels levels) {
    watch(levels.inUse(), opened, closed, timeWaitsEnded);
    watch(levels.established(), opened, closed, timeWaitsBegun);
    watch(levels.timeWait(), timeWaitsBegun, timeWaitsEnded, never);
  }

  private void watch(Level level, int[] rises, int[] falls, int[] otherFalls) {
    int value = level.value();
    int high = level.high();
    int low = level.low();
    for (int part = 0; part < count; part++) {
      value += rises[part] - falls[part] - otherFalls[part];
      high = Math.max(high, value);
      low = Math.min(low, value);
    }
    value = level.value();
    for (int part = 0; part < count; part++) {
      int most = value + rises[part];
      int least = value - falls[part] - otherFalls[part];
      orderMatters[part] |= most > high || least < low;
      value += rises[part] - falls[part] - otherFalls[part];
    }
  }

  /** Looks where an outage may begin or end. */
  void watch(OutageLogs outages) {
    int out = outages.scopesOut();
    for (int part = 0; part < count; part++) {
      boolean any = outagesBegun[part] > 0 || outagesEnded[part] > 0;
      orderMatters[part] |= any && out <= outagesEnded[part];
      out += outagesBegun[part] - outagesEnded[part];
    }
  }

  /** Lets the levels change as they did in a part, all at once. */
  void tell(int part, ScopeLevels levels) {
    levels.change(
        opened[part] - closed[part] - timeWaitsEnded[part],
        opened[part] - closed[part] - timeWaitsBegun[part],
        timeWaitsBegun[part] - timeWaitsEnded[part]);
  }

  /** Lets the scopes without a port change as they did in a part, all at once. */
  void tell(int part, OutageLogs outages) {
    outages.change(outagesBegun[part] - outagesEnded[part]);
  }
}
