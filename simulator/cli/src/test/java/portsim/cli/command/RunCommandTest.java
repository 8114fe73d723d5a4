package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code portsim run}: files, variants and formats. */
class RunCommandTest {
  @TempDir private Path folder;
  private String exhausted;

  @BeforeEach
  void writeScenario() throws Exception {
    exhausted = Scenarios.file(folder, "exhausted.yaml", Scenarios.EXHAUSTED);
  }

  @Test
  void showsAllVariantsSideBySide() {
    assertThat(CommandRun.of("run", exhausted).fine())
        .contains("Calls", "base", "pooled", "Expectations: all 4 met")
        .endsWith("\n")
        .doesNotContain("\r");
  }

  @Test
  void aFailedExpectationIsNoFailedRun() throws Exception {
    String file = Scenarios.file(folder, "x.yaml", Scenarios.DISAPPOINTING);
    assertThat(CommandRun.of("run", file).fine())
        .contains("Expectations: 4 of 5 met", "base: calls.failed is 100, required 0");
  }

  @Test
  void runsSeveralFilesOneAfterTheOther() throws Exception {
    String text = Scenarios.EXHAUSTED.replace("title: Calls", "title: Others");
    String other = Scenarios.file(folder, "other.yaml", text);
    String both = CommandRun.of("run", exhausted, other).fine();
    assertThat(both)
        .startsWith(CommandRun.of("run", exhausted).fine())
        .endsWith(CommandRun.of("run", other).fine());
  }

  @Test
  void runsNothingWhereOneFileIsInvalid() throws Exception {
    String invalid = Scenarios.file(folder, "invalid.yaml", Scenarios.INVALID);
    assertThat(CommandRun.of("run", exhausted, invalid).refused(ExitCode.INVALID_SCENARIO))
        .startsWith(invalid + ":8:39: unknown key 'arivals' in workloads.calls\n");
  }

  @Test
  void aWarningDoesNotStopIt() throws Exception {
    String text = Scenarios.EXHAUSTED + "  same: {}\n";
    CommandRun run = CommandRun.of("run", "--json", Scenarios.file(folder, "same.yaml", text));
    assertThat(run.told(ExitCode.FINE)).contains("warning: variant 'same' changes nothing");
    assertThat(run.out()).startsWith("{").endsWith("}\n");
  }

  @Test
  void readsTheStandardInput() {
    assertThat(CommandRun.At.input(Scenarios.EXHAUSTED).run("run", "--json", "-").fine())
        .contains("\"file\":\"-\"");
  }

  @Test
  void tellsWhatIsWrongWithTheStandardInput() {
    CommandRun run = CommandRun.At.input(Scenarios.INVALID).run("run", "-");
    assertThat(run.refused(ExitCode.INVALID_SCENARIO)).startsWith("-:8:39: unknown key 'arivals'");
  }

  // ------------------------------------------------------------------ Files that cannot be read

  private String refused(String... args) {
    return CommandRun.of(args).refused(ExitCode.INVALID_SCENARIO);
  }

  @Test
  void aMissingFile() {
    String name = folder.resolve("exhausted").toString();
    assertThat(refused("run", name))
        .isEqualTo(name + ": no such file\n  hint: did you mean '" + exhausted + "'?\n");
  }

  @Test
  void aFolder() {
    assertThat(refused("run", folder.toString()))
        .isEqualTo(
            folder + ": is a directory; name a file in it\n  hint: such as " + exhausted + "\n");
  }

  @Test
  void aFileThatIsNotUtf8() throws Exception {
    Path file = folder.resolve("latin1.yaml");
    Files.write(file, "title: Zürich\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(refused("run", file.toString())).startsWith(file + ":1:9: ").contains("UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# later\n"})
  void anEmptyFile(String text) throws Exception {
    String file = Scenarios.file(folder, "empty.yaml", text);
    assertThat(refused("run", file)).startsWith(file + ": is empty\n  hint: ");
  }

  @Test
  void allFilesThatCannotBeReadAreNamed() {
    assertThat(refused("run", "a.yaml", "b.yaml"))
        .isEqualTo("a.yaml: no such file\nb.yaml: no such file\n");
  }

  // ----------------------------------------------------------------------------------- Variants

  @Test
  void runsTheChosenVariantAlone() {
    assertThat(CommandRun.of("run", "--variant", "pooled", "--json", exhausted).fine())
        .contains("\"variants\":{\"pooled\":{")
        .doesNotContain("\"base\":{");
  }

  @Test
  void variantsKeepTheOrderOfTheFile() {
    assertThat(
            CommandRun.of("run", "--variant=pooled", "--variant=base", "--json", exhausted).fine())
        .isEqualTo(CommandRun.of("run", "--json", exhausted).fine());
  }

  @Test
  void refusesAVariantThatDoesNotExist() {
    assertThat(refused("run", "--variant", "poled", exhausted))
        .isEqualTo(exhausted + ": there is no variant 'poled'\n  hint: variants: base, pooled\n");
  }

  // ------------------------------------------------------------------------------------ Formats

  @Test
  void jsonHasALineForEachFile() {
    String one = CommandRun.of("run", "--json", exhausted).fine();
    assertThat(one).matches("\\{[^\n]*}\n");
    assertThat(CommandRun.of("run", "--json", exhausted, exhausted).fine()).isEqualTo(one + one);
  }

  @Test
  void csvHasOneHeaderForAllFiles() {
    assertThat(
            CommandRun.of("run", "--csv", exhausted, exhausted)
                .fine()
                .lines()
                .filter(line -> line.startsWith("file,")))
        .hasSize(1);
  }

  @Test
  void refusesTwoFormatsAtOnce() {
    assertThat(CommandRun.of("run", "--json", "--csv", exhausted).refused(ExitCode.USAGE))
        .contains("--json", "--csv");
  }
}
