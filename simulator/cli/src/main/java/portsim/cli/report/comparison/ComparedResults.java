package portsim.cli.report.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import portsim.advice.ResultComparison;
import portsim.advice.ResultComparison.Row;
import portsim.record.Metric.Unit;
import portsim.record.Numbers;
import portsim.record.Outages;
import portsim.verdict.Estimate;

/**
 * Two results that were compared.
 *
 * @param one where the first one is from, such as {@code web.yaml#pooled}
 * @param other where the second one is from
 */
public record ComparedResults(String one, String other, ResultComparison comparison) {
  /** A number as a condition would have it; a dash where there is none. */
  public static String text(Unit unit, @Nullable Long value) {
    if (value == null) {
      return "-";
    }
    return switch (unit) {
      case COUNT -> Long.toString(value);
      case DURATION -> Numbers.seconds(value) + "s";
      case INSTANT -> value == Outages.NEVER ? "never" : Numbers.seconds(value) + "s";
    };
  }

  /** What many runs tell, such as {@code 0.16 in 0.13..0.18}. */
  public static String text(Estimate estimate) {
    return estimate.value() + " in " + estimate.least() + ".." + estimate.greatest();
  }

  /** What the intervals say. */
  public static String meaning(ResultComparison.Estimated estimated) {
    return estimated.differs() ? "differs" : "may be the same";
  }

  /** Such as {@code +1650 (+15.9 %)}; empty where there is nothing to subtract. */
  public static String change(Row row) {
    Long from = row.one();
    Long to = row.other();
    boolean isInstant = row.unit() == Unit.INSTANT;
    if (from == null || to == null || (isInstant && (from < 0 || to < 0))) {
      return "";
    }
    long change = to - from;
    String sign = change > 0 ? "+" : "";
    String unit = row.unit() == Unit.COUNT ? "" : "s";
    String text = row.unit() == Unit.COUNT ? Long.toString(change) : Numbers.seconds(change);
    return sign + text + unit + (from == 0 ? "" : " (" + percent(change, from) + ")");
  }

  private static String percent(long change, long from) {
    BigDecimal percent =
        BigDecimal.valueOf(change)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(from), 1, RoundingMode.HALF_UP);
    return (change < 0 ? "-" : "+") + percent.abs().toPlainString() + " %";
  }

  /** How many numbers are not the same, in a sentence. */
  public String summary() {
    int all = comparison.rows().size();
    int different = comparison.differences().size();
    return different == 0
        ? "All " + all + " numbers are the same."
        : different + " of " + all + (different == 1 ? " numbers differs." : " numbers differ.");
  }

  /** That differences are left out where they are the world's, too; empty where none are. */
  public String leftOut() {
    int left = comparison.differences().size() - comparison.telling().size();
    return left == 0
        ? ""
        : " Left out: " + left + " of hosts, servers and workloads that are the same there.";
  }
}
