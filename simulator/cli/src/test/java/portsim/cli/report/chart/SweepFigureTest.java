package portsim.cli.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import portsim.advice.sweep.PointResult;
import portsim.advice.sweep.Reading;
import portsim.advice.sweep.Spread;
import portsim.advice.sweep.Sweep;
import portsim.advice.sweep.SweepMetric;
import portsim.advice.sweep.SweepPlan;
import portsim.record.Metric;

/** The charts of a sweep. */
class SweepFigureTest {
  private static Reading reading(@Nullable String number) {
    return new Reading(true, number == null ? null : new BigDecimal(number), null);
  }

  private static Picture picture(SweepPlan plan, LongFunction<Reading> readings) {
    return figure(plan, readings).whole();
  }

  private static PanelFigure figure(SweepPlan plan, LongFunction<Reading> readings) {
    List<PointResult> points = new ArrayList<>();
    for (long index = 0; index < plan.size(); index++) {
      points.add(new PointResult(index, List.of(readings.apply(index))));
    }
    return SweepFigure.of(
        new Sweep("A <sweep>", "1", "", List.of("seed=7"), plan), points.iterator());
  }

  private static List<String> texts(Picture picture) {
    return picture.marks().stream()
        .filter(Mark.Text.class::isInstance)
        .map(mark -> ((Mark.Text) mark).text())
        .toList();
  }

  private static List<Mark.Box> cells(Picture picture) {
    return picture.marks().stream()
        .filter(Mark.Box.class::isInstance)
        .map(Mark.Box.class::cast)
        .filter(box -> !box.about().isEmpty())
        .toList();
  }

  private static List<Mark.Dot> dots(Picture picture) {
    return picture.marks().stream()
        .filter(Mark.Dot.class::isInstance)
        .map(Mark.Dot.class::cast)
        .toList();
  }

  private static final List<String> BASE = List.of("base");

  /**
   * Results 0, 50 and 100 at 10, 20 and 40: from the bottom to the top, a third of the way along.
   */
  @Test
  void oneAxisMakesLines() {
    SweepPlan plan =
        SweepLayoutTest.plan(false, BASE, SweepLayoutTest.list("w.arrivals", "10", "20", "40"));
    Picture picture = picture(plan, index -> reading(List.of("0", "50", "100").get((int) index)));
    List<Mark.Dot> dots = dots(picture);
    assertThat(dots).extracting(Mark.Dot::about).containsExactly("10: 0", "20: 50", "40: 100");
    double left = dots.get(0).centre().x();
    double right = dots.get(2).centre().x();
    double bottom = dots.get(0).centre().y();
    double top = dots.get(2).centre().y();
    assertThat(dots.get(1).centre())
        .isEqualTo(new Point(left + (right - left) / 3, (top + bottom) / 2));
    assertThat(right).isEqualTo(1280 - 36 - 16);
    assertThat(bottom - top).isEqualTo(380 - 56 - 58);
    assertThat(texts(picture))
        .contains("A <sweep>", "w.arrivals: 3 points; seed=7", "calls.failed", "100");
  }

  @Test
  void twoAxesMakeAMapWhoseCellsTellTheirValues() {
    SweepPlan plan =
        SweepLayoutTest.plan(
            false, BASE, SweepLayoutTest.axis("a", "1..3:1"), SweepLayoutTest.axis("b", "1..2:1"));
    Picture picture = picture(plan, index -> index == 5 ? reading(null) : reading("" + 10 * index));
    List<Mark.Box> cells = cells(picture);
    // row by row from the bottom: b = 1, then b = 2; points 0 2 4 and 1 3 5
    assertThat(cells)
        .extracting(Mark.Box::about)
        .containsExactly("1, 1: 0", "2, 1: 20", "3, 1: 40", "1, 2: 10", "2, 2: 30", "3, 2: never");
    assertThat(cells.get(0).fill()).isEqualTo(Cividis.of(0));
    assertThat(cells.get(1).fill()).isEqualTo(Cividis.of(0.5));
    assertThat(cells.get(2).fill()).isEqualTo(Cividis.of(1));
    assertThat(cells.get(5).fill()).isEqualTo(Tone.FREE);
    assertThat(cells.get(3).y()).isLessThan(cells.get(0).y());
    assertThat(texts(picture))
        .contains("Grey cells, or never: the instant did not come.", "0", "40", "a", "b");
  }

  @Test
  void theBandIsTheIntervalOfManyRuns() {
    SweepPlan one = SweepLayoutTest.plan(false, BASE, SweepLayoutTest.axis("a", "1..2:1"));
    SweepPlan plan = new SweepPlan(BASE, one.axes(), false, 10, one.metrics());
    BigDecimal ten = BigDecimal.TEN;
    BigDecimal twenty = BigDecimal.valueOf(20);
    Spread spread = new Spread(ten, twenty, ten, ten, ten, ten, twenty);
    Picture picture = picture(plan, index -> new Reading(true, BigDecimal.valueOf(15), spread));
    Mark.Area band =
        picture.marks().stream()
            .filter(Mark.Area.class::isInstance)
            .map(Mark.Area.class::cast)
            .findFirst()
            .orElseThrow();
    List<Point> outline = band.outlines().get(0);
    double height = outline.get(2).y() - outline.get(1).y();
    assertThat(height).isEqualTo((380 - 56 - 58) / 2.0); // 10 of the 20 that the scale has
    assertThat(dots(picture)).extracting(Mark.Dot::about).contains("1: 15, from 10 to 20");
    assertThat(texts(picture))
        .contains("a: 2 points, each the mean of 10 runs; seed=7")
        .contains("The bands have the mean with 95% confidence.");
  }

  @Test
  void timesBelowASecondAreInMilliseconds() {
    SweepMetric wait = new SweepMetric("calls.wait.p99", Metric.Unit.DURATION, false);
    SweepPlan plan =
        new SweepPlan(BASE, List.of(SweepLayoutTest.axis("a", "1..2:1")), false, 1, List.of(wait));
    Picture picture = picture(plan, index -> reading("0.02"));
    assertThat(texts(picture)).contains("milliseconds", "20");
    assertThat(dots(picture)).extracting(Mark.Dot::about).contains("1: 20 milliseconds");
  }

  @Test
  void saysWhatIsNotDrawn() {
    SweepPlan plan =
        SweepLayoutTest.plan(
            false,
            BASE,
            SweepLayoutTest.axis("a", "1..100:1"),
            SweepLayoutTest.axis("b", "1..2:1"),
            SweepLayoutTest.axis("c", "1..20:1"));
    PanelFigure figure = figure(plan, index -> reading("1"));
    assertThat(figure.notes())
        .containsExactly(
            "Of the 100 values of a one of every 2 is drawn.", "Drawn are 12 of 20 combinations.");
    assertThat(figure.each()).hasSize(12);
  }

  @Test
  void aHostileTitleIsText() {
    SweepPlan plan = SweepLayoutTest.plan(false, BASE, SweepLayoutTest.axis("a", "1..2:1"));
    String svg = SvgPicture.file(picture(plan, index -> reading("1")));
    assertThat(XmlText.of(svg, "title")).isEqualTo("A <sweep>");
  }
}
