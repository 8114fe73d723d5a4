package portsim.benchmarks.baseline;

import portsim.engine.RandomStream;

/** The calls of one machine: when they come and how long they take, drawn as portsim draws them. */
final class Calls {
  private final boolean random;
  private final double gapNanos;
  private final long wholeGapNanos;
  private final long holdNanos;
  private final RandomStream arrivals;
  private final RandomStream holds;
  private double exactNanos;
  private long wholeNanos;

  Calls(Load load, String name) {
    random = load.random();
    gapNanos = (double) load.rate().perNanos() / load.rate().count();
    wholeGapNanos = load.rate().perNanos() / load.rate().count();
    if (!random && load.rate().perNanos() % load.rate().count() != 0) {
      throw new IllegalArgumentException("a constant gap has to be whole nanoseconds");
    }
    holdNanos = load.holdNanos();
    arrivals = RandomStream.of(load.seed(), "arrivals/" + name);
    holds = RandomStream.of(load.seed(), "hold/" + name);
    wholeNanos = -wholeGapNanos;
  }

  /** When the next call comes. */
  long nextNanos() {
    if (random) {
      exactNanos += arrivals.exponential() * gapNanos;
      return (long) exactNanos;
    }
    wholeNanos += wholeGapNanos;
    return wholeNanos;
  }

  /** How long a call that has a port holds it. */
  long holdNanos() {
    return random ? (long) (holds.exponential() * holdNanos + 0.5) : holdNanos;
  }
}
