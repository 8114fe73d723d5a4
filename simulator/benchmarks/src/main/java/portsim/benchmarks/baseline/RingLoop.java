package portsim.benchmarks.baseline;

/**
 * The floor: a loop written for one machine and this workload alone. TIME_WAITs are a ring buffer,
 * and so are constant holding times; others are a heap.
 */
public final class RingLoop {
  private RingLoop() {}

  /** Runs a load to its end. */
  public static Outcome run(Load load) {
    if (load.machines() != 1) {
      throw new IllegalArgumentException("for one machine");
    }
    Calls calls = load.calls()[0];
    Pending holds = load.random() ? new Heap() : new Ring();
    Ring timeWaits = new Ring();
    int free = load.ports();
    long attempted = 0;
    long completed = 0;
    long failed = 0;
    long callNanos = calls.nextNanos();
    while (true) {
      long closeNanos = holds.nextNanos;
      long expiryNanos = timeWaits.nextNanos;
      if (expiryNanos <= callNanos && expiryNanos <= closeNanos) {
        if (expiryNanos > load.endNanos()) {
          break;
        }
        timeWaits.take();
        free++;
      } else if (closeNanos <= callNanos) {
        if (closeNanos > load.endNanos()) {
          break;
        }
        holds.take();
        completed++;
        timeWaits.add(closeNanos + load.timeWaitNanos(), 0);
      } else {
        attempted++;
        if (free > 0) {
          free--;
          holds.add(callNanos + calls.holdNanos(), 0);
        } else {
          failed++;
        }
        callNanos = calls.nextNanos();
        if (callNanos >= load.endNanos()) {
          callNanos = Pending.NEVER;
        }
      }
    }
    return new Outcome(attempted, completed, failed);
  }
}
