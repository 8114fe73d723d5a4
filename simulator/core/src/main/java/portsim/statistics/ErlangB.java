package portsim.statistics;

/**
 * Erlang's loss formula: what share of calls is lost where each needs one of so many lines and does
 * not wait for it. Calls come as a Poisson process; the time that a line is taken may have any
 * distribution (Erlang, 1917; Sevastyanov, An ergodic theorem for Markov processes and its
 * application to telephone systems with refusals, 1957).
 */
public final class ErlangB {
  private static final int BISECTIONS = 200;

  private ErlangB() {}

  /**
   * The share of calls that finds all lines taken, by the recursion B(0) = 1, B(n) = aB(n-1) / (n +
   * aB(n-1)).
   *
   * @param lines at least 0
   * @param load how many lines would be taken on average if there were enough of them
   */
  public static double lostShare(int lines, double load) {
    if (lines < 0 || !(load >= 0)) {
      throw new IllegalArgumentException("lines and load are at least 0, got " + lines + " lines");
    }
    double share = 1;
    for (int n = 1; n <= lines; n++) {
      share = load * share / (n + load * share);
    }
    return share;
  }

  /**
   * The load of which so much is lost, the inverse of load times the share that is lost, which
   * grows with the load.
   *
   * @param lost in the same unit as the load, more than 0
   */
  public static double loadLosing(int lines, double lost) {
    double low = 0;
    double high = lines + lost; // no more than all lines can be carried
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        break;
      }
      if (middle * lostShare(lines, middle) < lost) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
