package portsim.engine;

import java.util.Arrays;

/**
 * Which of several sources has the earliest event: a tree of matches, in which a changed source
 * plays only the matches on its way to the top.
 */
final class Tournament {
  private static final long NOTHING = Long.MAX_VALUE;

  /** Headmost event of each source; {@link #NOTHING} where the source is empty. */
  private long[] time = {NOTHING};

  private long[] order = {NOTHING};

  /**
   * Winner of each match; match 1 is the final, match m is played by the winners of 2m and 2m + 1.
   * Behind the matches stand the sources themselves.
   */
  private int[] winner = new int[2];

  private int sources;

  int add() {
    int source = sources++;
    if (source == time.length) {
      grow();
    }
    return source;
  }

  int leader() {
    return winner[1];
  }

  long leaderTime() {
    return time[winner[1]];
  }

  /** Enters a source's earliest event in place of the one before it. */
  void offer(int source, long newTime, long newOrder) {
    time[source] = newTime;
    order[source] = newOrder;
    play(source);
  }

  void withdraw(int source) {
    offer(source, NOTHING, NOTHING);
  }

  private void play(int source) {
    int places = time.length;
    for (int match = (places + source) >> 1; match > 0; match >>= 1) {
      winner[match] = earlier(winner[2 * match], winner[2 * match + 1]);
    }
  }

  private int earlier(int left, int right) {
    if (time[left] != time[right]) {
      return time[left] < time[right] ? left : right;
    }
    return order[left] <= order[right] ? left : right;
  }

  private void grow() {
    int places = time.length * 2;
    time = Arrays.copyOf(time, places);
    order = Arrays.copyOf(order, places);
    Arrays.fill(time, places / 2, places, NOTHING);
    Arrays.fill(order, places / 2, places, NOTHING);
    winner = new int[places * 2];
    for (int source = 0; source < places; source++) {
      winner[places + source] = source;
    }
    for (int match = places - 1; match > 0; match--) {
      winner[match] = earlier(winner[2 * match], winner[2 * match + 1]);
    }
  }
}
