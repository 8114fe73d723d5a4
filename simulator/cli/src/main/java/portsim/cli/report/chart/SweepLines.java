package portsim.cli.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.advice.sweep.Axis;
import portsim.advice.sweep.AxisValue;
import portsim.advice.sweep.Reading;
import portsim.advice.sweep.Spread;
import portsim.cli.report.chart.LineChart.Line;
import portsim.cli.report.chart.LineChart.Spot;

/** Makes the chart of a metric over one axis: a line for each variant. */
final class SweepLines {
  private static final int TICKS = 5;

  private final SweepLayout layout;
  private final SweepReadings readings;
  private final int metric;
  private final SweepUnit unit;
  private final boolean isNumeric;

  SweepLines(SweepLayout layout, SweepReadings readings, int metric) {
    this.layout = layout;
    this.readings = readings;
    this.metric = metric;
    unit = SweepUnit.of(layout.plan().metrics().get(metric), readings.numbers(metric));
    isNumeric = layout.x().isNumeric();
  }

  Panel panel() {
    List<Line> lines = new ArrayList<>();
    for (int combination = 0; combination < layout.combinationsDrawn(); combination++) {
      String name = String.join(", ", layout.names(combination));
      lines.add(new Line(name, spots(combination)));
    }
    return new LineChart(
        layout.plan().metrics().get(metric).path(),
        description(),
        AxisNames.name(layout.x()),
        scale(),
        unit.name(),
        vertical(),
        readings.hasNever(metric),
        isNumeric,
        lines);
  }

  private Scale vertical() {
    List<BigDecimal> numbers = readings.numbers(metric).stream().map(unit::of).toList();
    BigDecimal least = numbers.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
    BigDecimal greatest = numbers.stream().reduce(BigDecimal::max).orElse(BigDecimal.ONE);
    return Scale.withZero(least, greatest, TICKS);
  }

  private Scale scale() {
    Axis axis = layout.x();
    if (!isNumeric) {
      return Scale.ofNames(AxisNames.values(axis, layout.across()));
    }
    BigDecimal least = number(0);
    BigDecimal greatest = least;
    for (int place = 1; place < layout.across().count(); place++) {
      least = least.min(number(place));
      greatest = greatest.max(number(place));
    }
    return axis.isLogarithmic() && least.compareTo(greatest) < 0
        ? Scale.logarithmic(least, greatest)
        : Scale.between(least, greatest, TICKS + 2);
  }

  private AxisValue value(int place) {
    return layout.x().at(layout.across().position(place));
  }

  private BigDecimal number(int place) {
    return Objects.requireNonNull(value(place).number());
  }

  private List<Spot> spots(int combination) {
    List<Spot> spots = new ArrayList<>();
    for (int place = 0; place < layout.across().count(); place++) {
      Reading reading = readings.at(new SweepLayout.Spot(combination, place, 0), metric);
      spots.add(spot(place, reading));
    }
    spots.sort(Comparator.comparingDouble(Spot::x));
    return spots;
  }

  private Spot spot(int place, @Nullable Reading reading) {
    double x = isNumeric ? number(place).doubleValue() : place;
    BigDecimal value = reading == null ? null : reading.value();
    if (reading == null || value == null) {
      double none = reading == null ? Double.NaN : Double.POSITIVE_INFINITY;
      return new Spot(x, none, none, none, "");
    }
    double y = unit.at(value);
    String about = value(place).text() + ": " + unit.text(value);
    Spread spread = reading.spread();
    BigDecimal least = spread == null ? null : spread.least();
    BigDecimal greatest = spread == null ? null : spread.greatest();
    return least == null || greatest == null
        ? new Spot(x, y, y, y, about)
        : new Spot(
            x,
            y,
            unit.at(least),
            unit.at(greatest),
            about + ", from " + unit.text(least) + " to " + unit.text(greatest));
  }

  private String description() {
    List<BigDecimal> numbers = readings.numbers(metric);
    if (numbers.isEmpty()) {
      return "no numbers.";
    }
    BigDecimal least = numbers.stream().reduce(BigDecimal::min).orElseThrow();
    BigDecimal greatest = numbers.stream().reduce(BigDecimal::max).orElseThrow();
    return "from " + unit.text(least) + " to " + unit.text(greatest) + ".";
  }
}
