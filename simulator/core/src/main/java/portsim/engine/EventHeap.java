package portsim.engine;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** Events that are due in any order: a heap with four children a node. */
public final class EventHeap extends PendingEvents {
  private static final int CHILDREN = 4;

  private long[] heap = new long[64 * PLACES];
  private int size;

  @Override
  public long take() {
    long what = heap[2];
    removeHead();
    return what;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void forEach(LongConsumer told) {
    for (int event = 0; event < size; event++) {
      told.accept(heap[event * PLACES + 2]);
    }
  }

  @Override
  public void add(long atNanos, long order, long what) {
    if (size * PLACES == heap.length) {
      heap = Arrays.copyOf(heap, heap.length * 2);
    }
    int hole = size++;
    while (hole > 0) {
      int parent = (hole - 1) / CHILDREN;
      if (!isBefore(atNanos, order, parent)) {
        break;
      }
      move(parent, hole);
      hole = parent;
    }
    put(hole, atNanos, order, what);
    dueNanos = heap[0];
    dueOrder = heap[1];
  }

  private void removeHead() {
    int last = --size;
    if (last == 0) {
      dueNanos = NEVER;
      return;
    }
    int hole = 0;
    while (true) {
      int child = earliestChild(hole, last);
      if (child < 0 || isBefore(heap[last * PLACES], heap[last * PLACES + 1], child)) {
        break;
      }
      move(child, hole);
      hole = child;
    }
    move(last, hole);
    dueNanos = heap[0];
    dueOrder = heap[1];
  }

  private int earliestChild(int parent, int end) {
    int first = CHILDREN * parent + 1;
    if (first >= end) {
      return -1;
    }
    int earliest = first;
    int behind = Math.min(first + CHILDREN, end);
    for (int child = first + 1; child < behind; child++) {
      if (isBefore(heap[child * PLACES], heap[child * PLACES + 1], earliest)) {
        earliest = child;
      }
    }
    return earliest;
  }

  private boolean isBefore(long time, long order, int other) {
    long otherTime = heap[other * PLACES];
    return time < otherTime || (time == otherTime && order < heap[other * PLACES + 1]);
  }

  private void move(int from, int to) {
    int at = from * PLACES;
    put(to, heap[at], heap[at + 1], heap[at + 2]);
  }

  private void put(int index, long time, long order, long what) {
    int at = index * PLACES;
    heap[at] = time;
    heap[at + 1] = order;
    heap[at + 2] = what;
  }
}
