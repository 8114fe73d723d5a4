package portsim.cli.report.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import portsim.advice.sweep.Axis;
import portsim.advice.sweep.AxisValue;
import portsim.advice.sweep.PointResult;
import portsim.advice.sweep.Reading;
import portsim.advice.sweep.Spread;
import portsim.advice.sweep.Sweep;
import portsim.advice.sweep.SweepMetric;
import portsim.advice.sweep.SweepPlan;
import portsim.advice.sweep.SweepPoint;
import portsim.record.Metric;
import portsim.record.Numbers;

/**
 * What a person reads of a sweep: a row for each point, or a matrix where there are two axes. Of
 * many points it shows some, at equal distances.
 *
 * @param count how many points there are
 * @param all the file that all of them are in; empty where there is none
 */
public record SweepReport(ConsoleStyle style, Sweep sweep, long count, String all) {
  private static final int ROWS_MAX = 40;

  /** The text of these points, in their order. */
  public String text(Iterator<PointResult> points) {
    Page page = new Page(style);
    SweepPlan plan = sweep.plan();
    String runs =
        plan.replications() == 1 ? "" : ", " + Numbers.grouped(plan.replications()) + " runs each";
    String heading = Numbers.grouped(count) + (count == 1 ? " point" : " points") + runs;
    page.line(style.paint(Ink.HEADING, Prose.printable(sweep.title())) + ": " + heading);
    Extremes extremes = new Extremes();
    boolean isMatrix = plan.axes().size() == 2 && !plan.isZipped() && plan.variants().size() == 1;
    if (isMatrix && count > 0) {
      matrix(points, extremes, page);
    } else {
      rows(points, extremes, page);
    }
    extremes.tell(page);
    return page.toString();
  }

  /** Which of so many are shown, if not all can be: the first, the last, and some between. */
  private static List<Long> chosen(long size, int most) {
    List<Long> chosen = new ArrayList<>();
    long shown = Math.min(size, most);
    for (long i = 0; i < shown; i++) {
      chosen.add(shown == 1 ? 0 : i * (size - 1) / (shown - 1));
    }
    return chosen;
  }

  private void rows(Iterator<PointResult> points, Extremes extremes, Page page) {
    SweepPlan plan = sweep.plan();
    List<Long> chosen = chosen(count, ROWS_MAX);
    List<String> heads = new ArrayList<>();
    boolean hasVariants = plan.variants().size() > 1;
    if (hasVariants) {
      heads.add("variant");
    }
    plan.axes().forEach(axis -> heads.add(shortName(axis)));
    plan.metrics().forEach(metric -> heads.add(name(metric)));
    List<List<String>> rows = new ArrayList<>();
    for (long at = 0; points.hasNext(); at++) {
      PointResult result = points.next();
      extremes.add(result);
      if (Collections.binarySearch(chosen, at) >= 0) {
        rows.add(row(result, hasVariants));
      }
    }
    page.blank();
    SweepTable table = new SweepTable(heads, rows, (hasVariants ? 1 : 0) + plan.axes().size());
    int columns = table.fitting(style.width());
    table.write(columns, page);
    tellOmitted(rows.size() < count, rows.size() + " of the points are shown", page);
    tellOmitted(
        columns < heads.size(),
        "no room for " + Words.count(heads.size() - columns, "metric"),
        page);
  }

  private List<String> row(PointResult result, boolean hasVariant) {
    SweepPoint point = sweep.plan().point(result.index());
    List<String> row = new ArrayList<>();
    if (hasVariant) {
      row.add(point.variant());
    }
    point.values().forEach(value -> row.add(value.text()));
    for (int i = 0; i < result.readings().size(); i++) {
      row.add(text(result.readings().get(i)));
    }
    return row;
  }

  private void matrix(Iterator<PointResult> points, Extremes extremes, Page page) {
    Axis down = sweep.plan().axes().get(0);
    Axis across = sweep.plan().axes().get(1);
    SweepMetric metric = sweep.plan().metrics().get(0);
    Map<Long, String> cells = new TreeMap<>();
    List<Long> rows = chosen(down.size(), ROWS_MAX);
    List<Long> columns = chosen(across.size(), ROWS_MAX);
    while (points.hasNext()) {
      PointResult result = points.next();
      extremes.add(result);
      boolean isShown =
          Collections.binarySearch(rows, result.index() / across.size()) >= 0
              && Collections.binarySearch(columns, result.index() % across.size()) >= 0;
      if (isShown) {
        cells.put(result.index(), value(result.readings().get(0)));
      }
    }
    page.blank();
    page.paragraph(
        "",
        Ink.PLAIN,
        name(metric) + " by " + down.path() + " (down) and " + across.path() + " (across)");
    page.blank();
    SweepTable whole = table(down, across, rows, columns, cells);
    int fitting = whole.fitting(style.width()) - 1;
    List<Long> shown =
        chosen(columns.size(), fitting).stream().map(i -> columns.get(i.intValue())).toList();
    table(down, across, rows, shown, cells).write(shown.size() + 1, page);
    String some =
        rows.size()
            + " of "
            + Numbers.grouped(down.size())
            + " rows and "
            + shown.size()
            + " of "
            + Numbers.grouped(across.size())
            + " columns are shown";
    tellOmitted(rows.size() < down.size() || shown.size() < across.size(), some, page);
    int others = sweep.plan().metrics().size() - 1;
    tellOmitted(others > 0, "no room for " + Words.count(others, "other metric"), page);
  }

