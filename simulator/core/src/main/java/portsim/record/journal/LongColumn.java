package portsim.record.journal;

import java.util.Arrays;

/** Numbers one behind the other, in an array that grows. */
final class LongColumn {
  private long[] values = new long[64];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  void set(int index, long value) {
    values[index] = value;
  }

  long get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }

  /** Keeps the first so many. */
  void cut(int newSize) {
    size = newSize;
  }
}
