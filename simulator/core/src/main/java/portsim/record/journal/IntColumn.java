package portsim.record.journal;

import java.util.Arrays;

/** Small numbers one behind the other, in an array that grows. */
final class IntColumn {
  private int[] values = new int[64];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  void set(int index, int value) {
    values[index] = value;
  }

  int get(int index) {
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
