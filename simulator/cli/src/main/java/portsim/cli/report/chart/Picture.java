package portsim.cli.report.chart;

import java.util.List;

/**
 * A picture before it has a format.
 *
 * @param title its name, for those who hear it
 * @param description what it shows, for them
 * @param marks from the bottom to the top
 */
public record Picture(int width, int height, String title, String description, List<Mark> marks) {
  public Picture {
    marks = List.copyOf(marks);
  }
}
