package portsim.benchmarks.baseline;

/** Instants that are waited for, each with a number. */
abstract class Pending {
  /** The earliest instant where there is none. */
  static final long NEVER = Long.MAX_VALUE;

  /** The earliest instant. */
  long nextNanos = NEVER;

  abstract void add(long atNanos, int number);

  /** Takes the earliest instant out: its number. */
  abstract int take();
}
