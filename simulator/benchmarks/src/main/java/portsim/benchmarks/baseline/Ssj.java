package portsim.benchmarks.baseline;

import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/**
 * The event list of SSJ, a library for simulation, as it comes: a splay tree. Its clock is a
 * double, which counts nanoseconds exactly for 104 days.
 */
public final class Ssj extends Baseline {
  private static final long EXACT_NANOS = 1L << 53;

  private final Simulator simulator = new Simulator();

  private final class Happening extends Event {
    private final Kind kind;
    private final int machine;

    Happening(Kind kind, int machine) {
      super(simulator);
      this.kind = kind;
      this.machine = machine;
      setPriority(kind.rank);
    }

    @Override
    public void actions() {
      happens(kind, (long) simulator.time(), machine);
    }
  }

  private final class End extends Event {
    End() {
      super(simulator);
      setPriority(Kind.values().length);
    }

    @Override
    public void actions() {
      simulator.stop();
    }
  }

  private Ssj(Load load) {
    super(load);
    simulator.init();
  }

  /** Runs a load to its end. */
  public static Outcome run(Load load) {
    if (load.endNanos() + load.timeWaitNanos() >= EXACT_NANOS) {
      throw new IllegalArgumentException("SSJ's clock does not count so many nanoseconds");
    }
    return new Ssj(load).run();
  }

  @Override
  void schedule(Kind kind, long nowNanos, long delayNanos, int machine) {
    new Happening(kind, machine).schedule((double) delayNanos);
  }

  @Override
  void runUntil(long endNanos) {
    new End().schedule((double) endNanos);
    simulator.start();
  }
}
