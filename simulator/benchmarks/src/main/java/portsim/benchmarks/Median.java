package portsim.benchmarks;

import java.util.List;

/** The middle of some measurements. */
final class Median {
  private Median() {}

  /** The median; not a number where there are none. */
  static double of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    if (sorted.isEmpty()) {
      return Double.NaN;
    }
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
