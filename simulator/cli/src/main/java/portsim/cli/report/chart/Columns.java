package portsim.cli.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Columns side by side that stand on one base line, and the outlines of those that touch. */
record Columns(int count, double x, double width, double base) {
  /** The columns that fill a frame, and stand on its bottom. */
  static Columns of(int count, Frame frame) {
    return new Columns(count, frame.x(), frame.width() / count, frame.bottom());
  }

  /** How the tops of neighbours are joined. */
  private interface Tops {
    void add(int column, double y, List<Point> outline);
  }

  /**
   * Outlines with a step for each change.
   *
   * @param top where each column ends; one that ends at the base line is empty
   */
  List<List<Point>> steps(IntToDoubleFunction top) {
    return outlines(top, this::step);
  }

  /** So, but the middles of the tops are joined by straight lines. */
  List<List<Point>> slopes(IntToDoubleFunction top) {
    return outlines(top, this::slope);
  }

  private List<List<Point>> outlines(IntToDoubleFunction top, Tops tops) {
    List<List<Point>> outlines = new ArrayList<>();
    List<Point> outline = new ArrayList<>();
    for (int column = 0; column < count; column++) {
      double y = top.applyAsDouble(column);
      if (y < base) {
        begin(column, y, outline);
        tops.add(column, y, outline);
      } else if (!outline.isEmpty()) {
        outlines.add(ended(column, outline));
        outline = new ArrayList<>();
      }
    }
    if (!outline.isEmpty()) {
      outlines.add(ended(count, outline));
    }
    return outlines;
  }

  private double left(int column) {
    return x + column * width;
  }

  private void begin(int column, double y, List<Point> outline) {
    if (outline.isEmpty()) {
      outline.add(new Point(left(column), base));
      outline.add(new Point(left(column), y));
    }
  }

  private void step(int column, double y, List<Point> outline) {
    Point last = outline.get(outline.size() - 1);
    if (last.y() != y) {
      outline.add(new Point(left(column), last.y()));
      outline.add(new Point(left(column), y));
    }
  }

  /** Leaves out what lies between others of the same height. */
  private void slope(int column, double y, List<Point> outline) {
    int last = outline.size() - 1;
    if (outline.get(last).y() == y && outline.get(last - 1).y() == y) {
      outline.remove(last);
    }
    outline.add(new Point(left(column) + width / 2, y));
  }

  private List<Point> ended(int column, List<Point> outline) {
    Point last = outline.get(outline.size() - 1);
    outline.add(new Point(left(column), last.y()));
    outline.add(new Point(left(column), base));
    return outline;
  }
}
