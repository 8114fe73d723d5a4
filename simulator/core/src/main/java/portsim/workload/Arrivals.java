package portsim.workload;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.engine.RandomStream;

/** When the calls of a workload arrive. */
public sealed interface Arrivals
    permits Arrivals.Constant,
        Arrivals.Poisson,
        Arrivals.Burst,
        Arrivals.Callers,
        Arrivals.Users,
        Arrivals.Ramp,
        Arrivals.Curve,
        Arrivals.At,
        Arrivals.Trace,
        Follows {
  /**
   * Begins anew.
   *
   * @param span the time from the workload's start to its stop
   */
  ArrivalProcess start(Duration span, RandomStream random);

  /**
   * The greatest rate, as a mean over a while; null where each call is given.
   *
   * @param span the time from the workload's start to its stop
   * @param call how long a call takes on average, as long as none fails
   */
  default @Nullable Rate peakRate(Duration span, Duration call) {
    return null;
  }

  /** Whether that rate is the mean of any long time. */
  default boolean isSteady() {
    return true;
  }

  /** Whether all calls of such a time come at its beginning, so that they make no rate. */
  default boolean comesOnce(Duration span) {
    return false;
  }

  /** Whether chance has a part in it. */
  default boolean isRandom() {
    return false;
  }

  /** How many calls arrive at one instant by nature. */
  default int atOnce() {
    return 1;
  }

  /** How many callers make the calls, in turn; 0 where they have no callers of their own. */
  default int callers() {
    return 0;
  }

  /** The time from the end of a call to its caller's next; null where no call waits for another. */
  default @Nullable HoldingTime think() {
    return null;
  }

  /** Evenly: arrival k comes floor(k / rate) after the start, in whole nanoseconds. */
  record Constant(Rate rate) implements Arrivals {
    public Constant {
      rate = rate.positive();
    }

    @Override
    public ArrivalProcess start(Duration span, RandomStream random) {
      return new EvenArrivals(rate);
    }

    @Override
    public Rate peakRate(Duration span, Duration call) {
      return rate;
    }
  }

  /** Independently of each other: the gaps are exponentially distributed. */
  record Poisson(Rate rate) implements Arrivals {
    public Poisson {
      rate = rate.positive();
    }

    @Override
    public ArrivalProcess start(Duration span, RandomStream random) {
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
    public Rate peakRate(Duration span, Duration call) {
      return rate;
    }

    @Override
    public boolean isRandom() {
      return true;
    }
  }

  /** Many at once, again and again, the first at the start. */
  record Burst(int count, Duration every) implements Arrivals {
    @Override
    public ArrivalProcess start(Duration span, RandomStream random) {
      return new RepeatedArrivals(count, every.toNanos());
    }

    @Override
    public boolean comesOnce(Duration span) {
      return every.compareTo(span) >= 0;
    }

    @Override
    public Rate peakRate(Duration span, Duration call) {
      return new Rate(count, every.toNanos());
    }

    @Override
    public int atOnce() {
      return count;
    }
  }

  /** Each caller calls at the start and again and again, the callers in order. */
  record Callers(int count, Duration every) implements Arrivals {
    @Override
    public ArrivalProcess start(Duration span, RandomStream random) {
      return new RepeatedArrivals(count, every.toNanos());
    }

    @Override
    public boolean comesOnce(Duration span) {
      return every.compareTo(span) >= 0;
    }

    @Override
    public Rate peakRate(Duration span, Duration call) {
      return new Rate(count, every.toNanos());
    }

    @Override
    public int callers() {
      return count;
    }

    @Override
    public int atOnce() {
      return count;
    }
  }

  /**
   * A closed loop: each user calls at the start, and again when it has thought about the answer.
   */
  record Users(int count, HoldingTime think) implements Arrivals {
    public Users {
      if (count < 1 || think.mean().isZero()) {
        throw new IllegalArgumentException("a closed loop needs users, and users who think");
      }
    }

    /** The first call of each; the others depend on how long calls take. */
    @Override
    public ArrivalProcess start(Duration span, RandomStream random) {
      return new ArrivalProcess() {
        private int arrived;

        @Override
        public long nextNanos() {
          return arrived++ < count ? 0 : END;
        }
      };
    }

    @Override
    public Rate peakRate(Duration span, Duration call) {
      return new Rate(count, think.mean().plus(call).toNanos());
    }

    @Override
    public boolean isRandom() {
      return !think.isConstant();
    }

    @Override
    public int callers() {
      return count;
    }

    @Override
    public int atOnce() {
      return count;
    }
  }

  /** At a rate that changes linearly from the start to the stop. */
  record Ramp(Rate from, Rate to) implements Arrivals {
    public Ramp {
      if (from.isZero() && to.isZero()) {
        throw new IllegalArgumentException("a ramp needs a rate above 0");
      }
    }

    /** Whether the arrivals of so long a time can be worked out exactly. */
    public boolean fits(Duration span) {
      return RampArrivals.fits(from, to, span.toNanos());
    }

    @Override
    public ArrivalProcess start(Duration span, RandomStream random) {
      return new RampArrivals(from, to, Math.max(1, span.toNanos()));
    }

    @Override
    public Rate peakRate(Duration span, Duration call) {
      return from.perNano() > to.perNano() ? from : to;
    }

    @Override
    public boolean isSteady() {
      return false;
    }
  }

  /** Independently of each other, at a rate that changes with the time since the start. */
  record Curve(RateCurve rates) implements Arrivals {
    @Override
    public ArrivalProcess start(Duration span, RandomStream random) {
      return new CurveArrivals(rates, random);
    }

    @Override
    public Rate peakRate(Duration span, Duration call) {
      return rates.greatestUntil(span);
    }

    @Override
    public boolean isSteady() {
      return false;
    }

    @Override
    public boolean isRandom() {
      return true;
    }
  }

  /** At given times after the start, which do not decrease. */
  record At(List<Duration> times) implements Arrivals {
    public At {
      times = List.copyOf(times);
    }

    @Override
    public ArrivalProcess start(Duration span, RandomStream random) {
      return new ArrivalProcess() {
        private int next;

        @Override
        public long nextNanos() {
          return next < times.size() ? times.get(next++).toNanos() : END;
        }
      };
    }
  }

  /** At the times after the start of recorded calls. */
  record Trace(TraceTimes times) implements Arrivals {
    @Override
    public ArrivalProcess start(Duration span, RandomStream random) {
      return new ArrivalProcess() {
        private int next;

        @Override
        public long nextNanos() {
          return next < times.size() ? times.nanos(next++) : END;
        }
      };
    }
  }
}
