package portsim.cli.report.sweep;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import portsim.advice.sweep.Axis;
import portsim.advice.sweep.AxisValue;
import portsim.advice.sweep.PointResult;
import portsim.advice.sweep.Reading;
import portsim.advice.sweep.Spread;
import portsim.advice.sweep.SweepMetric;
import portsim.advice.sweep.SweepPlan;
import portsim.advice.sweep.SweepPoint;

/**
 * Points as comma-separated values (RFC 4180): a row for each, with its values and what became of
 * it. A field is empty where a point does not have the metric, and {@code never} where an instant
 * did not come.
 */
public final class SweepCsv implements SweepFormat {
  private final SweepPlan plan;

  public SweepCsv(SweepPlan plan) {
    this.plan = plan;
  }

  @Override
  public String beginning() {
    StringJoiner header = new StringJoiner(",", "", "\n");
    header.add("point").add("variant");
    for (Axis axis : plan.axes()) {
      header.add(quoted(axis.path()));
    }
    for (SweepMetric metric : plan.metrics()) {
      header.add(quoted(metric.path()));
      if (plan.replications() > 1) {
        Spread.NAMES.forEach(name -> header.add(quoted(metric.path() + "." + name)));
      }
    }
    return header.toString();
  }

  @Override
  public void write(PointResult result, Appendable out) throws IOException {
    SweepPoint point = plan.point(result.index());
    StringJoiner row = new StringJoiner(",", "", "\n");
    row.add(Long.toString(point.index())).add(quoted(point.variant()));
    for (AxisValue value : point.values()) {
      row.add(quoted(value.text()));
    }
    for (Reading reading : result.readings()) {
      add(reading, row);
    }
    out.append(row.toString());
  }

  private void add(Reading reading, StringJoiner row) {
    row.add(field(reading, reading.value()));
    if (plan.replications() > 1) {
      for (int i = 0; i < Spread.NAMES.size(); i++) {
        Spread spread = reading.spread();
        row.add(spread == null ? "" : field(reading, spread.numbers().get(i)));
      }
    }
  }

  private static String field(Reading reading, @Nullable BigDecimal number) {
    if (!reading.isThere()) {
      return "";
    }
    return number == null ? "never" : number.toPlainString();
  }

  /** A text as it stands in a field: in quotes where it has to be. */
  private static String quoted(String text) {
    boolean isPlain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isPlain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
