package portsim.workload;

import java.util.Arrays;

/** The times of recorded calls after the start, in nanoseconds, which do not decrease. */
public final class TraceTimes {
  private final long[] nanos;

  private TraceTimes(long[] nanos) {
    this.nanos = nanos;
  }

  /** The first of some numbers as times. */
  public static TraceTimes ofFirst(int count, long[] nanos) {
    long[] times = Arrays.copyOf(nanos, count);
    for (int i = 0; i < count; i++) {
      if (times[i] < (i == 0 ? 0 : times[i - 1])) {
        throw new IllegalArgumentException("times go back to " + times[i] + " ns");
      }
    }
    return new TraceTimes(times);
  }

  int size() {
    return nanos.length;
  }

  long nanos(int index) {
    return nanos[index];
  }
}
