package portsim.cli.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values of two axes, as colours.
 *
 * @param combination what else it is of; empty where there is only one
 * @param columns the names on the horizontal axis
 * @param rows the cells from the bottom to the top, each with as many as there are columns; empty
 *     where there is none
 * @param range which colours values have
 */
record HeatMap(
    String metric,
    String combination,
    String description,
    String xName,
    List<String> columns,
    String yName,
    List<String> rowNames,
    List<List<Optional<Cell>>> rows,
    Range range)
    implements Panel {
  /**
   * A cell.
   *
   * @param value not a number where it is an instant that did not come
   * @param label what stands in it where there is room
   * @param about what a pointer over it is told
   */
  record Cell(double value, String label, String about) {}

  /**
   * From the darkest to the brightest colour.
   *
   * @param unit what is counted
   */
  record Range(double least, double greatest, String leastText, String greatestText, String unit) {
    /** Where a value is between the two, from 0 to 1. */
    double share(double value) {
      return greatest > least ? (value - least) / (greatest - least) : 0;
    }
  }

  HeatMap {
    columns = List.copyOf(columns);
    rowNames = List.copyOf(rowNames);
    rows = List.copyOf(new ArrayList<>(rows));
  }

  @Override
  public String heading() {
    return combination.isEmpty() ? metric : metric + ", " + combination;
  }

  @Override
  public double height() {
    return HeatPlot.height(this);
  }

  @Override
  public void draw(Sheet sheet, double x, double y, double width) {
    new HeatPlot(sheet, this, x, y, width).draw();
  }
}
