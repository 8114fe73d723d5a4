package portsim.advice.diagnosis.snapshot;

import java.util.Arrays;

/** For how long sockets still stay in TIME_WAIT, where the tool shows their timers. */
public final class RestTimes {
  /** Whatever lasts longer is counted here. */
  private static final int LAST_SECOND = 300;

  private static final int MILLIS_PER_SECOND = 1000;

  private int[] bySecond = new int[0];
  private long count;
  private long sumMillis;
  private long maxMillis;

  void add(long restMillis) {
    int second = (int) Math.min(LAST_SECOND, restMillis / MILLIS_PER_SECOND);
    if (second >= bySecond.length) {
      bySecond = Arrays.copyOf(bySecond, second + 1);
    }
    bySecond[second]++;
    count++;
    sumMillis += restMillis;
    maxMillis = Math.max(maxMillis, restMillis);
  }

  /** How many sockets have a timer. */
  public long count() {
    return count;
  }

  public long sumMillis() {
    return sumMillis;
  }

  /** The longest; 0 where there is none. */
  public long maxMillis() {
    return maxMillis;
  }

  /** How many have at least {@code second} seconds left, and less than one more. */
  public int inSecond(int second) {
    return second < bySecond.length ? bySecond[second] : 0;
  }

  /** Behind the last second in which there is any; at most 301, where all later ones are. */
  public int seconds() {
    return bySecond.length;
  }
}
