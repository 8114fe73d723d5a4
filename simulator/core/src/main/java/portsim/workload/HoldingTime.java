package portsim.workload;

import java.time.Duration;
import portsim.engine.RandomStream;

/** How long a call needs its connection. */
public sealed interface HoldingTime {
  /** Draws one. */
  long drawNanos(RandomStream random);

  Duration mean();

  /** Whether all calls need theirs equally long. */
  boolean isConstant();

  /** Always the same. */
  record Fixed(Duration time) implements HoldingTime {
    @Override
    public long drawNanos(RandomStream random) {
      return time.toNanos();
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
    public long drawNanos(RandomStream random) {
      return (long) (random.exponential() * mean.toNanos() + 0.5);
    }

    @Override
    public boolean isConstant() {
      return false;
    }
  }
}
