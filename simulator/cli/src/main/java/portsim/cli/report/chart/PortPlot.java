package portsim.cli.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import portsim.cli.report.chart.Mark.Anchor;
import portsim.cli.report.console.HumanTime;
import portsim.cli.report.console.PortTimeline;
import portsim.record.Outage;

/** Draws the ports of a panel as stacked areas, and below them a strip with the failures. */
final class PortPlot {
  private static final double PER_TICK = 80;
  private static final double TICK = 5;
  private static final double STRIP_GAP = 14;
  private static final double STRIP_HEIGHT = 36;

  private static final double TIMES_HEIGHT = 46;

  /** The least height of what has to be seen. */
  private static final double SEEN = 1.5;

  private final Sheet sheet;
  private final PortPanel panel;
  private final Frame frame;
  private final PortTimeline timeline;
  private final Columns columns;

  PortPlot(Sheet sheet, PortPanel panel, Frame frame) {
    this.sheet = sheet;
    this.panel = panel;
    this.frame = frame;
    timeline = panel.timeline((int) frame.width());
    columns = Columns.of(timeline.columns(), frame);
  }

  /** What a plot takes below its areas, with or without a strip. */
  static double below(long stripMost) {
    return TIMES_HEIGHT + (stripMost == 0 ? 0 : STRIP_GAP + STRIP_HEIGHT);
  }

  /**
   * Draws it.
   *
   * @param stripMost the rate of failures at the top of the strip, in millionths; 0 for no strip
   */
  void draw(long stripMost) {
    sheet.box(frame.x(), frame.y(), frame.width(), frame.height(), Tone.FREE);
    counts();
    area(Tone.TIME_WAIT, timeline::inUse);
    area(Tone.OPENING, timeline::open);
    area(Tone.ESTABLISHED, timeline::established);
    outages();
    sheet.line(Tone.TEXT, frame.x(), frame.bottom(), frame.right(), frame.bottom());
    if (stripMost > 0) {
      double top = frame.bottom() + STRIP_GAP;
      strip(stripMost, new Frame(frame.x(), top, frame.width(), STRIP_HEIGHT));
    }
    times(frame.bottom() + below(stripMost) - TIMES_HEIGHT);
    firstOutage();
  }

  private double x(long nanos) {
    return frame.x() + frame.width() * nanos / Math.max(1, panel.endNanos());
  }

  private double y(long ports) {
    return frame.bottom() - frame.height() * ports / Math.max(1, timeline.capacity());
  }

  private void counts() {
    for (Ticks.Tick tick : Ticks.ofCount(timeline.capacity(), 4).ticks()) {
      double y = y(tick.value());
      sheet.line(Tone.LINE, frame.x() - TICK, y, frame.right(), y);
      sheet.text(
          frame.x() - 2 * TICK, y + TICK, tick.label(), Lettering.LABEL, Tone.QUIET, Anchor.END);
    }
  }

  /** An area from the bottom up; where there is something, it can be seen. */
  private void area(Tone tone, IntToLongFunction ports) {
    sheet.area(
        tone,
        1,
        columns.slopes(
            column -> {
              long count = ports.applyAsLong(column);
              return count == 0 ? frame.bottom() : Math.min(y(count), frame.bottom() - SEEN);
            }));
  }

  /** Shades the outages and hatches them, so that they need no colour. */
  private void outages() {
    List<List<Point>> bands = columns.steps(outageTops());
    sheet.area(Tone.SHADOW, 0.12, bands);
    List<List<Point>> hatches = new ArrayList<>();
    for (List<Point> band : bands) {
      double left = band.get(0).x();
      double right = band.get(band.size() - 1).x();
      hatches.addAll(Hatching.of(new Frame(left, frame.y(), right - left, frame.height())));
    }
    sheet.lines(Tone.TEXT, 1.2, hatches);
  }

  /** Of the outages that a record does not keep, the calls that failed without a port tell. */
  private IntToDoubleFunction outageTops() {
    boolean[] out = new boolean[timeline.columns()];
    int known = 0;
    for (Outage outage : panel.outages().first()) {
      int last = timeline.column(outage.untilNanos());
      for (int column = timeline.column(outage.fromNanos() + 1); column <= last; column++) {
        out[column] = true;
      }
      known = last + 1;
    }
    if (panel.outages().count() > panel.outages().first().size()) {
      for (int column = known; column < out.length; column++) {
        out[column] = timeline.failed(column) && timeline.inUse(column) == timeline.capacity();
      }
    }
    return column -> out[column] ? frame.y() : frame.bottom();
  }

  /** Failed calls per second, as columns. */
  private void strip(long most, Frame strip) {
    FailureRates rates = panel.failures();
    double width = x(rates.intervalNanos()) - frame.x();
    Columns bars = new Columns(rates.size(), width, strip);
    sheet.box(strip.x(), strip.y(), strip.width(), strip.height(), Tone.FREE);
    sheet.area(
        Tone.BAD,
        1,
        bars.steps(column -> strip.bottom() - height(rates.perSecond(column), most, strip)));
    sheet.line(Tone.TEXT, strip.x(), strip.bottom(), strip.right(), strip.bottom());
    double x = strip.x() - 2 * TICK;
    String label = FailureRates.text(most);
    sheet.text(x, strip.y() + 2 * TICK, label, Lettering.LABEL, Tone.QUIET, Anchor.END);
    if (rates.most() == 0) {
      double y = strip.bottom() - strip.height() / 2 + TICK;
      sheet.text(strip.x() + 8, y, "no call fails", Lettering.LABEL, Tone.QUIET);
    }
  }

  /** Never less than can be seen. */
  private static double height(double rate, long most, Frame strip) {
    return rate == 0 ? 0 : Math.max(SEEN, strip.height() * FailureRates.share(rate, most));
  }

  private void times(double top) {
    int count = Math.max(2, (int) (frame.width() / PER_TICK));
    Ticks ticks = Ticks.ofTime(panel.endNanos(), count);
    double below = top + TICK + Lettering.LABEL.size();
    for (Ticks.Tick tick : ticks.ticks()) {
      double x = x(tick.value());
      sheet.line(Tone.TEXT, x, top, x, top + TICK);
      sheet.text(x, below + 2, tick.label(), Lettering.LABEL, Tone.QUIET, Anchor.MIDDLE);
    }
    double middle = frame.x() + frame.width() / 2;
    sheet.text(middle, below + 20, ticks.unit(), Lettering.LABEL, Tone.QUIET, Anchor.MIDDLE);
  }

  /** Where the first connect found no port, on that side of its line where there is room. */
  private void firstOutage() {
    if (!panel.isExhausted()) {
      return;
    }
    double x = x(panel.ports().firstNanos());
    sheet.add(
        new Mark.Stroke(
            List.of(List.of(new Point(x, frame.y()), new Point(x, frame.bottom()))),
            Tone.TEXT,
            2,
            true));
    String label = "no port at " + HumanTime.text(panel.ports().firstNanos());
    double width = Lettering.STRONG.width(label) + 12;
    double left = x - width - 4 >= frame.x() ? x - width - 4 : x + 4;
    sheet.box(left, frame.y() + 10, width, 24, Tone.GROUND);
    double middle = left + width / 2;
    sheet.text(middle, frame.y() + 27, label, Lettering.STRONG, Tone.TEXT, Anchor.MIDDLE);
  }
}
