package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is common to all commands: help, and what happens to a command line that is wrong. */
class PortsimTest {
  @Test
  void showsItsCommands() {
    assertThat(CommandRun.of("--help").fine())
        .startsWith("Usage: portsim")
        .contains("  run ", "  test ", "  validate ", "  profiles ", "Exit codes:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "test", "validate", "profiles", "init", "completion"})
  void everyCommandShowsExamples(String command) {
    assertThat(CommandRun.of(command, "--help").fine())
        .startsWith("Usage: portsim " + command)
        .contains("Exit codes:\n", "Examples:\n  portsim " + command);
  }

  @Test
  void showsItsVersion() {
    assertThat(CommandRun.of("--version").fine()).isEqualTo("portsim development\n");
  }

  @Test
  void needsACommand() {
    assertThat(CommandRun.of().refused(ExitCode.USAGE))
        .isEqualTo(
            """
            portsim: which command?
              hint: portsim --help shows what it takes
            """);
  }

  @Test
  void suggestsTheCommandThatWasMeant() {
    assertThat(CommandRun.of("rnu", "x.yaml").refused(ExitCode.USAGE))
        .isEqualTo("portsim: unknown command 'rnu'\n  hint: did you mean 'run'?\n");
  }

  @Test
  void refusesAnUnknownOption() {
    assertThat(CommandRun.of("run", "--jason", "x.yaml").refused(ExitCode.USAGE))
        .isEqualTo("portsim run: unknown option '--jason'\n  hint: did you mean '--json'?\n");
  }

  @ParameterizedTest
  @CsvSource({
    "simulate, portsim: unknown command 'simulate', portsim --help",
    "--verbose, portsim: unknown option '--verbose', portsim --help",
    "profiles linux windows, portsim profiles: what is 'windows' for?,"
        + " portsim profiles --help",
  })
  void pointsToTheHelp(String line, String problem, String help) {
    assertThat(CommandRun.of(line.split(" ", -1)).refused(ExitCode.USAGE))
        .isEqualTo(problem + "\n  hint: " + help + " shows what it takes\n");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "run x.yaml --set | run: --set needs PATH=VALUE",
        "run x.yaml --set duration | run: --set takes PATH=VALUE, got 'duration'",
        "run x.yaml --json --csv | run: --json and --csv cannot go together",
        "run x.yaml --seed 1 --seed 2 | run: --seed can be given only once",
        "run x.yaml --seed | run: --seed needs N",
        "run x.yaml --color red | run: --color takes auto, always or never, got 'red'",
        "run x.yaml --color | run: --color needs auto, always or never",
        "run | run: FILE is missing",
        "test | test: PATH is missing",
        "replay | replay: CASE is missing",
        "replay x --min-agreement much | replay: --min-agreement takes SHARE, got 'much'",
        "replay x --seed one | replay: --seed takes N, got 'one'",
      })
  void saysInPlainWordsWhatIsWrong(String line, String problem) {
    String command = line.split(" ", 2)[0];
    assertThat(CommandRun.of(line.split(" ", -1)).refused(ExitCode.USAGE))
        .isEqualTo(
            "portsim "
                + problem
                + "\n  hint: portsim "
                + command
                + " --help shows what it takes\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "test", "validate"})
  void needsAFile(String command) {
    assertThat(CommandRun.of(command).refused(ExitCode.USAGE))
        .startsWith("portsim " + command + ": ")
        .contains("hint: portsim " + command + " --help");
  }

  /** A line without options is not parsed at all; with the standard of an option, it is. */
  @ParameterizedTest
  @ValueSource(strings = {"run", "test", "validate"})
  void doesTheSameWithoutAnOptionAsWithItsStandard(String command, @TempDir Path folder)
      throws IOException {
    String fine = Scenarios.file(folder, "fine.yaml", Scenarios.EXHAUSTED);
    String wrong = Scenarios.file(folder, "wrong.yaml", Scenarios.INVALID);
    String none = folder.resolve("none.yaml").toString();
    for (List<String> files :
        List.of(List.of(fine), List.of(wrong), List.of(none, ""), List.of(fine, wrong))) {
      List<String> line = new ArrayList<>(files);
      line.add(0, command);
      CommandRun plain = CommandRun.of(line.toArray(String[]::new));
      line.addAll(List.of("--color", "auto"));
      assertThat(plain).isEqualTo(CommandRun.of(line.toArray(String[]::new)));
    }
  }

  @Test
  void readsArgumentsFromAFile(@TempDir Path folder) throws IOException {
    String file = Scenarios.file(folder, "fine.yaml", Scenarios.EXHAUSTED);
    String arguments = Scenarios.file(folder, "arguments", "'" + file + "'");
    assertThat(CommandRun.of("validate", "@" + arguments))
        .isEqualTo(CommandRun.of("validate", file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"run -", "run - --color auto"})
  void saysThatADefectIsOne(String line) {
    InputStream broken =
        input(
            () -> {
              throw new IllegalStateException("the input is broken");
            });
    assertThat(CommandRun.At.input(broken).run(line.split(" ", -1)).refused(ExitCode.FAILED_RUN))
        .isEqualTo(
            """
            portsim: failed while running: the input is broken
              This is a defect of portsim; the run's results are not to be trusted.
              hint: with PORTSIM_DEBUG=1 it shows where
            """);
  }

  /** 1,000,000 calls a second wait for an hour: 3.6 billion, with 44 bytes each, twice. */
  @ParameterizedTest
  @ValueSource(strings = {"run", "test"})
  void refusesWhatNeedsTooMuchMemoryBeforeItRuns(String command) {
    String pool = "connections: { pool: sqlclient, connectTimeout: 0 }, closes: never";
    String dense = Scenarios.EXHAUSTED.replace("20s", "1h").replace("10/s", "1_000_000/s, " + pool);
    CommandRun run = CommandRun.At.input(dense).run(command, "-");
    assertThat(run.told(ExitCode.FAILED_RUN))
        .startsWith("-: variant base needs about 402.4 GiB of memory, and there are ")
        .endsWith(
            "  hint: 3,600,000,000 calls of calls would wait at a time: fewer calls, a pool or"
                + " queue that serves more of them, or a shorter connectTimeout; or PORTSIM_JAVA_OPTS=-Xmx403g\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"explain", "remedies"})
  void doesNotRefuseForTheMemoryOfAVariantThatIsNotAskedFor(String command) {
    String dense =
        """
          dense:
            duration: 1h
            workloads:
              calls:
                arrivals: 1_000_000/s
                connections: { pool: sqlclient, connectTimeout: 0 }
                closes: never
        """;
    CommandRun.At.input(Scenarios.EXHAUSTED + dense).run(command, "-").fine();
    assertThat(
            CommandRun.At.input(Scenarios.EXHAUSTED + dense)
                .run(command, "-", "--variant", "dense")
                .refused(ExitCode.FAILED_RUN))
        .startsWith("-: variant dense needs about 402.4 GiB of memory");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run -", "run - --color auto"})
  void saysWhatToDoWithoutMemory(String line) {
    InputStream endless =
        input(
            () -> {
              throw new OutOfMemoryError();
            });
    assertThat(CommandRun.At.input(endless).run(line.split(" ", -1)).refused(ExitCode.FAILED_RUN))
        .isEqualTo(
            """
            portsim: failed while running: the memory is used up
              hint: fewer calls under way at a time, or more memory: PORTSIM_JAVA_OPTS=-Xmx8g
            """);
  }

  private static InputStream input(IntSupplier read) {
    return new InputStream() {
      @Override
      public int read() {
        return read.getAsInt();
      }

      @Override
      public int read(byte[] buffer, int from, int length) {
        return read();
      }
    };
  }
}
