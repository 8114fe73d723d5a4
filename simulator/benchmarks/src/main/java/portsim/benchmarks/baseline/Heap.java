package portsim.benchmarks.baseline;

import java.util.Arrays;

/** Instants in any order: a binary heap in two arrays. */
final class Heap extends Pending {
  private long[] at = new long[64];
  private int[] number = new int[64];
  private int size;

  @Override
  void add(long atNanos, int what) {
    if (size == at.length) {
      at = Arrays.copyOf(at, 2 * size);
      number = Arrays.copyOf(number, 2 * size);
    }
    int hole = size++;
    while (hole > 0 && atNanos < at[(hole - 1) / 2]) {
      move((hole - 1) / 2, hole);
      hole = (hole - 1) / 2;
    }
    at[hole] = atNanos;
    number[hole] = what;
    nextNanos = at[0];
  }

  @Override
  int take() {
    int what = number[0];
    size--;
    int hole = 0;
    int child = 1;
    while (child < size) {
      if (child + 1 < size && at[child + 1] < at[child]) {
        child++;
      }
      if (at[size] <= at[child]) {
        break;
      }
      move(child, hole);
      hole = child;
      child = 2 * hole + 1;
    }
    move(size, hole);
    nextNanos = size == 0 ? NEVER : at[0];
    return what;
  }

  private void move(int from, int to) {
    at[to] = at[from];
    number[to] = number[from];
  }
}
