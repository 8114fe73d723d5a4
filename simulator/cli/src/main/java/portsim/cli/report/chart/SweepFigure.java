package portsim.cli.report.chart;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import portsim.advice.sweep.Axis;
import portsim.advice.sweep.PointResult;
import portsim.advice.sweep.Sweep;
import portsim.record.Numbers;

/** The charts of a sweep: of each metric lines over one axis, or a map of two. */
public final class SweepFigure {
  private final Sweep sweep;
  private final SweepLayout layout;
  private final SweepReadings readings;

  private SweepFigure(Sweep sweep, SweepLayout layout, SweepReadings readings) {
    this.sweep = sweep;
    this.layout = layout;
    this.readings = readings;
  }

  /** Draws the finished points of a sweep, or of a part of it. */
  public static PanelFigure of(Sweep sweep, Iterator<PointResult> points) {
    SweepLayout layout = new SweepLayout(sweep.plan());
    return new SweepFigure(sweep, layout, SweepReadings.of(layout, points)).figure();
  }

  private PanelFigure figure() {
    List<Panel> panels = new ArrayList<>();
    for (int metric = 0; metric < layout.metricsDrawn(); metric++) {
      if (layout.isMap()) {
        panels.addAll(new SweepMaps(layout, readings, metric).panels());
      } else {
        panels.add(new SweepLines(layout, readings, metric).panel());
      }
    }
    return new PanelFigure(sweep.title(), about(), abreast(), panels, notes());
  }

  /** Two, or the maps of a metric in whole lines. */
  private int abreast() {
    int maps = layout.isMap() ? layout.combinationsDrawn() : 1;
    return maps == 3 || maps > 4 ? 3 : 2;
  }

  private String about() {
    String axes =
        sweep.plan().axes().stream()
            .map(Axis::path)
            .collect(Collectors.joining(sweep.plan().isZipped() ? " with " : " by "));
    String sets = sweep.sets().isEmpty() ? "" : "; " + String.join(", ", sweep.sets());
    int runs = sweep.plan().replications();
    return axes
        + ": "
        + Numbers.grouped(readings.points())
        + (readings.points() == 1 ? " point" : " points")
        + (runs == 1 ? "" : ", each the mean of " + Numbers.grouped(runs) + " runs")
        + sets;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    long missing = sweep.plan().size() - readings.points();
    if (missing > 0) {
      String points = missing == 1 ? " point is" : " points are";
      notes.add(Numbers.grouped(missing) + points + " not here: another shard has them.");
    }
    thinned(layout.x(), layout.across(), notes);
    if (layout.isMap()) {
      thinned(layout.y(), layout.up(), notes);
    }
    leftOut("combinations", layout.combinationsDrawn(), layout.combinations(), notes);
    leftOut("metrics", layout.metricsDrawn(), sweep.plan().metrics().size(), notes);
    if (readings.hasNever()) {
      notes.add(
          (layout.isMap() ? "Grey cells, or never" : "never")
              + ": the instant did not come"
              + (sweep.plan().replications() == 1 ? "." : " in all runs."));
    }
    if (sweep.plan().replications() > 1 && !layout.isMap()) {
      notes.add("The bands have the mean with 95% confidence.");
    }
    if (sweep.plan().isZipped() && sweep.plan().axes().size() > 1) {
      notes.add("The values go side by side: " + sideBySide() + ".");
    }
    return notes;
  }

  private static void thinned(Axis axis, SweepLayout.Steps steps, List<String> notes) {
    if (steps.step() > 1) {
      notes.add(
          "Of the "
              + Numbers.grouped(steps.size())
              + " values of "
              + axis.path()
              + " one of every "
              + Numbers.grouped(steps.step())
              + " is drawn.");
    }
  }

  private static void leftOut(String what, long drawn, long all, List<String> notes) {
    if (drawn < all) {
      notes.add(
          "Drawn are " + Numbers.grouped(drawn) + " of " + Numbers.grouped(all) + " " + what + ".");
    }
  }

  /** The ends of all axes, such as {@code 1 to 10 with 5/s to 50/s}. */
  private String sideBySide() {
    return IntStream.range(0, sweep.plan().axes().size())
        .mapToObj(at -> sweep.plan().axes().get(at))
        .map(axis -> axis.at(0).text() + " to " + axis.at(axis.size() - 1).text())
        .collect(Collectors.joining(" with "));
  }
}
