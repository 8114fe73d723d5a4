package portsim.network;

import java.time.Duration;

/** How fast a server takes connections from its backlog. */
public sealed interface Accepting {
  /** A pace of its own for one server. */
  Pace pace();

  /** The first instant at which it accepts. */
  default long firstNanos() {
    return 0;
  }

  /** When a server that is not idle can accept the next connection. */
  interface Pace {
    /** Begins anew: the server was idle. */
    void begin();

    /** The time from the connection accepted last to the next, in nanoseconds. */
    long nextGapNanos();
  }

  /** None, until that is changed. */
  record Never() implements Accepting {
    @Override
    public Pace pace() {
      return new Pace() {
        @Override
        public void begin() {
          // it never does
        }

        @Override
        public long nextGapNanos() {
          return Long.MAX_VALUE;
        }
      };
    }

    @Override
    public long firstNanos() {
      return Long.MAX_VALUE;
    }
  }

  /** Each at once. */
  record AtOnce() implements Accepting {
    @Override
    public Pace pace() {
      return new Pace() {
        @Override
        public void begin() {
          // there is nothing to begin
        }

        @Override
        public long nextGapNanos() {
          return 0;
        }
      };
    }
  }

  /**
   * Not more than so many in so much time: while connections wait, the k-th after the first is
   * accepted floor(k x per / count) nanoseconds after it.
   */
  record Paced(long count, Duration per) implements Accepting {
    @Override
    public Pace pace() {
      long wholeGapNanos = per.toNanos() / count;
      long restOfGap = per.toNanos() % count;
      return new Pace() {
        private long rest;

        @Override
        public void begin() {
          rest = 0;
        }

        @Override
        public long nextGapNanos() {
          rest += restOfGap;
          if (rest < count) {
            return wholeGapNanos;
          }
          rest -= count;
          return wholeGapNanos + 1;
        }
      };
    }
  }
}
