package portsim.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import portsim.record.Numbers;
import portsim.record.RunRecord;
import portsim.statistics.ConfidenceIntervals;
import portsim.statistics.Interval;
import portsim.statistics.Sample;

/** A number that each run of a scenario leaves, of which many runs tell a chance or a mean. */
public sealed interface Statistic {
  /** The result that it is made of. */
  MetricPath path();

  /** The number that a run leaves. */
  long observe(RunRecord run);

  /** Whether these numbers can tell how far off their mean may be. */
  boolean canTell(Sample sample);

  /** Where the chance or the mean is, missed no more often than alpha. */
  Interval interval(Sample sample, double alpha);

  /** It as a plain decimal; a time in seconds. */
  String text(double number, RoundingMode rounding);

  /** 1 where a result meets a condition, and 0 where not: its mean is the chance of that. */
  record Chance(MetricPath path, Condition condition) implements Statistic {
    private static final double MILLION = 1e6;

    @Override
    public long observe(RunRecord run) {
      return condition.holds(path.valueIn(run)) ? 1 : 0;
    }

    @Override
    public boolean canTell(Sample sample) {
      return true;
    }

    @Override
    public Interval interval(Sample sample, double alpha) {
      long successes = Math.round(sample.mean() * sample.size());
      return ConfidenceIntervals.ofChance(successes, sample.size(), alpha);
    }

    @Override
    public String text(double number, RoundingMode rounding) {
      return Numbers.millionths(new BigDecimal(number * MILLION).setScale(0, rounding).longValue());
    }
  }

  /** A result itself: a count, or a time in nanoseconds. */
  record Mean(MetricPath path) implements Statistic {
    @Override
    public long observe(RunRecord run) {
      return path.valueIn(run);
    }

    /** Runs that all leave the same say nothing of one that would not. */
    @Override
    public boolean canTell(Sample sample) {
      return sample.variance() > 0;
    }

    /** No result is below 0, so neither is its mean. */
    @Override
    public Interval interval(Sample sample, double alpha) {
      Interval any =
          ConfidenceIntervals.ofMean(sample.mean(), sample.variance(), sample.size(), alpha);
      return new Interval(Math.max(0, any.least()), any.greatest());
    }

    @Override
    public String text(double number, RoundingMode rounding) {
      return path.metric().unit().decimal(number, rounding);
    }
  }
}
