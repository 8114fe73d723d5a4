package portsim.advice.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import portsim.advice.Measure;
import portsim.record.Metric.Unit;
import portsim.record.Outages;
import portsim.record.RunRecord;
import portsim.statistics.ConfidenceIntervals;
import portsim.statistics.Interval;
import portsim.statistics.Looks;
import portsim.statistics.Quantiles;
import portsim.statistics.Sample;

/**
 * All results of many runs of a scenario.
 *
 * <p>Where precisions are wanted, it looks whether they are reached after numbers of runs that are
 * fixed before the first, and each look has its share of the chance of an error: so the intervals
 * at the look where it ends are right as they stand, although it ends where they happen to be
 * narrow.
 */
public final class ReplicatedResults {
  /** How often an interval may be wrong. */
  public static final double ALPHA = 0.05;

  private static final int[] PERCENTS = {0, 10, 50, 90, 100};

  private final ReplicationPlan plan;
  private final List<Measure> first;
  private final Looks looks;
  private final List<long[]> runs = new ArrayList<>();
  private final List<Sample> samples;
  private int look;
  private List<Precision> missed;

  /** Begins with the run of the scenario's own seed. */
  ReplicatedResults(RunRecord first, ReplicationPlan plan) {
    this(Measure.of(first), plan);
  }

  /** Begins with the results of a run. */
  ReplicatedResults(List<Measure> first, ReplicationPlan plan) {
    this.plan = plan;
    this.first = List.copyOf(first);
    looks = new Looks(plan.replications());
    samples = this.first.stream().map(each -> new Sample()).toList();
    look = plan.precisions().isEmpty() ? looks.count() - 1 : 0;
    missed = plan.precisions();
    add(numbers(first));
  }

  /** All numbers of a run, in the order of results. */
  static long[] observe(RunRecord run) {
    return numbers(Measure.of(run));
  }

  private static long[] numbers(List<Measure> measures) {
    return measures.stream().mapToLong(Measure::value).toArray();
  }

  /** Adds the next run; the order of the runs is that of their numbers. */
  void add(long[] observed) {
    runs.add(observed);
    for (int i = 0; i < observed.length; i++) {
      samples.get(i).add((double) observed[i]);
    }
    if (done() == wanted()) {
      missed = plan.precisions().stream().filter(each -> !isReached(each)).toList();
      look += isOver() ? 0 : 1;
    }
  }

  /** Whether no further run is needed, or there are no more. */
  boolean isOver() {
    boolean isEnough = missed.isEmpty() && !plan.precisions().isEmpty();
    return isEnough || done() == plan.replications();
  }

  /** How many runs there have been. */
  public int done() {
    return runs.size();
  }

  /** How many runs there are to be at the next look. */
  int wanted() {
    return looks.trials(look);
  }

  /** What was planned. */
  public ReplicationPlan plan() {
    return plan;
  }

  /** How often an interval of this look may be wrong; all of it where there are no others. */
  private double alpha() {
    return plan.precisions().isEmpty() ? ALPHA : looks.share(look, ALPHA);
  }

  /** The wanted precisions that were not reached at the last look. */
  public List<Precision> missed() {
    return missed;
  }

  private boolean isReached(Precision wanted) {
    int index = index(wanted.path());
    Sample sample = samples.get(index);
    boolean isLast = done() == plan.replications();
    if (occurred(index) < done() && first.get(index).unit() == Unit.INSTANT) {
      return false;
    }
    // runs that all leave the same say nothing of one that would not, before there are no more
    boolean canTell = sample.variance() > 0 || isLast;
    Interval interval = interval(sample);
    return canTell && wanted.isReached(sample.mean(), interval.greatest() - sample.mean());
  }

  private int index(String path) {
    return IntStream.range(0, first.size())
        .filter(each -> first.get(each).path().equals(path))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no result has the path '" + path + "'"));
  }

  private Interval interval(Sample sample) {
    return ConfidenceIntervals.ofMean(sample.mean(), sample.variance(), sample.size(), alpha());
  }

  private int occurred(int index) {
    long nothing = first.get(index).unit().nothing();
    return (int) runs.stream().filter(run -> run[index] != nothing).count();
  }

  /** What the runs tell of each result, in the order of results. */
  public List<MetricEstimate> estimates() {
    return IntStream.range(0, first.size()).mapToObj(this::estimate).toList();
  }

  private MetricEstimate estimate(int index) {
    Measure measure = first.get(index);
    Sample sample = samples.get(index);
    int some = occurred(index);
    boolean hasMean = measure.unit() != Unit.INSTANT || some == done();
    Quantiles quantiles =
        new Quantiles(runs.stream().mapToLong(run -> lastIfNever(run[index])).toArray());
    return new MetricEstimate(
        measure.path(),
        measure.unit(),
        some,
        ConfidenceIntervals.ofChance(some, done(), alpha()),
        hasMean ? sample.mean() : null,
        hasMean ? atLeastNothing(interval(sample)) : null,
        IntStream.of(PERCENTS)
            .mapToObj(percent -> neverIfLast(quantiles.percentile(percent)))
            .toList());
  }

  /** An instant that never comes is later than all others. */
  private static long lastIfNever(long number) {
    return number == Outages.NEVER ? Long.MAX_VALUE : number;
  }

  private static long neverIfLast(long number) {
    return number == Long.MAX_VALUE ? Outages.NEVER : number;
  }

  /** No result is below 0, so neither is its mean. */
  private static Interval atLeastNothing(Interval any) {
    return new Interval(Math.max(0, any.least()), any.greatest());
  }
}
