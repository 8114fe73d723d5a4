package portsim.cli.report.chart;

import java.util.List;
import portsim.cli.report.chart.Mark.Anchor;

/** Draws the axes of a plot, with as many of their labels as have room. */
final class Axes {
  private static final double TICK = 5;
  private static final double GUTTER_MAX = 170;
  private static final double APART = 12;

  private final Sheet sheet;
  private final Frame frame;

  Axes(Sheet sheet, Frame frame) {
    this.sheet = sheet;
    this.frame = frame;
  }

  /** How much room the labels of a vertical axis take. */
  static double gutter(List<Scale.Tick> ticks) {
    double widest =
        ticks.stream().mapToDouble(tick -> Lettering.LABEL.width(tick.label())).max().orElse(0);
    return Math.min(GUTTER_MAX, widest) + 2 * TICK;
  }

  /** Labels on the left, and lines across the frame. */
  void vertical(Scale scale) {
    for (Scale.Tick tick : scale.ticks()) {
      double y = frame.bottom() - frame.height() * scale.position(tick.at());
      sheet.line(Tone.LINE, frame.x() - TICK, y, frame.right(), y);
      left(tick.label(), y);
    }
  }

  /** A label at a height. */
  void left(String label, double y) {
    String shown = Lettering.LABEL.fitted(label, GUTTER_MAX);
    sheet.text(frame.x() - 2 * TICK, y + 5, shown, Lettering.LABEL, Tone.QUIET, Anchor.END);
  }

  /** Names on the left, each beside its row; the first is at the bottom. */
  void rows(List<String> names) {
    double height = frame.height() / names.size();
    int each = (int) Math.ceil(Lettering.LABEL.size() * 1.2 / height);
    for (int row = 0; row < names.size(); row += each) {
      left(names.get(row), frame.bottom() - (row + 0.5) * height);
    }
  }

  /** Labels below, and the name of the axis below them. */
  void horizontal(Scale scale, String name) {
    double bottom = frame.bottom();
    sheet.line(Tone.TEXT, frame.x(), bottom, frame.right(), bottom);
    double free = Double.NEGATIVE_INFINITY;
    double room = frame.width() / Math.min(4, Math.max(1, scale.ticks().size()));
    for (Scale.Tick tick : scale.ticks()) {
      double x = frame.x() + frame.width() * scale.position(tick.at());
      String label = Lettering.LABEL.fitted(tick.label(), room - APART);
      double half = Lettering.LABEL.width(label) / 2;
      if (x - half >= free) {
        sheet.line(Tone.TEXT, x, bottom, x, bottom + TICK);
        sheet.text(x, bottom + 20, label, Lettering.LABEL, Tone.QUIET, Anchor.MIDDLE);
        free = x + half + APART;
      }
    }
    double middle = frame.x() + frame.width() / 2;
    String shown = Lettering.LABEL.fitted(name, frame.width());
    sheet.text(middle, bottom + 42, shown, Lettering.LABEL, Tone.TEXT, Anchor.MIDDLE);
  }
}
