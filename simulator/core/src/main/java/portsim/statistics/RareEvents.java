package portsim.statistics;

import portsim.engine.PortableMath;

/**
 * How many events there are that come one by one and independently of each other: Poisson's law.
 */
public final class RareEvents {
  private RareEvents() {}

  /** The chance that there is any. */
  public static double chanceOfAny(double mean) {
    return 1 - PortableMath.exp(-mean);
  }

  /**
   * The mean number of events of which there is any with this chance.
   *
   * @param chance from 0 to below 1
   */
  public static double mean(double chance) {
    return -PortableMath.log(1 - chance);
  }
}
