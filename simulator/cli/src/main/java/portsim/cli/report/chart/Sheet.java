package portsim.cli.report.chart;

import java.util.ArrayList;
import java.util.List;
import portsim.cli.report.chart.Mark.Anchor;

/** The marks of a picture as they are made. */
final class Sheet {
  private final List<Mark> marks = new ArrayList<>();

  List<Mark> marks() {
    return marks;
  }

  void add(Mark mark) {
    marks.add(mark);
  }

  void box(double x, double y, double width, double height, Fill fill) {
    marks.add(new Mark.Box(x, y, width, height, fill, ""));
  }

  void line(Tone tone, double fromX, double fromY, double toX, double toY) {
    lines(tone, 1, List.of(List.of(new Point(fromX, fromY), new Point(toX, toY))));
  }

  /** Nothing, where there are no lines. */
  void lines(Tone tone, double width, List<List<Point>> lines) {
    if (!lines.isEmpty()) {
      marks.add(new Mark.Stroke(lines, tone, width, false));
    }
  }

  /** Nothing, where there are no outlines. */
  void area(Tone tone, double opacity, List<List<Point>> outlines) {
    if (!outlines.isEmpty()) {
      marks.add(new Mark.Area(outlines, tone, opacity));
    }
  }

  void text(double x, double y, String text, Lettering lettering, Fill fill) {
    text(x, y, text, lettering, fill, Anchor.START);
  }

  /** Nothing, where the text is empty. */
  void text(double x, double y, String text, Lettering lettering, Fill fill, Anchor anchor) {
    if (text.isEmpty()) {
      return;
    }
    marks.add(new Mark.Text(new Point(x, y), text, lettering, fill, anchor));
  }
}
