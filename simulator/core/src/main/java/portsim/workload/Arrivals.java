package portsim.workload;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.engine.RandomStream;

/** When the calls of a workload arrive. */
public sealed interface Arrivals {
  /** Begins anew. */
  ArrivalProcess start(RandomStream random);

  /** The mean rate over a long time; null where there is none. */
  @Nullable Rate meanRate();

  /** Evenly: arrival k comes floor(k / rate) after the start, in whole nanoseconds. */
  record Constant(Rate rate) implements Arrivals {
    @Override
    public ArrivalProcess start(RandomStream random) {
      return new EvenArrivals(rate);
    }

    @Override
    public Rate meanRate() {
      return rate;
    }
  }

  /** Independently of each other: the gaps are exponentially distributed. */
  record Poisson(Rate rate) implements Arrivals {
    @Override
    public ArrivalProcess start(RandomStream random) {
      double meanGapNanos = rate.meanGapNanos();
      return new ArrivalProcess() {
        private double atNanos;

        @Override
        public long nextNanos() {
          atNanos += random.exponential() * meanGapNanos;
          return (long) atNanos;
        }
      };
    }

    @Override
    public Rate meanRate() {
      return rate;
    }
  }

  /** Many at once, again and again, the first at the start. */
  record Burst(int count, Duration every) implements Arrivals {
    @Override
    public ArrivalProcess start(RandomStream random) {
      long everyNanos = every.toNanos();
      return new ArrivalProcess() {
        private long arrived;

        @Override
        public long nextNanos() {
          return arrived++ / count * everyNanos;
        }
      };
    }

    @Override
    public Rate meanRate() {
      return new Rate(count, every.toNanos());
    }
  }

  /** At given times after the start, which do not decrease. */
  record At(List<Duration> times) implements Arrivals {
    public At {
      times = List.copyOf(times);
    }

    @Override
    public ArrivalProcess start(RandomStream random) {
      return new ArrivalProcess() {
        private int next;

        @Override
        public long nextNanos() {
          return next < times.size() ? times.get(next++).toNanos() : END;
        }
      };
    }

    @Override
    public @Nullable Rate meanRate() {
      return null;
    }
  }
}
