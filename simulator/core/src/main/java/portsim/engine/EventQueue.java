package portsim.engine;

import java.util.Arrays;

/** Events with delays of any length: a heap with four children a node, in parallel arrays. */
final class EventQueue {
  private static final int CHILDREN = 4;

  private long[] time = new long[64];
  private long[] order = new long[64];
  private int[] subject = new int[64];
  private int[] generation = new int[64];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  long headTime() {
    return time[0];
  }

  long headOrder() {
    return order[0];
  }

  int headSubject() {
    return subject[0];
  }

  int headGeneration() {
    return generation[0];
  }

  void add(long newTime, long newOrder, int newSubject, int newGeneration) {
    if (size == time.length) {
      grow();
    }
    int hole = size++;
    while (hole > 0) {
      int parent = (hole - 1) / CHILDREN;
      if (!before(newTime, newOrder, parent)) {
        break;
      }
      move(parent, hole);
      hole = parent;
    }
    put(hole, newTime, newOrder, newSubject, newGeneration);
  }

  void removeHead() {
    int last = --size;
    int hole = 0;
    while (true) {
      int child = earliestChild(hole, last);
      if (child < 0 || before(time[last], order[last], child)) {
        break;
      }
      move(child, hole);
      hole = child;
    }
    move(last, hole);
  }

  private int earliestChild(int parent, int end) {
    int first = CHILDREN * parent + 1;
    if (first >= end) {
      return -1;
    }
    int earliest = first;
    for (int child = first + 1; child < Math.min(first + CHILDREN, end); child++) {
      if (before(time[child], order[child], earliest)) {
        earliest = child;
      }
    }
    return earliest;
  }

  private boolean before(long time1, long order1, int index) {
    return time1 < time[index] || (time1 == time[index] && order1 < order[index]);
  }

  private void move(int from, int to) {
    put(to, time[from], order[from], subject[from], generation[from]);
  }

  private void put(int index, long newTime, long newOrder, int newSubject, int newGeneration) {
    time[index] = newTime;
    order[index] = newOrder;
    subject[index] = newSubject;
    generation[index] = newGeneration;
  }

  private void grow() {
    int capacity = size * 2;
    time = Arrays.copyOf(time, capacity);
    order = Arrays.copyOf(order, capacity);
    subject = Arrays.copyOf(subject, capacity);
    generation = Arrays.copyOf(generation, capacity);
  }
}
