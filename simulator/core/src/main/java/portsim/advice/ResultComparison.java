package portsim.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.record.Metric.Unit;
import portsim.verdict.Estimate;

/**
 * Two results, number by number.
 *
 * @param rows in the order of the first result; what only the second has comes at the end
 * @param estimates what many runs tell of both
 */
public record ResultComparison(List<Row> rows, List<Estimated> estimates) {
  public ResultComparison {
    rows = List.copyOf(rows);
    estimates = List.copyOf(estimates);
  }

  /** What many runs tell of a chance or a mean in both results. */
  public record Estimated(String path, Estimate one, Estimate other) {
    /** Whether the intervals have no number in common, so that the two hardly are the same. */
    public boolean differs() {
      return isBelow(one, other) || isBelow(other, one);
    }

    private static boolean isBelow(Estimate low, Estimate high) {
      return new BigDecimal(low.greatest()).compareTo(new BigDecimal(high.least())) < 0;
    }
  }

  /**
   * A number in both results.
   *
   * @param one null where the first result has no such number
   * @param other null where the second has none
   */
  public record Row(String path, Unit unit, @Nullable Long one, @Nullable Long other) {
    public boolean isSame() {
      return Objects.equals(one, other);
    }

    /** Whether another row has the same numbers. */
    private boolean isLike(Row row) {
      return Objects.equals(one, row.one) && Objects.equals(other, row.other);
    }
  }

  /** Compares the numbers of two results. */
  public static ResultComparison of(ResultNumbers one, ResultNumbers other) {
    List<Estimated> estimates = new ArrayList<>();
    one.estimates()
        .forEach(
            (path, estimate) -> {
              Estimate same = other.estimates().get(path);
              if (same != null) {
                estimates.add(new Estimated(path, estimate, same));
              }
            });
    return new ResultComparison(rows(one.measures(), other.measures()), estimates);
  }

  private static List<Row> rows(List<Measure> one, List<Measure> other) {
    Map<String, Measure> left = new LinkedHashMap<>();
    other.forEach(each -> left.put(each.path(), each));
    List<Row> rows = new ArrayList<>();
    for (Measure each : one) {
      Measure same = left.remove(each.path());
      rows.add(new Row(each.path(), each.unit(), each.value(), same == null ? null : same.value()));
    }
    left.values().forEach(each -> rows.add(new Row(each.path(), each.unit(), null, each.value())));
    return rows;
  }

  /** The numbers that are not the same in both. */
  public List<Row> differences() {
    return rows.stream().filter(row -> !row.isSame()).toList();
  }

  /**
   * Those of them that tell something new: without those of hosts, servers and workloads that are
   * the world's, as they all are where there is one of each.
   */
  public List<Row> telling() {
    Map<String, Row> byPath = new LinkedHashMap<>();
    rows.forEach(row -> byPath.put(row.path, row));
    return differences().stream().filter(row -> isTelling(row, byPath)).toList();
  }

  private static boolean isTelling(Row row, Map<String, Row> byPath) {
    String worlds = Measure.withoutScope(row.path);
    Row ofWorld = byPath.get(worlds);
    return worlds.equals(row.path) || ofWorld == null || !ofWorld.isLike(row);
  }
}
