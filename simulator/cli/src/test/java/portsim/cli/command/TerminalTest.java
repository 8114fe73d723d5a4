package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of the terminal, and where it gets colour. */
class TerminalTest {
  private static final String ESCAPE = "\u001b[";

  @TempDir private Path folder;

  @ParameterizedTest(name = "--color={0}, terminal {1}, environment allows {2}: {3}")
  @CsvSource({
    "auto, true, true, true",
    "auto, true, false, false",
    "auto, false, true, false",
    "always, false, false, true",
    "never, true, true, false",
    "NEVER, true, true, false",
  })
  void coloursResultsAndMessages(String when, boolean isTerminal, boolean allowed, boolean colours)
      throws Exception {
    CommandRun.At at = CommandRun.At.terminal(new Terminal(isTerminal, isTerminal, 80, allowed));
    String good = Scenarios.file(folder, "good.yaml", Scenarios.EXHAUSTED);
    String bad = Scenarios.file(folder, "bad.yaml", Scenarios.INVALID);
    String results = at.run("run", "--color=" + when, good).fine();
    String problems = at.run("run", "--color=" + when, bad).refused(ExitCode.INVALID_SCENARIO);
    assertThat(results.contains(ESCAPE)).isEqualTo(colours);
    assertThat(problems.contains(ESCAPE)).isEqualTo(colours);
  }

  @Test
  void resultsInAFileHaveNoColourThoughMessagesOnTheTerminalDo() throws Exception {
    CommandRun.At at = CommandRun.At.terminal(new Terminal(false, true, 80, true));
    String good = Scenarios.file(folder, "good.yaml", Scenarios.EXHAUSTED);
    String bad = Scenarios.file(folder, "bad.yaml", Scenarios.INVALID);
    CommandRun run = at.run("test", good, bad);
    assertThat(run.told(ExitCode.INVALID_SCENARIO)).contains(ESCAPE);
    assertThat(run.out()).doesNotContain(ESCAPE);
  }

  @Test
  void helpHasColourWhereItIsWanted() {
    CommandRun.At terminal = CommandRun.At.terminal(new Terminal(true, true, 80, true));
    CommandRun.At plain = CommandRun.At.terminal(new Terminal(true, true, 80, false));
    assertThat(terminal.run("--help").fine()).contains(ESCAPE);
    assertThat(plain.run("--help").fine()).doesNotContain(ESCAPE);
  }

  @Test
  void refusesAnotherColour() {
    assertThat(CommandRun.of("run", "--color=red", "x.yaml").refused(ExitCode.USAGE))
        .contains("--color", "'red'", "auto, always or never");
  }

  @ParameterizedTest(name = "NO_COLOR={0}, TERM={1}: {2}")
  @CsvSource({
    "'', xterm, true",
    "1, xterm, false",
    "0, xterm, false",
    "'', dumb, false",
  })
  void theEnvironmentDecidesOnColour(String noColor, String term, boolean wanted) {
    Map<String, String> environment = Map.of("NO_COLOR", noColor, "TERM", term);
    assertThat(Terminal.of(new Properties(), environment).wantsColour()).isEqualTo(wanted);
  }

  @ParameterizedTest(name = "{0} columns: {1}")
  @CsvSource({"100, 100", "20, 60", "5000, 200", "'', 80", "wide, 80", "0, 80", "-1, 80"})
  void aReportIsNeitherTooNarrowNorTooWide(String told, int columns) {
    Properties properties = new Properties();
    properties.setProperty("portsim.columns", told);
    assertThat(Terminal.of(properties, Map.of()).columns()).isEqualTo(columns);
  }

  @Test
  void withoutTheLauncherThereIsNoTerminal() {
    assertThat(Terminal.of(new Properties(), Map.of()))
        .isEqualTo(new Terminal(false, false, 80, true));
  }

  @Test
  void theLauncherTellsWhatIsATerminal() {
    Properties properties = new Properties();
    properties.setProperty("portsim.stdout.terminal", "true");
    properties.setProperty("portsim.stderr.terminal", "true");
    assertThat(Terminal.of(properties, Map.of())).isEqualTo(new Terminal(true, true, 80, true));
  }

  /** With round trips and failures it takes 69 columns. */
  @Test
  void theLegendTakesAsManyLinesAsItNeeds() throws Exception {
    String slow = Scenarios.EXHAUSTED.replace("profile: custom,", "profile: custom, rtt: 10ms,");
    String file = Scenarios.file(folder, "slow.yaml", slow);
    CommandRun.At narrow = CommandRun.At.terminal(new Terminal(true, true, 60, false));
    assertThat(narrow.run("run", file).fine())
        .contains("\n  █ open, opening, closing   ▒ TIME_WAIT   blank: free\n  ▲ calls fail\n");
  }

  @Test
  void theReportFitsTheTerminal() throws Exception {
    String file = Scenarios.file(folder, "good.yaml", Scenarios.EXHAUSTED);
    CommandRun.At narrow = CommandRun.At.terminal(new Terminal(true, true, 60, false));
    assertThat(narrow.run("run", file).fine().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
  }
}
