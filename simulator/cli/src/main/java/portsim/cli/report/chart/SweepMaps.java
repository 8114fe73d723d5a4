package portsim.cli.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portsim.advice.sweep.Reading;
import portsim.advice.sweep.SweepMetric;
import portsim.cli.report.chart.HeatMap.Cell;
import portsim.cli.report.chart.HeatMap.Range;

/** Makes the maps of a metric over two axes: one for each combination, with the same colours. */
final class SweepMaps {
  private final SweepLayout layout;
  private final SweepReadings readings;
  private final int metric;
  private final SweepUnit unit;
  private final Range range;
  private final List<String> columns;
  private final List<String> rows;

  SweepMaps(SweepLayout layout, SweepReadings readings, int metric) {
    this.layout = layout;
    this.readings = readings;
    this.metric = metric;
    List<BigDecimal> numbers = readings.numbers(metric);
    unit = SweepUnit.of(metric(), numbers);
    range = range(numbers);
    columns = AxisNames.values(layout.x(), layout.across());
    rows = AxisNames.values(layout.y(), layout.up());
  }

  private SweepMetric metric() {
    return layout.plan().metrics().get(metric);
  }

  private Range range(List<BigDecimal> numbers) {
    if (numbers.isEmpty()) {
      return new Range(0, 0, "", "no numbers", "");
    }
    BigDecimal least = unit.of(numbers.stream().reduce(BigDecimal::min).orElseThrow());
    BigDecimal greatest = unit.of(numbers.stream().reduce(BigDecimal::max).orElseThrow());
    String name = unit.name().isEmpty() ? "" : " " + unit.name();
    return new Range(
        least.doubleValue(),
        greatest.doubleValue(),
        Numeral.compact(least),
        Numeral.compact(greatest),
        name);
  }

  List<Panel> panels() {
    List<Panel> panels = new ArrayList<>();
    for (int combination = 0; combination < layout.combinationsDrawn(); combination++) {
      panels.add(panel(combination));
    }
    return panels;
  }

  private Panel panel(int combination) {
    List<List<Optional<Cell>>> cells = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<Optional<Cell>> line = new ArrayList<>();
      for (int column = 0; column < columns.size(); column++) {
        SweepLayout.Spot spot = new SweepLayout.Spot(combination, column, row);
        line.add(cell(spot, readings.at(spot, metric)));
      }
      cells.add(line);
    }
    String description =
        "from " + range.leastText() + " to " + range.greatestText() + range.unit() + ".";
    return new HeatMap(
        metric().path(),
        String.join(", ", layout.names(combination)),
        description,
        layout.x().path(),
        columns,
        layout.y().path(),
        rows,
        cells,
        range);
  }

  private Optional<Cell> cell(SweepLayout.Spot spot, @Nullable Reading reading) {
    if (reading == null) {
      return Optional.empty();
    }
    BigDecimal value = reading.value();
    String about =
        columns.get(spot.column()) + ", " + rows.get(spot.row()) + ": " + unit.text(value);
    return Optional.of(
        value == null
            ? new Cell(Double.NaN, SweepUnit.NEVER, about)
            : new Cell(unit.at(value), Numeral.compact(unit.of(value)), about));
  }
}
