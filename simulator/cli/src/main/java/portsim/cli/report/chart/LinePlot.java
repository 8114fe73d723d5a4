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
  private static final double NEVER = 22;
  private static final double NEVER_APART = 7;
  private static final double SIDE_BY_SIDE = 16;

  private final Sheet sheet;
  private final LineChart chart;
  private final double left;
  private final double top;
  private final double width;
  private final Frame frame;

  /** The part of the frame that the scale takes. */
  private final Frame scaled;

  LinePlot(Sheet sheet, LineChart chart, double left, double top, double width) {
    this.sheet = sheet;
    this.chart = chart;
    this.left = left;
    this.top = top;
    this.width = width;
    double gutter = gutter(chart);
    double header = HEADER + (hasLegend() ? LEGEND : 0);
    double height = LineChart.HEIGHT - header - BELOW;
    frame = new Frame(left + gutter, top + header, width - gutter - 16, height);
    double above = chart.hasNever() ? NEVER + (chart.lines().size() - 1) * NEVER_APART : 0;
    scaled = new Frame(frame.x(), frame.y() + above, frame.width(), frame.height() - above);
  }

  private static double gutter(LineChart chart) {
    double never = chart.hasNever() ? Lettering.LABEL.width(SweepUnit.NEVER) : 0;
    return Math.max(Axes.gutter(chart.y().ticks()), never) + 12;
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
    sheet.box(frame.x(), frame.y(), frame.width(), frame.height(), Tone.FREE);
    Axes axes = new Axes(sheet, scaled);
    axes.vertical(chart.y());
    if (chart.hasNever()) {
      axes.left(SweepUnit.NEVER, frame.y() + NEVER / 2);
    }
    axes.horizontal(chart.x(), chart.xName());
    for (int line = 0; line < chart.lines().size(); line++) {
      never(chart.lines().get(line), line);
      if (chart.isJoined()) {
        draw(chart.lines().get(line), line);
      } else {
        stems(chart.lines().get(line), line);
      }
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

  /** Where names stand on the axis, the lines' points are side by side. */
  private double x(Spot spot, int line) {
    double aside = chart.isJoined() ? 0 : line - (chart.lines().size() - 1) / 2.0;
    return frame.x() + frame.width() * chart.x().position(spot.x()) + aside * SIDE_BY_SIDE;
  }

  private double y(double value) {
    return scaled.bottom() - scaled.height() * chart.y().position(value);
  }

  private void draw(Line line, int number) {
    Tone tone = TONES.get(number % LINES_MAX);
    List<List<Spot>> runs = runs(line.spots());
    sheet.area(tone, 0.22, runs.stream().filter(LinePlot::isWide).map(this::band).toList());
    sheet.lines(tone, 2.5, runs.stream().filter(run -> run.size() > 1).map(this::path).toList());
    boolean areFew = line.spots().size() <= DOTS_MAX;
    for (List<Spot> run : runs) {
      if (areFew || run.size() == 1) {
        run.forEach(spot -> dot(spot, number));
      }
    }
  }

  private void dot(Spot spot, int number) {
    Point centre = new Point(x(spot, number), y(spot.y()));
    sheet.add(new Mark.Dot(centre, 4, TONES.get(number % LINES_MAX), spot.about()));
  }

  /** Points that have nothing between them, each on a stem, with its interval beside it. */
  private void stems(Line line, int number) {
    Tone tone = TONES.get(number % LINES_MAX);
    for (Spot spot : line.spots()) {
      if (spot.isThere()) {
        double x = x(spot, number);
        sheet.lines(tone, 3, List.of(List.of(new Point(x, y(0)), new Point(x, y(spot.y())))));
        if (spot.hasInterval()) {
          double beside = x + 6;
          sheet.line(tone, beside, y(spot.least()), beside, y(spot.greatest()));
        }
        dot(spot, number);
      }
    }
  }

  /** Dots above the scale, where the instant did not come: those of each line at their height. */
  private void never(Line line, int number) {
    for (Spot spot : line.spots()) {
      if (spot.isNever()) {
        Point centre = new Point(x(spot, number), frame.y() + NEVER / 2 + number * NEVER_APART);
        sheet.add(new Mark.Dot(centre, 3, TONES.get(number % LINES_MAX), spot.about()));
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
    return run.stream().map(spot -> new Point(x(spot, 0), y(spot.y()))).toList();
  }

  private List<Point> band(List<Spot> run) {
    List<Point> band = new ArrayList<>();
    run.forEach(spot -> band.add(new Point(x(spot, 0), y(spot.greatest()))));
    for (int at = run.size() - 1; at >= 0; at--) {
      band.add(new Point(x(run.get(at), 0), y(run.get(at).least())));
    }
    return band;
  }
}
