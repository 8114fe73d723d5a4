package portsim.cli.report.console;

/**
 * What the terminal that a report is for can show.
 *
 * @param width its columns; a report never takes more, but always at least {@link #WIDTH_MIN}
 * @param colour whether it shows colours
 */
public record ConsoleStyle(int width, boolean colour) {
  /** The narrowest report. */
  public static final int WIDTH_MIN = 60;

  /** The width where the terminal does not tell its own. */
  public static final int WIDTH_STANDARD = 80;

  public ConsoleStyle {
    width = Math.max(WIDTH_MIN, width);
  }

  String paint(Ink ink, String text) {
    return colour ? ink.around(text) : text;
  }
}
