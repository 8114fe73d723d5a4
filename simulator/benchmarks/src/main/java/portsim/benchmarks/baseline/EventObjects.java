package portsim.benchmarks.baseline;

import java.util.PriorityQueue;

/** The textbook's way: an object for each event, in a {@link PriorityQueue}. */
public final class EventObjects extends Baseline {
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private long sequence;

  private record Event(long atNanos, Kind kind, long sequence, int machine)
      implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      if (atNanos != other.atNanos) {
        return Long.compare(atNanos, other.atNanos);
      }
      return kind == other.kind
          ? Long.compare(sequence, other.sequence)
          : kind.compareTo(other.kind);
    }
  }

  private EventObjects(Load load) {
    super(load);
  }

  /** Runs a load to its end. */
  public static Outcome run(Load load) {
    return new EventObjects(load).run();
  }

  @Override
  void schedule(Kind kind, long nowNanos, long delayNanos, int machine) {
    events.add(new Event(nowNanos + delayNanos, kind, sequence++, machine));
  }

  @Override
  void runUntil(long endNanos) {
    while (true) {
      Event next = events.poll();
      if (next == null || next.atNanos > endNanos) {
        return;
      }
      happens(next.kind, next.atNanos, next.machine);
    }
  }
}
