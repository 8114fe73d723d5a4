package portsim.cli.command;

import java.util.Map;
import java.util.Properties;

/**
 * What is known of the terminal.
 *
 * @param outIsTerminal whether a person reads the results on a terminal
 * @param errIsTerminal whether a person reads messages on a terminal
 * @param columns its width in characters
 * @param wantsColour whether the environment allows colour
 * @param inIsTerminal whether a person types what is read, and sees it
 */
public record Terminal(
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    boolean wantsColour,
    boolean inIsTerminal) {
  private static final int STANDARD_COLUMNS = 80;
  private static final int COLUMNS_MIN = 60;
  private static final int COLUMNS_MAX = 200;

  /** One that nobody types at. */
  public Terminal(boolean outIsTerminal, boolean errIsTerminal, int columns, boolean wantsColour) {
    this(outIsTerminal, errIsTerminal, columns, wantsColour, false);
  }

  /** Asks the launcher, who can see what Java cannot, and the environment. */
  public static Terminal detect() {
    return of(System.getProperties(), System.getenv());
  }

  static Terminal of(Properties properties, Map<String, String> environment) {
    boolean isDumb = "dumb".equals(environment.get("TERM"));
    boolean noColour = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(
        Boolean.parseBoolean(properties.getProperty("portsim.stdout.terminal")),
        Boolean.parseBoolean(properties.getProperty("portsim.stderr.terminal")),
        columns(properties.getProperty("portsim.columns", "")),
        !isDumb && !noColour,
        Boolean.parseBoolean(properties.getProperty("portsim.stdin.terminal")));
  }

  private static int columns(String text) {
    if (!text.matches("[1-9][0-9]{0,4}")) {
      return STANDARD_COLUMNS;
    }
    return Math.max(COLUMNS_MIN, Math.min(COLUMNS_MAX, Integer.parseInt(text)));
  }
}
