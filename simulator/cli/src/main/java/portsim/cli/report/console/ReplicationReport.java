package portsim.cli.report.console;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import portsim.advice.replication.MetricEstimate;
import portsim.advice.replication.Precision;
import portsim.advice.replication.ReplicatedResults;
import portsim.record.Metric.Unit;
import portsim.record.Numbers;
import portsim.record.Outages;
import portsim.scenario.ScenarioFile;
import portsim.statistics.Interval;

/** What a person reads of many runs of a scenario. */
public record ReplicationReport(ConsoleStyle style) {
  private static final List<String> COLUMNS =
      List.of("mean", "+- 95 %", "least", "10 %", "median", "90 %", "greatest");

  /** Those that a narrow terminal has room for. */
  private static final List<String> NARROW =
      List.of("mean", "+- 95 %", "least", "median", "greatest");

  /** From so many columns on a terminal is wide. */
  private static final int WIDE = 100;

  /** No more digits of how far off a mean may be than can be relied on. */
  private static final MathContext DIGITS_OFF = new MathContext(2);

  /** Digits of a time. */
  private static final MathContext DIGITS = new MathContext(4);

  /** Writes what the runs of each variant tell. */
  public void write(ScenarioFile file, Map<String, ReplicatedResults> variants, Appendable out)
      throws IOException {
    Page page = new Page(style);
    page.line(
        style.paint(Ink.HEADING, Prose.printable(file.base().title()))
            + Page.INDENT
            + style.paint(Ink.LABEL, Prose.printable(file.name())));
    variants.forEach((name, results) -> write(name, results, page));
    out.append(page.toString());
  }

  private static void write(String variant, ReplicatedResults results, Page page) {
    page.heading(variant + ", " + Words.count(results.done(), "replication"));
    List<TableRow> rows = new ArrayList<>();
    for (MetricEstimate estimate : results.estimates()) {
      if (isOfWorld(estimate.path()) && estimate.some() > 0) {
        rows.add(row(estimate));
      }
    }
    if (page.style().width() >= WIDE) {
      new TableLayout(COLUMNS, rows).write(page);
    } else {
      new TableLayout(NARROW, rows.stream().map(ReplicationReport::narrow).toList()).write(page);
    }
    page.blank();
    chances(results, page);
    precisions(results, page);
  }

  /** Whether it is of all machines together. */
  private static boolean isOfWorld(String path) {
    return List.of("hosts.", "servers.", "workloads.", "pools.", "queues.", "objects.").stream()
        .noneMatch(path::startsWith);
  }

  private static TableRow row(MetricEstimate estimate) {
    List<TableCell> cells = new ArrayList<>();
    Interval interval = estimate.interval();
    Double mean = estimate.mean();
    if (mean == null || interval == null) {
      cells.add(cell(""));
      cells.add(cell(""));
    } else {
      BigDecimal off = shown(interval.greatest() - mean, estimate.unit()).round(DIGITS_OFF);
      int places = off.signum() == 0 ? 0 : Math.max(0, off.scale());
      cells.add(cell(text(shown(mean, estimate.unit()), places, estimate.unit())));
      cells.add(cell(text(off, places, estimate.unit())));
    }
    estimate.quantiles().forEach(each -> cells.add(cell(text(each, estimate.unit()))));
    return new TableRow(estimate.path(), cells);
  }

  private static TableRow narrow(TableRow row) {
    List<TableCell> cells = NARROW.stream().map(COLUMNS::indexOf).map(row.cells()::get).toList();
    return new TableRow(row.label(), cells);
  }

  private static TableCell cell(String text) {
    return new TableCell(text, Ink.PLAIN);
  }

  /** In the unit that is shown: a count, or seconds. */
  private static BigDecimal shown(double number, Unit unit) {
    BigDecimal exact = new BigDecimal(number);
    return unit == Unit.COUNT ? exact : exact.movePointLeft(9);
  }

  private static String text(BigDecimal number, int places, Unit unit) {
    BigDecimal rounded = number.setScale(places, RoundingMode.HALF_EVEN);
    String digits = rounded.toPlainString();
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    return Numbers.grouped(Long.parseLong(whole))
        + (point < 0 ? "" : digits.substring(point))
        + (unit == Unit.COUNT ? "" : " s");
  }

  private static String text(long value, Unit unit) {
    if (unit == Unit.COUNT) {
      return Numbers.grouped(value);
    }
    if (unit == Unit.INSTANT && value == Outages.NEVER) {
      return "never";
    }
    BigDecimal seconds = BigDecimal.valueOf(value, 9).round(DIGITS);
    return text(seconds, Math.max(0, seconds.stripTrailingZeros().scale()), unit);
  }

  /** How likely it is that any call fails at all, which a mean does not tell. */
  private static void chances(ReplicatedResults results, Page page) {
    for (MetricEstimate estimate : results.estimates()) {
      if (estimate.path().equals("calls.failed")) {
        page.paragraph(
            Page.INDENT,
            Ink.PLAIN,
            "Calls fail in "
                + Numbers.grouped(estimate.some())
                + " of "
                + Words.count(results.done(), "run")
                + ": with a chance of "
                + Numbers.thousandths((long) Math.floor(estimate.chance().least() * 1000))
                + " to "
                + Numbers.thousandths((long) Math.ceil(estimate.chance().greatest() * 1000))
                + " (95 %).");
      }
    }
  }

  private static void precisions(ReplicatedResults results, Page page) {
    List<Precision> missed = results.missed();
    for (Precision precision : results.plan().precisions()) {
      boolean isMissed = missed.contains(precision);
      page.paragraph(
          Page.INDENT,
          isMissed ? Ink.WARNING : Ink.GOOD,
          "The mean of "
              + precision.path()
              + (isMissed ? " is not known to " : " is known to ")
              + precision.percent().toPlainString()
              + " % after "
              + Words.count(results.done(), "run")
              + (isMissed ? ", which is as many as there may be." : "."));
    }
  }
}
