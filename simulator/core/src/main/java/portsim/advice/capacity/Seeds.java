package portsim.advice.capacity;

import portsim.statistics.ConfidenceIntervals;
import portsim.statistics.Interval;

/**
 * With how many seeds a scenario goes well, of so many that were tried: what a budget of one run
 * leaves open where chance has a part.
 */
public record Seeds(int passing, int tried) {
  /** So many are tried where nobody says. */
  public static final int STANDARD = 30;

  private static final double ALPHA = 0.05;

  /** Where the chance of that is. */
  public Interval chance() {
    return ConfidenceIntervals.ofChance(passing, tried, ALPHA);
  }
}
