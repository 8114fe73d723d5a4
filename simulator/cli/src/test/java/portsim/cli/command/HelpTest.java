package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code --help} shows on a terminal of the usual width. */
class HelpTest {
  private static final int WIDTH = 80;
  private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+)  +[A-Z]");

  static Stream<String> commands() {
    return COMMAND.matcher(CommandRun.of("--help").fine()).results().map(each -> each.group(1));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void noExampleIsBroken(String command) {
    List<String> lines = CommandRun.of(command, "--help").fine().lines().toList();
    assertThat(lines).allMatch(line -> line.length() <= WIDTH);
    assertThat(lines.subList(lines.indexOf("Examples:") + 1, lines.size()))
        .as("a line of one word is the rest of one that was too long")
        .allMatch(line -> line.isEmpty() || line.strip().contains(" "));
  }

  /** A description begins in one column, and goes on two columns to the right. */
  @ParameterizedTest
  @MethodSource("commands")
  void noDescriptionIsRagged(String command) {
    List<String> lines = CommandRun.of(command, "--help").fine().lines().toList();
    int until = Math.max(lines.indexOf("Exit codes:"), 0);
    for (int i = 1; i < until; i++) {
      String broken = lines.get(i - 1);
      boolean goesOn = indent(broken) > indent(lines.get(i)) && indent(lines.get(i)) > 10;
      assertThat(goesOn).as(lines.get(i)).isFalse();
    }
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
