package portsim.cli.report.html;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import portsim.advice.sweep.Axis;
import portsim.advice.sweep.AxisValue;
import portsim.advice.sweep.PointResult;
import portsim.advice.sweep.Reading;
import portsim.advice.sweep.Sweep;
import portsim.advice.sweep.SweepMetric;
import portsim.advice.sweep.SweepPoint;
import portsim.cli.report.chart.PanelFigure;
import portsim.cli.report.chart.Picture;
import portsim.cli.report.chart.SvgPicture;
import portsim.cli.report.chart.SweepFigure;
import portsim.record.Metric;
import portsim.record.Numbers;

/** The charts of a sweep as a page, with the values of its first points. */
public final class SweepPage {
  private static final int ROWS_MAX = 1_000;
  private static final List<String> STYLES = List.of("chart-colours.css", "sweep.css");

  private final Sweep sweep;
  private final Html html = new Html();

  private SweepPage(Sweep sweep) {
    this.sweep = sweep;
  }

  /** The page of the finished points of a sweep, or of a part of it. */
  public static String text(Sweep sweep, Iterator<PointResult> points) {
    First first = new First(points);
    PanelFigure figure = SweepFigure.of(sweep, first);
    SweepPage page = new SweepPage(sweep);
    page.charts(figure);
    page.values(first);
    HtmlShell shell = new HtmlShell(sweep.version(), STYLES, List.of(), List.of());
    return shell.page(figure.title(), figure.about(), page.html, new Html());
  }

  /** Keeps the first points in mind as they go by. */
  private static final class First implements Iterator<PointResult> {
    private final Iterator<PointResult> all;
    private final List<PointResult> kept = new ArrayList<>();
    private long count;

    First(Iterator<PointResult> all) {
      this.all = all;
    }

    @Override
    public boolean hasNext() {
      return all.hasNext();
    }

    @Override
    public PointResult next() {
      PointResult next = all.next();
      count++;
      if (kept.size() < ROWS_MAX) {
        kept.add(next);
      }
      return next;
    }
  }

  private void charts(PanelFigure figure) {
    html.open("div", "class", "charts").raw("\n");
    for (Picture picture : figure.each()) {
      html.open("figure", "class", "wide", "tabindex", "0", "aria-label", picture.title());
      html.raw(SvgPicture.element(picture)).end("figure");
    }
    html.end("div");
    if (!figure.notes().isEmpty()) {
      html.open("ul", "class", "hint").raw("\n");
      figure.notes().forEach(note -> html.line("li", note));
      html.end("ul");
    }
  }

  private void values(First points) {
    html.open("section", "aria-labelledby", "values").raw("\n");
    html.line("h2", "Values", "id", "values");
    if (points.kept.size() < points.count) {
      String shown = Numbers.grouped(points.kept.size());
      String all = Numbers.grouped(points.count);
      html.line(
          "p", "The first " + shown + " of " + all + " points; --csv has all.", "class", "hint");
    }
    html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", "Values");
    html.raw("\n").open("table").raw("\n");
    heads();
    html.open("tbody").raw("\n");
    points.kept.forEach(this::row);
    html.end("tbody").end("table").end("div").end("section");
  }

  private void heads() {
    html.open("thead").open("tr");
    html.open("th", "scope", "col").text("point").close("th");
    if (hasVariants()) {
      html.open("th", "scope", "col").text("variant").close("th");
    }
    for (Axis axis : sweep.plan().axes()) {
      html.open("th", "scope", "col").text(axis.path()).close("th");
    }
    for (SweepMetric metric : sweep.plan().metrics()) {
      String unit = metric.unit() == Metric.Unit.COUNT ? "" : " (s)";
      html.open("th", "scope", "col").text(metric.path() + unit).close("th");
    }
    html.end("tr").end("thead");
  }

  private boolean hasVariants() {
    return sweep.plan().variants().size() > 1;
  }

  private void row(PointResult result) {
    SweepPoint point = sweep.plan().point(result.index());
    html.open("tr").open("th", "scope", "row");
    html.text(Numbers.grouped(point.index() + 1)).close("th");
    if (hasVariants()) {
      html.open("td").text(point.variant()).close("td");
    }
    for (AxisValue value : point.values()) {
      html.open("td").text(value.text()).close("td");
    }
    for (Reading reading : result.readings()) {
      html.open("td").text(text(reading)).close("td");
    }
    html.end("tr");
  }

  private static String text(Reading reading) {
    if (!reading.isThere()) {
      return "–";
    }
    return reading.value() == null ? "never" : reading.value().toPlainString();
  }
}
