package portsim.engine;

import java.util.Arrays;
import java.util.function.LongConsumer;

/** Events that are due in the order of adding: first in, first out, in a ring. */
public final class EventRing extends PendingEvents {
  private long[] ring = new long[16 * PLACES];
  private int head;
  private int tail;

  @Override
  public void add(long atNanos, long order, long what) {
    long[] events = ring;
    int at = tail;
    events[at] = atNanos;
    events[at + 1] = order;
    events[at + 2] = what;
    if (dueNanos == NEVER) {
      dueNanos = atNanos;
      dueOrder = order;
    }
    tail = behind(at, events);
    if (tail == head) {
      grow();
    }
  }

  @Override
  public long take() {
    long[] events = ring;
    long what = events[head + 2];
    int next = behind(head, events);
    head = next;
    dueNanos = next == tail ? NEVER : events[next];
    dueOrder = events[next + 1];
    return what;
  }

  /** The event that comes next; there is one. */
  public long next() {
    return ring[head + 2];
  }

  @Override
  public int size() {
    int places = tail - head;
    return (places < 0 ? places + ring.length : places) / PLACES;
  }

  @Override
  public void forEach(LongConsumer told) {
    for (int at = head; at != tail; at = behind(at, ring)) {
      told.accept(ring[at + 2]);
    }
  }

  private static int behind(int at, long[] events) {
    return at + PLACES == events.length ? 0 : at + PLACES;
  }

  private void grow() {
    long[] straight = Arrays.copyOf(ring, ring.length * 2);
    System.arraycopy(ring, head, straight, 0, ring.length - head);
    System.arraycopy(ring, 0, straight, ring.length - head, head);
    head = 0;
    tail = ring.length;
    ring = straight;
  }
}
