package portsim.advice.diagnosis.snapshot;

import java.util.ArrayList;
import java.util.List;

/** The lines that look like those of a tool, or were to, but cannot be read. */
public final class SkippedLines {
  private static final int SHOWN_MAX = 5;

  private final List<Line> first = new ArrayList<>();
  private long count;

  /**
   * A line that is left out.
   *
   * @param number counted from 1
   * @param text its beginning; may hold any character
   * @param reason what is wrong with it
   */
  public record Line(long number, String text, String reason) {}

  void add(Line line) {
    count++;
    if (first.size() < SHOWN_MAX) {
      first.add(line);
    }
  }

  public long count() {
    return count;
  }

  /** The first few of them. */
  public List<Line> first() {
    return List.copyOf(first);
  }
}
