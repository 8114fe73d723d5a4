package portsim.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.record.Metric.Unit;

/**
 * Two results, number by number.
 *
 * @param rows in the order of the first result; what only the second has comes at the end
 */
public record ResultComparison(List<Row> rows) {
  public ResultComparison {
    rows = List.copyOf(rows);
  }

  /**
   * A number in both results.
   *
   * @param one null where the first result has no such number
   * @param other null where the second has none
   */
  public record Row(String path, Unit unit, @Nullable Long one, @Nullable Long other) {
    public boolean isSame() {
      return one != null && one.equals(other);
    }
  }

  /** Compares the numbers of two results. */
  public static ResultComparison of(List<Measure> one, List<Measure> other) {
    Map<String, Measure> left = new LinkedHashMap<>();
    other.forEach(each -> left.put(each.path(), each));
    List<Row> rows = new ArrayList<>();
    for (Measure each : one) {
      Measure same = left.remove(each.path());
      rows.add(new Row(each.path(), each.unit(), each.value(), same == null ? null : same.value()));
    }
    left.values().forEach(each -> rows.add(new Row(each.path(), each.unit(), null, each.value())));
    return new ResultComparison(rows);
  }

  /** The numbers that are not the same in both. */
  public List<Row> differences() {
    return rows.stream().filter(row -> !row.isSame()).toList();
  }
}
