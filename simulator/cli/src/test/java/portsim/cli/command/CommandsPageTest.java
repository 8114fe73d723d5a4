package portsim.cli.command;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import portsim.cli.GoldenFile;
import portsim.cli.ProjectFolder;

/** The reference of the commands is what they say themselves. */
class CommandsPageTest {
  private static final String EXIT_CODES =
      """
      ## Exit codes

      | code | meaning |
      |---|---|
      | 0 | fine |
      | 1 | the command line is wrong |
      | 2 | a scenario, a baseline or a recording is invalid |
      | 3 | a run failed |
      | 4 | an expectation is not met, a result or event is not that of the baseline, or a recorded case agrees less than it must |
      | 5 | an expectation of many runs is inconclusive |
      | 130 | stopped by Ctrl-C |

      Where several apply, 2 outranks 3, 3 outranks 4, and 4 outranks 5. Results go to standard output, all that
      is wrong to standard error.
      """;

  @Test
  void theReferenceIsWhatTheCommandsSay() throws IOException {
    StringBuilder page = new StringBuilder("# The commands\n");
    String help = CommandRun.of("--help").fine();
    append(page, "portsim", help);
    for (String command : commands(help)) {
      append(page, "portsim " + command, CommandRun.of(command, "--help").fine());
    }
    page.append('\n').append(EXIT_CODES);
    GoldenFile.assertMatches(ProjectFolder.path("docs/reference/commands.md"), page.toString());
  }

  private static List<String> commands(String help) {
    return help.substring(help.indexOf("Commands:\n"), help.indexOf("\nExamples:"))
        .lines()
        .filter(line -> line.matches("  [a-z].*"))
        .map(line -> line.strip().split(" ", 2)[0])
        .toList();
  }

  private static void append(StringBuilder page, String name, String help) {
    page.append("\n## ").append(name).append("\n\n```\n");
    help.lines().forEach(line -> page.append(line.stripTrailing()).append('\n'));
    page.append("```\n");
  }
}
