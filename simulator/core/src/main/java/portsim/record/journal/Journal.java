package portsim.record.journal;

import java.util.List;

/**
 * Every change of every port of a run with its instant, up to a bound. What was not written down
 * any more lies behind {@link #completeUntilNanos}; all before is here.
 *
 * @param machines numbered by their places; so are holders
 * @param connections what has held a port
 * @param changes what happened to connections, in its order
 * @param failures the attempts of calls that failed
 * @param completeUntilNanos all that happened up to this instant is here, and nothing behind it;
 *     the end of the run where nothing is missing
 * @param endNanos when the run ended
 */
public record Journal(
    List<JournalMachine> machines,
    List<Holder> holders,
    Connections connections,
    Changes changes,
    Failures failures,
    long completeUntilNanos,
    long endNanos) {
  public Journal {
    machines = List.copyOf(machines);
    holders = List.copyOf(holders);
  }

  /** Whether everything up to the end of the run is here. */
  public boolean isComplete() {
    return completeUntilNanos >= endNanos;
  }

  /** Walks through it from the beginning. */
  public Cursor cursor() {
    return new Cursor(this);
  }
}
