package portsim.benchmarks;

import java.util.Arrays;
import java.util.List;

/**
 * How thoroughly to measure.
 *
 * @param rounds how often each engine gets a JVM of its own
 * @param warmups how many runs are not counted in it
 * @param measurements how many are
 * @param starts how often each command is started
 */
record Plan(boolean quick, int rounds, int warmups, int measurements, int starts) {
  static final Plan QUICK = new Plan(true, 1, 3, 3, 5);
  static final Plan FULL = new Plan(false, 2, 1, 3, 20);

  /** What is run. */
  List<Work> works() {
    return Arrays.stream(Work.values()).filter(work -> !quick || work.isQuick()).toList();
  }
}
