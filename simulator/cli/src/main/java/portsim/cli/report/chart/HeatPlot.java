package portsim.cli.report.chart;

import java.util.List;
import java.util.Optional;
import portsim.cli.report.chart.HeatMap.Cell;
import portsim.cli.report.chart.Mark.Anchor;

/** Draws a heat map, with the scale of its colours above it. */
final class HeatPlot {
  private static final double HEADER = 82;
  private static final double COMBINATION = 22;
  private static final double BELOW = 58;
  private static final double ROW_MAX = 44;
  private static final double ROWS_MIN = 120;
  private static final double ROWS_MAX = 440;
  private static final int SCALE_STEPS = 24;
  private static final double SCALE_WIDTH = 192;
  private static final double SEAM = 1;
  private static final double SEAM_FROM = 16;

  private final Sheet sheet;
  private final HeatMap map;
  private final double left;
  private final double top;
  private final double width;
  private final Frame frame;

  HeatPlot(Sheet sheet, HeatMap map, double left, double top, double width) {
    this.sheet = sheet;
    this.map = map;
    this.left = left;
    this.top = top;
    this.width = width;
    double gutter = Axes.gutter(Scale.ofNames(map.rowNames()).ticks());
    double height = map.height() - header(map) - BELOW;
    frame = new Frame(left + gutter, top + header(map), width - gutter - 8, height);
  }

  static double height(HeatMap map) {
    double cells = Math.max(ROWS_MIN, Math.min(ROWS_MAX, map.rows().size() * ROW_MAX));
    return header(map) + cells + BELOW;
  }

  private static double header(HeatMap map) {
    return HEADER + (map.combination().isEmpty() ? 0 : COMBINATION);
  }

  void draw() {
    String metric = Lettering.HEADING.fitted(map.metric(), width);
    sheet.text(left, top + 20, metric, Lettering.HEADING, Tone.TEXT);
    String combination = Lettering.STRONG.fitted(map.combination(), width);
    sheet.text(left, top + 42, combination, Lettering.STRONG, Tone.TEXT);
    scale();
    String vertical = Lettering.LABEL.fitted(map.yName(), width);
    sheet.text(left, frame.y() - 10, vertical, Lettering.LABEL, Tone.TEXT);
    Axes axes = new Axes(sheet, frame);
    axes.rows(map.rowNames());
    cells();
    axes.horizontal(Scale.ofNames(map.columns()), map.xName());
  }

  /** From the least to the greatest value. */
  private void scale() {
    double y = frame.y() - 50;
    String least = map.range().leastText();
    sheet.text(left, y + 13, least, Lettering.LABEL, Tone.QUIET);
    double x = Math.ceil(left + Lettering.LABEL.width(least) + 8);
    for (int step = 0; step < SCALE_STEPS; step++) {
      double part = SCALE_WIDTH / SCALE_STEPS;
      sheet.box(x + step * part, y, part, 16, Cividis.of(step / (SCALE_STEPS - 1.0)));
    }
    String greatest = map.range().greatestText() + map.range().unit();
    sheet.text(x + SCALE_WIDTH + 8, y + 13, greatest, Lettering.LABEL, Tone.QUIET);
  }

  private void cells() {
    double cellWidth = frame.width() / map.columns().size();
    double cellHeight = frame.height() / map.rows().size();
    for (int row = 0; row < map.rows().size(); row++) {
      List<Optional<Cell>> cells = map.rows().get(row);
      double y = frame.bottom() - (row + 1) * cellHeight;
      for (int column = 0; column < cells.size(); column++) {
        double x = frame.x() + column * cellWidth;
        Frame place = new Frame(x, y, cellWidth, cellHeight);
        cells.get(column).ifPresent(cell -> cell(cell, place));
      }
    }
  }

  private void cell(Cell cell, Frame place) {
    boolean isValue = !Double.isNaN(cell.value());
    double share = isValue ? map.range().share(cell.value()) : 0;
    Fill fill = isValue ? Cividis.of(share) : Tone.FREE;
    double seam = Math.min(place.width(), place.height()) >= SEAM_FROM ? SEAM : 0;
    sheet.add(
        new Mark.Box(
            place.x(), place.y(), place.width() - seam, place.height() - seam, fill, cell.about()));
    boolean isWide = Lettering.LABEL.width(cell.label()) <= place.width() - 4;
    if (isWide && place.height() >= Lettering.LABEL.size() + 4) {
      Fill ink = isValue ? Cividis.textOn(share) : Tone.QUIET;
      double x = place.x() + place.width() / 2;
      double y = place.y() + place.height() / 2 + 5;
      sheet.text(x, y, cell.label(), Lettering.LABEL, ink, Anchor.MIDDLE);
    }
  }
}
