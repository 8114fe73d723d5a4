package portsim.client;

import java.util.Arrays;

/**
 * A number for each of some keys: open addressing with linear probing, and removal by shifting back
 * (Knuth, The Art of Computer Programming 3, 6.4, algorithm R). Nobody goes through it in order.
 */
final class IntTable {
  static final int NONE = -1;

  /** 2^32 divided by the golden ratio: its multiples spread evenly (Knuth, 6.4). */
  private static final int GOLDEN_RATIO = 0x9e3779b9;

  private int[] keys = new int[16];
  private int[] values = filled(16);
  private int size;
  private int shift = 28;

  private static int[] filled(int capacity) {
    int[] empty = new int[capacity];
    Arrays.fill(empty, NONE);
    return empty;
  }

  int size() {
    return size;
  }

  /** The number of a key, or {@link #NONE}. */
  int get(int key) {
    return values[find(key)];
  }

  /** Gives a key a number, at least 0. */
  void put(int key, int value) {
    int at = find(key);
    if (values[at] == NONE) {
      size++;
    }
    keys[at] = key;
    values[at] = value;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  void remove(int key) {
    int hole = find(key);
    if (values[hole] == NONE) {
      return;
    }
    size--;
    values[hole] = NONE;
    for (int at = next(hole); values[at] != NONE; at = next(at)) {
      if (distance(home(keys[at]), at) >= distance(hole, at)) {
        keys[hole] = keys[at];
        values[hole] = values[at];
        values[at] = NONE;
        hole = at;
      }
    }
  }

  /** Where a key stands, or would stand. */
  private int find(int key) {
    int at = home(key);
    while (values[at] != NONE && keys[at] != key) {
      at = next(at);
    }
    return at;
  }

  private int home(int key) {
    return (key * GOLDEN_RATIO) >>> shift;
  }

  private int next(int at) {
    return (at + 1) & (keys.length - 1);
  }

  private int distance(int from, int to) {
    return (to - from) & (keys.length - 1);
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldValues = values;
    keys = new int[oldKeys.length * 2];
    values = filled(keys.length);
    size = 0;
    shift--;
    for (int at = 0; at < oldKeys.length; at++) {
      if (oldValues[at] != NONE) {
        put(oldKeys[at], oldValues[at]);
      }
    }
  }
}
