package portsim.client;

import java.util.Arrays;

/** Numbers, last in, first out. */
final class IntStack {
  private int[] items = new int[16];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  void push(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size * 2);
    }
    items[size++] = item;
  }

  int pop() {
    return items[--size];
  }

  /** Takes a number out, wherever it is; tells whether it was there. */
  boolean remove(int item) {
    for (int i = 0; i < size; i++) {
      if (items[i] == item) {
        size--;
        System.arraycopy(items, i + 1, items, i, size - i);
        return true;
      }
    }
    return false;
  }
}
