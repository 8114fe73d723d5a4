package portsim.client;

import java.time.Duration;
import portsim.engine.RandomStream;

/** What an application does when it could not get a connection: whether and when it tries again. */
public sealed interface Retry {
  /** How often a call tries again at most, after its first try. */
  int times();

  /**
   * How long a call waits before it tries again.
   *
   * @param retry which of its retries this is, from 1
   */
  long waitNanos(int retry, RandomStream random);

  /** Whether all waits are equally long. */
  boolean isConstant();

  /** Whether chance has a part in it. */
  default boolean isRandom() {
    return false;
  }

  /** The call has failed. */
  record None() implements Retry {
    @Override
    public int times() {
      return 0;
    }

    @Override
    public long waitNanos(int retry, RandomStream random) {
      throw new IllegalStateException("there is no retry");
    }

    @Override
    public boolean isConstant() {
      return true;
    }
  }

  /** Again after the same time. */
  record After(int times, Duration after) implements Retry {
    @Override
    public long waitNanos(int retry, RandomStream random) {
      return after.toNanos();
    }

    @Override
    public boolean isConstant() {
      return true;
    }
  }

  /**
   * Again after a time that doubles from retry to retry.
   *
   * @param first the first wait
   * @param greatest what no wait exceeds
   */
  record Backoff(int times, Duration first, Duration greatest, Jitter jitter) implements Retry {
    public Backoff {
      if (first.isZero() || first.isNegative() || first.compareTo(greatest) > 0) {
        throw new IllegalArgumentException(
            "a backoff needs 0 < first <= greatest, got " + first + " to " + greatest);
      }
    }

    @Override
    public long waitNanos(int retry, RandomStream random) {
      return jitter.of(doubledNanos(retry - 1), random);
    }

    @Override
    public boolean isRandom() {
      return jitter != Jitter.NONE;
    }

    private long doubledNanos(int doublings) {
      long greatestNanos = greatest.toNanos();
      boolean exceeds = doublings >= Long.SIZE - 1 || first.toNanos() > greatestNanos >> doublings;
      return exceeds ? greatestNanos : first.toNanos() << doublings;
    }

    @Override
    public boolean isConstant() {
      return false;
    }
  }

  /** How chance changes a wait, so that calls which failed together do not return together. */
  enum Jitter {
    /** Not at all. */
    NONE("none"),
    /** It is anything from 0 to the whole wait, all alike ("full jitter"). */
    FULL("full");

    private final String key;

    Jitter(String key) {
      this.key = key;
    }

    /** Its name in scenario files. */
    public String key() {
      return key;
    }

    long of(long nanos, RandomStream random) {
      return switch (this) {
        case NONE -> nanos;
        case FULL -> (long) (random.uniform() * (nanos + 1));
      };
    }
  }
}
