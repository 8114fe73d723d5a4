package portsim.cli.report.console;

import java.util.ArrayList;
import java.util.List;
import portsim.record.Numbers;

/** A stacked chart of a host's ports over time. */
final class PortChart {
  private static final int ROWS = 8;
  private static final int LEVELS = 8;
  private static final String FAILED = "failed";

  private final ConsoleStyle style;
  private final PortTimeline timeline;
  private final int labelWidth;

  PortChart(ConsoleStyle style, PortTimeline timeline) {
    this.style = style;
    this.timeline = timeline;
    labelWidth = labelWidth(timeline.capacity());
  }

  /** How many columns the labels of the vertical axis take. */
  static int labelWidth(long capacity) {
    return Math.max(FAILED.length(), Numbers.grouped(capacity).length());
  }

  /** Its lines from top to bottom, all of one width. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int row = ROWS - 1; row >= 0; row--) {
      boolean top = row == ROWS - 1;
      String label = top ? Numbers.grouped(timeline.capacity()) : "";
      lines.add(label(Ink.LABEL, label, top ? Glyphs.TOP : Glyphs.VERTICAL) + row(row));
    }
    TimeAxis axis = new TimeAxis(timeline);
    lines.add(label(Ink.LABEL, "0", Glyphs.CORNER) + style.paint(Ink.LABEL, axis.line()));
    if (timeline.anyFailed()) {
      lines.add(label(Ink.FAILURE, FAILED, ' ') + failures());
    }
    lines.add(label(Ink.LABEL, "", '0') + style.paint(Ink.LABEL, axis.labels()));
    return lines;
  }

  private String label(Ink ink, String label, char axis) {
    String padded = " ".repeat(labelWidth - label.length()) + label;
    return style.paint(ink, padded) + style.paint(Ink.LABEL, " " + axis);
  }

  private String row(int row) {
    InkedLine line = new InkedLine(style);
    for (int column = 0; column < timeline.columns(); column++) {
      int open = filled(timeline.open(column, ROWS * LEVELS), row);
      int inUse = filled(timeline.inUse(column, ROWS * LEVELS), row);
      line.add(ink(open, inUse), glyph(open, inUse));
    }
    return line.toString();
  }

  /** How many levels of a row are filled. */
  private static int filled(int levels, int row) {
    return Math.max(0, Math.min(LEVELS, levels - row * LEVELS));
  }

  /** A cell has one ink and one glyph: those of what takes more of it. */
  private static Ink ink(int open, int inUse) {
    if (isMoreOpen(open, inUse)) {
      return Ink.OPEN;
    }
    return inUse < LEVELS ? Ink.TIME_WAIT_EDGE : Ink.TIME_WAIT;
  }

  private char glyph(int open, int inUse) {
    if (inUse < LEVELS) {
      return Glyphs.LEVELS.charAt(inUse);
    }
    return isMoreOpen(open, inUse) ? Glyphs.OPEN : Glyphs.TIME_WAIT;
  }

  private static boolean isMoreOpen(int open, int inUse) {
    return open * 2 > inUse;
  }

  private String failures() {
    InkedLine line = new InkedLine(style);
    for (int column = 0; column < timeline.columns(); column++) {
      line.add(Ink.FAILURE, timeline.failed(column) ? Glyphs.FAILURE : ' ');
    }
    return line.toString();
  }
}
