package portsim.run;

import java.util.ArrayList;
import java.util.List;
import portsim.engine.EventCalendar;
import portsim.engine.EventChain;
import portsim.engine.Interleaving;
import portsim.network.TcpState;

/**
 * The straight flows of many machines. They share nothing but what is written down of all of them,
 * so each runs for a slice of time alone, and what it works with stays in the processor's cache.
 */
final class StraightFleet extends EventChain implements Flow {
  private static final long FIRST_SLICE_NANOS = 1_000_000;

  /** A slice in which less is written down than this is too short, and with much more too long. */
  private static final int NOTES_LEAST = 1 << 15;

  private static final int NOTES_MOST = 4 * NOTES_LEAST;

  private final FleetLog log;
  private final List<StraightEvents> machines = new ArrayList<>();
  private long sliceNanos = FIRST_SLICE_NANOS;

  /** Begins without any machine. */
  StraightFleet(EventCalendar calendar, FleetLog log) {
    super(calendar);
    this.log = log;
  }

  /** Adds a machine with its flows; all machines are there before the first event. */
  void add(StraightEvents machine) {
    machines.add(machine);
    if (machine.isBefore(this)) {
      next(machine);
    }
  }

  @Override
  protected void runBefore(long limitNanos, long limitOrder) {
    while (isBefore(limitNanos, limitOrder)) {
      long endNanos = EventCalendar.after(dueNanos(), sliceNanos);
      if (endNanos < limitNanos) {
        runSlice(endNanos, 0);
      } else {
        runSlice(limitNanos, limitOrder);
      }
    }
  }

  /** Machines run in their order, for that is the order of their calls at one instant. */
  private void runSlice(long endNanos, long endOrder) {
    long lengthNanos = endNanos - dueNanos();
    log.begin(dueNanos(), lengthNanos);
    StraightEvents earliest = machines.get(0);
    for (StraightEvents machine : machines) {
      if (machine.isBefore(endNanos, endOrder)) {
        machine.runBefore(endNanos, endOrder);
      }
      if (machine.isBefore(earliest)) {
        earliest = machine;
      }
    }
    next(earliest);
    adapt(lengthNanos, log.end());
  }

  /** The next slice is at most twice as long as the one that so much was written down in. */
  private void adapt(long lengthNanos, int notes) {
    if (notes > NOTES_MOST) {
      sliceNanos = Math.max(1, lengthNanos / 2);
    } else if (notes < NOTES_LEAST && lengthNanos == sliceNanos) {
      sliceNanos = Math.min(2 * sliceNanos, Interleaving.LONGEST_NANOS);
    }
  }

  @Override
  public void finish() {
    machines.forEach(Flow::finish);
  }

  @Override
  public int count(TcpState state) {
    return machines.stream().mapToInt(machine -> machine.count(state)).sum();
  }
}
