package portsim.engine;

import java.util.Arrays;

/**
 * The earliest event of each of a few sources. With so few, looking at all of them takes less time
 * than keeping them in order.
 */
final class Sources {
  /** How many sources looking at all of them is worth it for. */
  static final int MAX = 16;

  private static final long NOTHING = Long.MAX_VALUE;

  private long[] time = new long[0];
  private long[] order = new long[0];

  boolean areFull() {
    return time.length == MAX;
  }

  /** Adds a source that has no event yet; sources are numbered from 0. */
  int add() {
    int source = time.length;
    time = Arrays.copyOf(time, source + 1);
    order = Arrays.copyOf(order, source + 1);
    withdraw(source);
    return source;
  }

  /** Enters a source's earliest event in place of the one before it. */
  void offer(int source, long newTime, long newOrder) {
    time[source] = newTime;
    order[source] = newOrder;
  }

  /** Says that a source has no event. */
  void withdraw(int source) {
    time[source] = NOTHING;
  }

  /** The source with the earliest event. */
  int earliest() {
    long[] times = time;
    int earliest = 0;
    long least = times[0];
    for (int source = 1; source < times.length; source++) {
      long candidate = times[source];
      if (candidate < least || (candidate == least && order[source] < order[earliest])) {
        earliest = source;
        least = candidate;
      }
    }
    return earliest;
  }

  /** When a source's earliest event is due; the end of time where it has none. */
  long time(int source) {
    return time[source];
  }
}
