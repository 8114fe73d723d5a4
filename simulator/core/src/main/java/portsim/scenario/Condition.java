package portsim.scenario;

import portsim.record.Outages;

/** What an expectation demands of a number: a count, or a time in nanoseconds. */
public sealed interface Condition {
  /** Whether a value meets it; {@link Outages#NEVER} stands for an instant that does not exist. */
  boolean holds(long actual);

  /** The instant does not exist. */
  record Never() implements Condition {
    @Override
    public boolean holds(long actual) {
      return actual == Outages.NEVER;
    }
  }

  /** From least to greatest, both included: also a single value, or a value and its tolerance. */
  record Between(long least, long greatest) implements Condition {
    @Override
    public boolean holds(long actual) {
      return actual != Outages.NEVER && least <= actual && actual <= greatest;
    }
  }

  /** Any value, or none, but this. */
  record Not(long value) implements Condition {
    @Override
    public boolean holds(long actual) {
      return actual != value;
    }
  }
}
