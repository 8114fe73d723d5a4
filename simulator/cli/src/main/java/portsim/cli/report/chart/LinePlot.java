package portsim.cli.report.chart;

import java.util.ArrayList;
import java.util.List;
import portsim.cli.report.chart.LineChart.Line;
import portsim.cli.report.chart.LineChart.Spot;

/** Draws a line chart. */
final class LinePlot {
  private static final List<Tone> TONES =
      List.of(Tone.FIRST, Tone.SECOND, Tone.THIRD, Tone.FOURTH, Tone.FIFTH, Tone.SIXTH);

  /** How many lines can be told apart. */
  static final int LINES_MAX = TONES.size();

  private static final double HEADER = 56;
  private static final double LEGEND = 24;
  private static final double BELOW = 58;
  private static final int DOTS_MAX = 80;

  private final Sheet sheet;
  private final LineChart chart;
  private final double left;
  private final double top;
  private final double width;
  private final Frame frame;

  LinePlot(Sheet sheet, LineChart chart, double left, double top, double width) {
    this.sheet = sheet;
    this.chart = chart;
    this.left = left;
    this.top = top;
    this.width = width;
    double gutter = Axes.gutter(chart.y().ticks()) + 12;
    double header = HEADER + (hasLegend() ? LEGEND : 0);
    double height = LineChart.HEIGHT - header - BELOW;
    frame = new Frame(left + gutter, top + header, width - gutter - 16, height);
  }

  private boolean hasLegend() {
    return chart.lines().size() > 1;
  }

  void draw() {
    String heading = Lettering.HEADING.fitted(chart.heading(), width);
    sheet.text(left, top + 20, heading, Lettering.HEADING, Tone.TEXT);
    sheet.text(left, top + 44, chart.yUnit(), Lettering.LABEL, Tone.QUIET);
    if (hasLegend()) {
      legend();
    }
    Axes axes = new Axes(sheet, frame);
    axes.vertical(chart.y());
    axes.horizontal(chart.x(), chart.xName());
    for (int line = 0; line < chart.lines().size(); line++) {
      draw(chart.lines().get(line), TONES.get(line % LINES_MAX));
    }
  }

  private void legend() {
    Legend legend = new Legend(sheet, left, top + 68);
    for (int line = 0; line < chart.lines().size(); line++) {
      double room = width / chart.lines().size() - 44;
      String name = Lettering.LABEL.fitted(chart.lines().get(line).name(), Math.max(60, room));
      legend.add(TONES.get(line % LINES_MAX), name);
    }
  }

  private double x(Spot spot) {
    return frame.x() + frame.width() * chart.x().position(spot.x());
  }

  private double y(double value) {
    return frame.bottom() - frame.height() * chart.y().position(value);
  }

  private void draw(Line line, Tone tone) {
    List<List<Spot>> runs = runs(line.spots());
    if (chart.isJoined()) {
      sheet.area(tone, 0.22, runs.stream().filter(LinePlot::isWide).map(this::band).toList());
      sheet.lines(tone, 2.5, runs.stream().filter(run -> run.size() > 1).map(this::path).toList());
    }
    boolean areFew = line.spots().size() <= DOTS_MAX;
    for (List<Spot> run : runs) {
      for (Spot spot : run) {
        if (!chart.isJoined() && spot.hasInterval()) {
          sheet.line(tone, x(spot), y(spot.least()), x(spot), y(spot.greatest()));
        }
        if (areFew || run.size() == 1 || !chart.isJoined()) {
          Point centre = new Point(x(spot), y(spot.y()));
          sheet.add(new Mark.Dot(centre, areFew ? 4 : 2, tone, spot.about()));
        }
      }
    }
  }

  /** The points that follow each other without one that is missing. */
  private static List<List<Spot>> runs(List<Spot> spots) {
    List<List<Spot>> runs = new ArrayList<>();
    List<Spot> run = new ArrayList<>();
    for (Spot spot : spots) {
      if (spot.isThere()) {
        run.add(spot);
      } else if (!run.isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  private static boolean isWide(List<Spot> run) {
    return run.size() > 1 && run.stream().anyMatch(Spot::hasInterval);
  }

  private List<Point> path(List<Spot> run) {
    return run.stream().map(spot -> new Point(x(spot), y(spot.y()))).toList();
  }

  private List<Point> band(List<Spot> run) {
    List<Point> band = new ArrayList<>();
    run.forEach(spot -> band.add(new Point(x(spot), y(spot.greatest()))));
    for (int at = run.size() - 1; at >= 0; at--) {
      band.add(new Point(x(run.get(at)), y(run.get(at).least())));
    }
    return band;
  }
}
