package portsim.record.events;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the events of a run and those of an earlier one.
 *
 * @param partings the kinds of events that differ, the earliest first
 * @param order where the order of all events differs; null where it does not
 */
public record EventComparison(List<Parting> partings, @Nullable Difference order) {
  private static final Comparator<Parting> EARLIEST_FIRST =
      Comparator.<Parting>comparingLong(parting -> parting.difference().untilNanos())
          .thenComparing(parting -> !parting.difference().isExact())
          .thenComparingLong(parting -> parting.difference().order())
          .thenComparing(Parting::kind)
          .thenComparing(Parting::workload);

  public EventComparison {
    partings = partings.stream().sorted(EARLIEST_FIRST).toList();
  }

  /** Whether the runs have the same events in the same order. */
  public boolean isSame() {
    return partings.isEmpty() && order == null;
  }

  /**
   * Whether the first of the partings is where the runs part, and not only the earliest event that
   * is certain to differ: nothing else may differ before it.
   */
  public boolean isExact() {
    if (partings.isEmpty() || !partings.get(0).difference().isExact()) {
      return false;
    }
    long firstNanos = partings.get(0).difference().fromNanos();
    return partings.stream().allMatch(each -> each.difference().fromNanos() >= firstNanos);
  }

  /** No event before this instant differs. */
  public long fromNanos() {
    return partings.stream()
        .mapToLong(each -> each.difference().fromNanos())
        .min()
        .orElse(order == null ? Long.MAX_VALUE : order.fromNanos());
  }

  /** An event at this instant, or before it, differs. */
  public long untilNanos() {
    return partings.stream()
        .mapToLong(each -> each.difference().untilNanos())
        .min()
        .orElse(order == null ? Long.MAX_VALUE : order.untilNanos());
  }
}
