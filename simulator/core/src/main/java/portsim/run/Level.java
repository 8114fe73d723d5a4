package portsim.run;

/** A count that rises and falls, with its peak and its extremes since the last sample. */
final class Level {
  private int value;
  private int peakBefore;
  private int low;
  private int high;

  void rise() {
    value++;
    if (value > high) {
      high = value;
    }
  }

  void fall() {
    value--;
    if (value < low) {
      low = value;
    }
  }

  /** Rises or falls by so many at once. */
  void change(int by) {
    value += by;
    high = Math.max(high, value);
    low = Math.min(low, value);
  }

  int value() {
    return value;
  }

  int peak() {
    return Math.max(peakBefore, high);
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
    peakBefore = peak();
    low = value;
    high = value;
  }
}
