package portsim.advice.replication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.record.Metric.Unit;
import portsim.statistics.Interval;

/**
 * What many runs tell of one result. Numbers are counts or nanoseconds.
 *
 * @param path as expectations have it
 * @param some in how many runs there was anything: a count or a time above 0, an instant at all
 * @param chance where the chance of that is
 * @param mean of all runs; null for an instant that does not come in each
 * @param interval where the mean is; null where there is no mean
 * @param quantiles the least number, those that a tenth, half and nine tenths of the runs do not
 *     exceed, and the greatest; an instant that never comes is later than all others
 */
public record MetricEstimate(
    String path,
    Unit unit,
    int some,
    Interval chance,
    @Nullable Double mean,
    @Nullable Interval interval,
    List<Long> quantiles) {
  public MetricEstimate {
    quantiles = List.copyOf(quantiles);
  }

  public long least() {
    return quantiles.get(0);
  }

  public long tenth() {
    return quantiles.get(1);
  }

  public long median() {
    return quantiles.get(2);
  }

  public long ninetieth() {
    return quantiles.get(3);
  }

  public long greatest() {
    return quantiles.get(4);
  }
}
