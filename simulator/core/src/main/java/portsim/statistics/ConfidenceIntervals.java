package portsim.statistics;

/** Intervals that miss what they are to contain with a chance of no more than {@code alpha}. */
public final class ConfidenceIntervals {
  private ConfidenceIntervals() {}

  /**
   * Where the chance of a success is, after independent trials: exact for any number of them, each
   * end wrong with a chance of no more than alpha / 2 (Clopper and Pearson, 1934).
   */
  public static Interval ofChance(long successes, long trials, double alpha) {
    if (successes < 0 || trials < 1 || successes > trials) {
      throw new IllegalArgumentException(successes + " successes in " + trials + " trials");
    }
    double succeeded = successes;
    double failed = trials - succeeded;
    double least = successes == 0 ? 0 : IncompleteBeta.inverse(alpha / 2, succeeded, failed + 1);
    double greatest =
        failed == 0 ? 1 : IncompleteBeta.inverse(1 - alpha / 2, succeeded + 1, failed);
    return new Interval(least, greatest);
  }

  /**
   * Where the mean is of which independent trials had this mean and variance: exact where the
   * trials are normally distributed, and in the limit of many whatever they are (Student, 1908).
   *
   * @param variance the sum of the squared deviations by trials - 1
   * @param trials at least 2
   */
  public static Interval ofMean(double mean, double variance, long trials, double alpha) {
    double off = student(alpha, trials - 1.0) * Math.sqrt(variance / trials);
    return new Interval(mean - off, mean + off);
  }

  /**
   * Where the mean is of a number of independent events, of which so many happened: exact, each end
   * wrong with a chance of no more than alpha / 2 (Garwood, 1936). Where events come more evenly
   * than by chance, it is wider than it need be.
   */
  public static Interval ofCount(long count, double alpha) {
    if (count < 0) {
      throw new IllegalArgumentException("a count is not negative, got " + count);
    }
    double least = count == 0 ? 0 : IncompleteGamma.inverse(alpha / 2, (double) count);
    return new Interval(least, IncompleteGamma.inverse(1 - alpha / 2, count + 1.0));
  }

  /** What a number with Student's distribution exceeds, either way, with a chance of alpha. */
  static double student(double alpha, double degreesOfFreedom) {
    double x = IncompleteBeta.inverse(alpha, degreesOfFreedom / 2, 0.5);
    return Math.sqrt(degreesOfFreedom * (1 - x) / x);
  }
}
