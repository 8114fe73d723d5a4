package portsim.benchmarks.baseline;

import java.util.Arrays;

/** Instants that come in order: a ring buffer, whose size is a power of 2. */
final class Ring extends Pending {
  private long[] at = new long[64];
  private int[] number = new int[64];
  private int head;
  private int size;

  @Override
  void add(long atNanos, int what) {
    if (size == at.length) {
      grow();
    }
    int place = (head + size++) & (at.length - 1);
    at[place] = atNanos;
    number[place] = what;
    if (size == 1) {
      nextNanos = atNanos;
    }
  }

  @Override
  int take() {
    int what = number[head];
    head = (head + 1) & (at.length - 1);
    nextNanos = --size == 0 ? NEVER : at[head];
    return what;
  }

  private void grow() {
    int length = at.length;
    at = Arrays.copyOf(at, 2 * length);
    number = Arrays.copyOf(number, 2 * length);
    System.arraycopy(at, 0, at, length, head);
    System.arraycopy(number, 0, number, length, head);
  }
}
