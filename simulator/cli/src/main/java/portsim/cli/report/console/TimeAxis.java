package portsim.cli.report.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The horizontal axis of a chart: round instants after 0, and where they stand. */
final class TimeAxis {
  private static final int LABEL_COLUMNS = 10;
  private static final int LABEL_MAX = 9;

  private final PortTimeline timeline;
  private final List<Long> ticks = new ArrayList<>();

  TimeAxis(PortTimeline timeline) {
    this.timeline = timeline;
    long count = Math.max(2, timeline.columns() / LABEL_COLUMNS);
    long step = RoundTimes.step(timeline.endNanos() / count);
    for (long tick = step; tick <= timeline.endNanos(); tick += step) {
      ticks.add(tick);
    }
  }

  /** The axis with its ticks. */
  String line() {
    char[] line = new char[timeline.columns()];
    Arrays.fill(line, Glyphs.HORIZONTAL);
    for (long tick : ticks) {
      line[timeline.column(tick)] = Glyphs.TICK;
    }
    return new String(line);
  }

  /** The instants below the ticks, as far as they have room. */
  String labels() {
    StringBuilder labels = new StringBuilder();
    for (long tick : ticks) {
      String label = HumanTime.compact(tick);
      int at = start(label, timeline.column(tick));
      if (label.length() <= LABEL_MAX && (labels.isEmpty() || at > labels.length())) {
        labels.append(" ".repeat(at - labels.length())).append(label);
      }
    }
    return labels + " ".repeat(timeline.columns() - labels.length());
  }

  /** Centred, unless it would stand out on the right or the left. */
  private int start(String label, int column) {
    int centred = column - (label.length() - 1) / 2;
    return Math.max(0, Math.min(centred, timeline.columns() - label.length()));
  }
}