  private static SweepTable table(
      Axis down, Axis across, List<Long> rows, List<Long> columns, Map<Long, String> cells) {
    return new SweepTable(
        heads(down, across, columns), rows(down, across, rows, columns, cells), 1);
  }

  private static List<String> heads(Axis down, Axis across, List<Long> columns) {
    List<String> heads = new ArrayList<>();
    heads.add(shortName(down));
    columns.forEach(column -> heads.add(across.at(column).text()));
    return heads;
  }

  private static List<List<String>> rows(
      Axis down, Axis across, List<Long> rows, List<Long> columns, Map<Long, String> cells) {
    List<List<String>> all = new ArrayList<>();
    for (long row : rows) {
      List<String> cellsOfRow = new ArrayList<>();
      cellsOfRow.add(down.at(row).text());
      columns.forEach(
          column -> cellsOfRow.add(cells.getOrDefault(row * across.size() + column, "")));
      all.add(cellsOfRow);
    }
    return all;
  }

  private void tellOmitted(boolean isCut, String some, Page page) {
    if (isCut) {
      page.blank();
      String where =
          all.isEmpty() ? "; --csv FILE has all" : "; all are in " + Prose.printable(all);
      page.paragraph("", Ink.LABEL, some + where + ".");
    }
  }

  /** The last part of a path: what it is of is told above, or is plain. */
  private static String shortName(Axis axis) {
    return axis.path().substring(axis.path().lastIndexOf('.') + 1);
  }

  private static String name(SweepMetric metric) {
    boolean isTime = metric.unit() != Metric.Unit.COUNT;
    return metric.path() + (isTime ? " (s)" : "");
  }

  /** A value with the interval that it may be in. */
  private static String text(Reading reading) {
    Spread spread = reading.spread();
    if (spread == null || spread.least() == null || spread.greatest() == null) {
      return value(reading);
    }
    return spread.least().compareTo(spread.greatest()) < 0
        ? value(reading) + " (" + text(spread.least()) + ".." + text(spread.greatest()) + ")"
        : value(reading);
  }

  private static String value(Reading reading) {
    return reading.isThere() ? text(reading.value()) : "-";
  }

  private static String text(@Nullable BigDecimal number) {
    if (number == null) {
      return "never";
    }
    boolean isCount = number.scale() <= 0 && number.precision() < 18;
    return isCount ? Numbers.grouped(number.longValueExact()) : number.toPlainString();
  }

  /** The points where the first metric is least and greatest. */
  private final class Extremes {
    private @Nullable PointResult least;
    private @Nullable PointResult greatest;
    private long besideLeast;
    private long besideGreatest;

    void add(PointResult result) {
      BigDecimal value = result.readings().get(0).value();
      if (value == null) {
        return;
      }
      int toLeast = least == null ? -1 : value.compareTo(of(least));
      if (toLeast < 0) {
        least = result;
        besideLeast = 0;
      } else if (toLeast == 0) {
        besideLeast++;
      }
      int toGreatest = greatest == null ? 1 : value.compareTo(of(greatest));
      if (toGreatest > 0) {
        greatest = result;
        besideGreatest = 0;
      } else if (toGreatest == 0) {
        besideGreatest++;
      }
    }

    private BigDecimal of(PointResult result) {
      BigDecimal value = result.readings().get(0).value();
      return value == null ? BigDecimal.ZERO : value;
    }

    void tell(Page page) {
      if (least == null || greatest == null || of(least).compareTo(of(greatest)) == 0) {
        return;
      }
      page.blank();
      String path = sweep.plan().metrics().get(0).path();
      page.paragraph("", Ink.PLAIN, path + " is least with " + where(least, besideLeast));
      String most = where(greatest, besideGreatest);
      page.paragraph("", Ink.PLAIN, path + " is greatest with " + most);
    }

    private String others(long count) {
      if (count == 0) {
        return "";
      }
      return " and " + Numbers.grouped(count) + (count == 1 ? " other" : " others");
    }

    /** A point, how many others have the same value, and the value. */
    private String where(PointResult result, long others) {
      SweepPoint point = sweep.plan().point(result.index());
      List<String> values = new ArrayList<>();
      for (int i = 0; i < point.values().size(); i++) {
        AxisValue value = point.values().get(i);
        values.add(sweep.plan().axes().get(i).path() + "=" + value.text());
      }
      String variant = sweep.plan().variants().size() > 1 ? point.variant() + ", " : "";
      String where = variant + String.join(", ", values) + others(others);
      return where + ": " + text(of(result)) + ".";
    }
  }
}
