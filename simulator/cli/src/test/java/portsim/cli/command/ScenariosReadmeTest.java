package portsim.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import portsim.cli.GoldenFile;
import portsim.cli.ProjectFolder;

/** The table of the bundled scenarios: what each shows, and what comes out. */
class ScenariosReadmeTest {
  @Test
  void theTableSaysWhatEachFileShowsAndWhatComesOut() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # The scenarios

            Each file opens with its arithmetic and meets its own expectations: the build runs them
            all. `portsim run FILE` shows more of one, `portsim test scenarios` tests them.

            | file | what it shows | result |
            |---|---|---|
            """);
    for (Path file : BundledScenarios.all()) {
      String path = ProjectFolder.path("scenarios").relativize(file).toString().replace('\\', '/');
      page.append("| [").append(path).append("](").append(path).append(") | ");
      page.append(opening(Files.readString(file))).append(" | ");
      page.append(headline(CommandRun.of("run", file.toString()).fine())).append(" |\n");
    }
    GoldenFile.assertMatches(ProjectFolder.path("scenarios/README.md"), page.toString());
  }

  /** The first sentences of the comment that the file opens with, below the line for editors. */
  private static String opening(String text) {
    StringBuilder comment = new StringBuilder();
    for (String line : text.lines().skip(1).toList()) {
      if (!line.matches("# .*")) {
        break;
      }
      comment.append(line.substring(1));
    }
    return comment
        .toString()
        .strip()
        .replaceFirst("(.{30,}?[.:])\\s.*", "$1")
        .replaceFirst(":$", ".");
  }

  /** The paragraph below the title. */
  private static String headline(String report) {
    return report.split("\n\n", 3)[1].strip().replaceAll("\\s+", " ").replace("|", "\\|");
  }
}
