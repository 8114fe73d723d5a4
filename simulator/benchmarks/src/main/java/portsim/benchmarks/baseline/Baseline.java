package portsim.benchmarks.baseline;

import java.util.Arrays;

/** The rules of the simulation, for an engine that only knows what happens when. */
abstract class Baseline {
  private final Load load;
  private final Calls[] calls;
  private final int[] free;
  private long attempted;
  private long completed;
  private long failed;

  Baseline(Load load) {
    this.load = load;
    calls = load.calls();
    free = new int[load.machines()];
    Arrays.fill(free, load.ports());
  }

  /** Lets this happen later; the delay is at least 0. */
  abstract void schedule(Kind kind, long nowNanos, long delayNanos, int machine);

  /** Lets everything happen up to an instant, this included. */
  abstract void runUntil(long endNanos);

  final Outcome run() {
    for (int machine = 0; machine < calls.length; machine++) {
      scheduleCall(0, machine);
    }
    runUntil(load.endNanos());
    return new Outcome(attempted, completed, failed);
  }

  private void scheduleCall(long nowNanos, int machine) {
    long atNanos = calls[machine].nextNanos();
    if (atNanos < load.endNanos()) {
      schedule(Kind.CALL, nowNanos, atNanos - nowNanos, machine);
    }
  }

  final void happens(Kind kind, long nowNanos, int machine) {
    switch (kind) {
      case CALL -> {
        scheduleCall(nowNanos, machine);
        attempted++;
        if (free[machine] > 0) {
          free[machine]--;
          schedule(Kind.CLOSE, nowNanos, calls[machine].holdNanos(), machine);
        } else {
          failed++;
        }
      }
      case CLOSE -> {
        completed++;
        schedule(Kind.EXPIRY, nowNanos, load.timeWaitNanos(), machine);
      }
      case EXPIRY -> free[machine]++;
    }
  }
}
