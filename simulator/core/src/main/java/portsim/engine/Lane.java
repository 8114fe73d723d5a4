package portsim.engine;

import java.util.Arrays;

/**
 * Events of one kind with one delay. As every event takes the same time, they are due in the order
 * of scheduling: first in, first out, at constant cost.
 */
public final class Lane {
  private static final int FIRST_CAPACITY = 16;

  private final EventCalendar calendar;
  private final int source;
  private final long delayNanos;
  private final Rank rank;
  private final int kind;
  private final EventHandler handler;
  private final Subjects subjects;

  private long[] time = new long[FIRST_CAPACITY];
  private long[] order = new long[FIRST_CAPACITY];
  private int[] subject = new int[FIRST_CAPACITY];
  private int[] generation = new int[FIRST_CAPACITY];
  private int head;
  private int size;

  Lane(EventCalendar calendar, int source, long delayNanos, Rank rank, int kind) {
    this.calendar = calendar;
    this.source = source;
    this.delayNanos = delayNanos;
    this.rank = rank;
    this.kind = kind;
    handler = calendar.handler(kind);
    subjects = calendar.subjects(kind);
  }

  /** Schedules an event for this subject, due after the lane's delay. */
  public void schedule(int newSubject) {
    if (size == time.length) {
      grow();
    }
    int tail = (head + size) & (time.length - 1);
    time[tail] = calendar.after(delayNanos);
    order[tail] = EventOrder.of(rank, calendar.nextSequence(), kind);
    subject[tail] = newSubject;
    generation[tail] = subjects.generation(newSubject);
    if (size++ == 0) {
      calendar.offer(source, time[tail], order[tail]);
    }
  }

  /** Takes the first event out, tells the calendar of the one behind it, and runs it. */
  void fire() {
    int due = head;
    int dueSubject = subject[due];
    int dueGeneration = generation[due];
    head = (due + 1) & (time.length - 1);
    if (--size > 0) {
      calendar.offer(source, time[head], order[head]);
    } else {
      calendar.withdraw(source);
    }
    if (subjects.generation(dueSubject) == dueGeneration) {
      handler.handle(dueSubject);
    }
  }

  private void grow() {
    int capacity = time.length * 2;
    time = unrolled(time, capacity);
    order = unrolled(order, capacity);
    subject = unrolled(subject, capacity);
    generation = unrolled(generation, capacity);
    head = 0;
  }

  private long[] unrolled(long[] ring, int capacity) {
    long[] straight = Arrays.copyOfRange(ring, head, head + capacity);
    System.arraycopy(ring, 0, straight, ring.length - head, head);
    return straight;
  }

  private int[] unrolled(int[] ring, int capacity) {
    int[] straight = Arrays.copyOfRange(ring, head, head + capacity);
    System.arraycopy(ring, 0, straight, ring.length - head, head);
    return straight;
  }
}
