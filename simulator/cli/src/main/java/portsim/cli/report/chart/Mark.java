package portsim.cli.report.chart;

import java.util.List;

/** A part of a picture. */
sealed interface Mark {
  /** Draws it. */
  void on(Canvas canvas);

  /** Where a text begins, has its middle, or ends. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /**
   * A filled rectangle.
   *
   * @param about what a pointer over it is told; empty for nothing
   */
  record Box(double x, double y, double width, double height, Fill fill, String about)
      implements Mark {
    @Override
    public void on(Canvas canvas) {
      canvas.draw(this);
    }
  }

  /**
   * Filled outlines.
   *
   * @param opacity from 0 to 1
   */
  record Area(List<List<Point>> outlines, Tone tone, double opacity) implements Mark {
    public Area {
      outlines = outlines.stream().map(List::copyOf).toList();
    }

    @Override
    public void on(Canvas canvas) {
      canvas.draw(this);
    }
  }

  /** Lines of one kind. */
  record Stroke(List<List<Point>> lines, Tone tone, double width, boolean dashed) implements Mark {
    public Stroke {
      lines = lines.stream().map(List::copyOf).toList();
    }

    @Override
    public void on(Canvas canvas) {
      canvas.draw(this);
    }
  }

  /** A disc, as {@link Box}. */
  record Dot(Point centre, double radius, Tone tone, String about) implements Mark {
    @Override
    public void on(Canvas canvas) {
      canvas.draw(this);
    }
  }

  /** A line of text; the point is on its base line. */
  record Text(Point at, String text, Lettering lettering, Fill fill, Anchor anchor)
      implements Mark {
    @Override
    public void on(Canvas canvas) {
      canvas.draw(this);
    }
  }
}
