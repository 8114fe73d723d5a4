package portsim.client;

import java.time.Duration;
import portsim.engine.RandomStream;

/** When the garbage collector of a process finds the objects that nobody refers to. */
public sealed interface Collecting {
  /** The time from one collection to the next. */
  long drawNanos(RandomStream random);

  /** Not in the time of the run. */
  record Never() implements Collecting {
    @Override
    public long drawNanos(RandomStream random) {
      throw new IllegalStateException("nothing is collected");
    }
  }

  /** Again and again after the same time. */
  record Every(Duration period) implements Collecting {
    @Override
    public long drawNanos(RandomStream random) {
      return period.toNanos();
    }
  }

  /** At random, with exponentially distributed times in between. */
  record Exponential(Duration mean) implements Collecting {
    @Override
    public long drawNanos(RandomStream random) {
      return Math.max(1, (long) (random.exponential() * mean.toNanos() + 0.5));
    }
  }
}
