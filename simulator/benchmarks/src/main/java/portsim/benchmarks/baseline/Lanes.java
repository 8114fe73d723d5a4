package portsim.benchmarks.baseline;

/** A lane for each kind of event, first in, first out; a heap for those that come in any order. */
public final class Lanes extends Baseline {
  private static final Kind[] KINDS = Kind.values();

  private final Pending[] lanes = new Pending[KINDS.length];

  private Lanes(Load load) {
    super(load);
    lanes[Kind.EXPIRY.rank] = new Ring();
    lanes[Kind.CLOSE.rank] = load.random() ? new Heap() : new Ring();
    lanes[Kind.CALL.rank] = load.machines() > 1 ? new Heap() : new Ring();
  }

  /** Runs a load to its end. */
  public static Outcome run(Load load) {
    return new Lanes(load).run();
  }

  @Override
  void schedule(Kind kind, long nowNanos, long delayNanos, int machine) {
    lanes[kind.rank].add(nowNanos + delayNanos, machine);
  }

  @Override
  void runUntil(long endNanos) {
    while (true) {
      Kind next = KINDS[0];
      Pending lane = lanes[0];
      for (int i = 1; i < lanes.length; i++) {
        if (lanes[i].nextNanos < lane.nextNanos) {
          lane = lanes[i];
          next = KINDS[i];
        }
      }
      long nowNanos = lane.nextNanos;
      if (nowNanos > endNanos) {
        return;
      }
      happens(next, nowNanos, lane.take());
    }
  }
}
