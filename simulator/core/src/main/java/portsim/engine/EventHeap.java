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
    siftUp(size++, atNanos, order, what);
    dueNanos = heap[0];
    dueOrder = heap[1];
  }

  /** Puts an event into a hole, or as far above it as it goes. */
  private void siftUp(int from, long atNanos, long order, long what) {
    int hole = from;
    while (hole > 0) {
      int parent = (hole - 1) / CHILDREN;
      if (!isBefore(atNanos, order, parent)) {
        break;
      }
      move(parent, hole);
      hole = parent;
    }
    put(hole, atNanos, order, what);
  }

  private void removeHead() {
    int last = --size;
    if (last == 0) {
      dueNanos = NEVER;
      return;
    }
    int hole = holeAtTheEnd(last);
    int at = last * PLACES;
    siftUp(hole, heap[at], heap[at + 1], heap[at + 2]);
    dueNanos = heap[0];
    dueOrder = heap[1];
  }

  /**
   * Takes the earliest of so many events out, and moves the hole down to an end. An event that
   * comes into it goes up from there: as it is mostly a late one, it does not have to be compared
   * on the way down.
   */
  private int holeAtTheEnd(int count) {
    int hole = 0;
    int first = 1;
    while (first < count) {
      int child = earliestFrom(first, count);
      move(child, hole);
      hole = child;
      first = CHILDREN * hole + 1;
    }
    return hole;
  }

  /** The earliest of the children from one on, before an end. */
  private int earliestFrom(int first, int end) {
    if (first + CHILDREN <= end) {
      return earlier(earlier(first, first + 1), earlier(first + 2, first + 3));
    }
    int earliest = first;
    for (int child = first + 1; child < end; child++) {
      earliest = earlier(earliest, child);
    }
    return earliest;
  }

  private int earlier(int one, int other) {
    long nanos = heap[one * PLACES];
    long otherNanos = heap[other * PLACES];
    if (nanos == otherNanos) {
      return heap[one * PLACES + 1] < heap[other * PLACES + 1] ? one : other;
    }
    return nanos < otherNanos ? one : other;
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
