package portsim.run;

/** A count that rises and falls, with its peak and its extremes since the last sample. */
final class Level {
  private int value;
  private int peak;
  private int low;
  private int high;

  void rise() {
    value++;
    if (value > high) {
      high = value;
      peak = Math.max(peak, value);
    }
  }

  void fall() {
    value--;
    if (value < low) {
      low = value;
    }
  }

  int value() {
    return value;
  }

  int peak() {
    return peak;
  }

  /** The least value since the last sample. */
  int low() {
    return low;
  }

  /** The greatest value since the last sample. */
  int high() {
    return high;
  }

  /** Begins a new interval of the series. */
  void startInterval() {
    low = value;
    high = value;
  }
}
