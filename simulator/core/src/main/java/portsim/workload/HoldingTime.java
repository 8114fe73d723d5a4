package portsim.workload;

import java.time.Duration;
import portsim.engine.PortableMath;
import portsim.engine.RandomStream;

/** How long a call needs its connection. */
public sealed interface HoldingTime {
  /** Draws one after the other. */
  HoldingTimes start(RandomStream random);

  Duration mean();

  /** Whether all calls need theirs equally long. */
  boolean isConstant();

  /** Always the same. */
  record Fixed(Duration time) implements HoldingTime {
    @Override
    public HoldingTimes start(RandomStream random) {
      long nanos = time.toNanos();
      return () -> nanos;
    }

    @Override
    public Duration mean() {
      return time;
    }

    @Override
    public boolean isConstant() {
      return true;
    }
  }

  /** Exponentially distributed. */
  record Exponential(Duration mean) implements HoldingTime {
    @Override
    public HoldingTimes start(RandomStream random) {
      long meanNanos = mean.toNanos();
      return () -> (long) (random.exponential() * meanNanos + 0.5);
    }

    @Override
    public boolean isConstant() {
      return false;
    }
  }

  /** From least to greatest, both included, all whole nanoseconds alike. */
  record Uniform(Duration least, Duration greatest) implements HoldingTime {
    /** As wide as a draw of 53 bits can be and still reach each nanosecond. */
    private static final long WIDTH_MAX_NANOS = 1L << 53;

    public Uniform {
      if (least.isNegative()
          || least.compareTo(greatest) > 0
          || greatest.minus(least).compareTo(Duration.ofNanos(WIDTH_MAX_NANOS)) >= 0) {
        throw new IllegalArgumentException(
            "a time needs 0 <= least <= greatest < least + 2^53 ns, got "
                + least
                + " to "
                + greatest);
      }
    }

    @Override
    public HoldingTimes start(RandomStream random) {
      long leastNanos = least.toNanos();
      long widthNanos = greatest.toNanos() - leastNanos;
      return () -> leastNanos + (long) (random.uniform() * (widthNanos + 1));
    }

    @Override
    public Duration mean() {
      return least.plus(greatest).dividedBy(2);
    }

    @Override
    public boolean isConstant() {
      return false;
    }
  }

  /**
   * Log-normally distributed: the logarithm of the time is normally distributed around that of the
   * median, with a standard deviation of sigma. A time beyond a hundred years is cut off there: no
   * run is longer.
   */
  record Lognormal(Duration median, double sigma) implements HoldingTime {
    /** The widest spread: every sixth time is more than 54 times the median. */
    public static final int SIGMA_MAX = 4;

    private static final double LONGEST_NANOS = Duration.ofDays(36_500).toNanos();

    public Lognormal {
      if (median.isNegative() || !(sigma >= 0 && sigma <= SIGMA_MAX)) {
        throw new IllegalArgumentException(
            "a log-normal time needs a median of at least 0 and a sigma from 0 to " + SIGMA_MAX);
      }
    }

    @Override
    public HoldingTimes start(RandomStream random) {
      long medianNanos = median.toNanos();
      return () -> {
        double nanos = PortableMath.exp(sigma * random.normal()) * medianNanos + 0.5;
        return (long) Math.min(nanos, LONGEST_NANOS);
      };
    }

    @Override
    public Duration mean() {
      double aboveMedian = PortableMath.exp(sigma * sigma / 2);
      return Duration.ofNanos((long) (aboveMedian * median.toNanos() + 0.5));
    }

    @Override
    public boolean isConstant() {
      return false;
    }
  }
}
