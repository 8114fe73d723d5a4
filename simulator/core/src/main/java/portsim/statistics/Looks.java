package portsim.statistics;

/**
 * After how many trials one looks whether the answer is clear, and how sure one must be there.
 *
 * <p>The chance of an error, alpha, is shared out before the first trial: half of it to the last
 * look, a quarter to the one before, and so on. So the chance that the interval of any look misses
 * is no more than alpha, whatever one decides at them (Boole's inequality; repeated confidence
 * intervals: Jennison and Turnbull, 1989; spending alpha: Lan and DeMets, 1983).
 */
public final class Looks {
  /** Nobody looks after fewer trials, unless there are no more. */
  public static final int LEAST = 30;

  private final int trials;
  private final int count;

  /**
   * Looks at the end of so many trials, after half of them, a quarter, and so on.
   *
   * @param trials at least 1
   */
  public Looks(int trials) {
    if (trials < 1) {
      throw new IllegalArgumentException("looks need at least 1 trial, got " + trials);
    }
    this.trials = trials;
    int looks = 1;
    while (trials >> looks >= LEAST) {
      looks++;
    }
    count = looks;
  }

  /** How many looks there are. */
  public int count() {
    return count;
  }

  /** After how many trials a look is; looks are counted from 0. */
  public int trials(int look) {
    return trials >> (count - 1 - look);
  }

  /** What a look may spend of the chance of an error. */
  public double share(int look, double alpha) {
    int later = count - 1 - look;
    double half = alpha / (1L << (later + 1));
    return look == 0 ? 2 * half : half;
  }
}
