package portsim.record.journal;

import java.util.Arrays;

/** Numbers of a byte one behind the other, in an array that grows. */
final class ByteColumn {
  private byte[] values = new byte[64];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = (byte) value;
  }

  void set(int index, int value) {
    values[index] = (byte) value;
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
