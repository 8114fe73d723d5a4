package portsim.cli.command;

import java.time.Duration;

/** The line that shows how far a run has come, such as {@code base █████▌ 55 %, 4 s left}. */
final class ProgressLine {
  private static final String LEVELS = " ▏▎▍▌▋▊▉█";
  private static final int LEVEL_COUNT = 8;
  private static final int BAR_MAX = 40;
  private static final int TASK_MAX = 24;
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;

  private ProgressLine() {}

  /**
   * The line, in exactly so many columns.
   *
   * @param done the part that is done, from 0 to 1
   * @param elapsed the time that this took
   */
  static String text(String task, double done, Duration elapsed, int width) {
    String name = task.length() <= TASK_MAX ? task : task.substring(0, TASK_MAX - 3) + "...";
    String told = (long) (done * 100) + " %" + left(done, elapsed);
    int columns = Math.min(BAR_MAX, width - name.length() - told.length() - 4);
    String line = columns < 1 ? told : name + "  " + bar(done, columns) + "  " + told;
    return line.length() > width
        ? line.substring(0, width)
        : line + " ".repeat(width - line.length());
  }

  private static String bar(double done, int columns) {
    int levels = (int) (done * columns * LEVEL_COUNT);
    StringBuilder bar = new StringBuilder();
    for (int column = 0; column < columns; column++) {
      int filled = Math.max(0, Math.min(LEVEL_COUNT, levels - column * LEVEL_COUNT));
      bar.append(LEVELS.charAt(filled));
    }
    return bar.toString();
  }

  /** Nothing is said before there is something to tell it from. */
  private static String left(double done, Duration elapsed) {
    if (done <= 0) {
      return "";
    }
    double seconds = elapsed.toMillis() / 1e3 * (1 - done) / done;
    return ", " + time((long) Math.ceil(seconds)) + " left";
  }

  private static String time(long seconds) {
    if (seconds >= HOUR) {
      return seconds / HOUR + " h " + seconds % HOUR / MINUTE + " m";
    }
    return seconds >= MINUTE ? seconds / MINUTE + " m " + seconds % MINUTE + " s" : seconds + " s";
  }
}
