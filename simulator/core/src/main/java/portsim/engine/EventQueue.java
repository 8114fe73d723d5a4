package portsim.engine;

import java.util.Arrays;

/** Events with delays of any length: a heap with four children a node. */
final class EventQueue extends Source {
  private static final int CHILDREN = 4;

  /** An event takes three places: when it is due, its order, and its subject with generation. */
  private static final int PLACES = 3;

  private final EventCalendar calendar;
  private long[] heap = new long[64 * PLACES];
  private int size;

  EventQueue(EventCalendar calendar) {
    super(null);
    this.calendar = calendar;
  }

  @Override
  void fire() {
    int kind = EventOrder.kind(heap[1]);
    long ticket = heap[2];
    removeHead();
    if (calendar.subjects(kind).isValid(ticket)) {
      calendar.handler(kind).handle(Subjects.subject(ticket));
    }
  }

  void add(long time, long order, long ticket) {
    if (size * PLACES == heap.length) {
      heap = Arrays.copyOf(heap, heap.length * 2);
    }
    int hole = size++;
    while (hole > 0) {
      int parent = (hole - 1) / CHILDREN;
      if (!isBefore(time, order, parent)) {
        break;
      }
      move(parent, hole);
      hole = parent;
    }
    put(hole, time, order, ticket);
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

  private void put(int index, long time, long order, long ticket) {
    int at = index * PLACES;
    heap[at] = time;
    heap[at + 1] = order;
    heap[at + 2] = ticket;
  }
}
