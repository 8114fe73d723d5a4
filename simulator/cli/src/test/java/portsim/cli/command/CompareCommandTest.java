package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portsim.cli.GoldenFile;

/** {@code portsim compare}. */
class CompareCommandTest {
  private static final Path GOLDEN = Path.of("src/test/resources/report/compare");

  @TempDir private Path folder;
  private String file;

  @BeforeEach
  void writeScenario() throws Exception {
    file = Scenarios.file(folder, "x.yaml", Scenarios.EXHAUSTED);
  }

  private void assertGolden(String golden, String... options) throws Exception {
    String[] args = new String[options.length + 3];
    args[0] = "compare";
    args[1] = file;
    args[2] = "#pooled";
    System.arraycopy(options, 0, args, 3, options.length);
    String text = CommandRun.of(args).fine().replace(folder.toString(), "FOLDER");
    GoldenFile.assertMatches(
        GOLDEN.resolve(golden),
        text.replaceAll("\"portsim\":\"[^\"]+\"", "\"portsim\":\"VERSION\""));
  }

  @Test
  void showsTheNumbersThatDifferSideBySide() throws Exception {
    assertGolden("compare.txt");
  }

  @Test
  void printsThemAsJson() throws Exception {
    assertGolden("compare.json", "--json");
  }

  @Test
  void printsThemInMarkdown() throws Exception {
    assertGolden("compare.md", "--markdown");
  }

  @Test
  void aResultIsTheSameAsTheScenarioItIsFrom() throws Exception {
    Path result = folder.resolve("result.json");
    Files.writeString(result, CommandRun.of("run", "--json", file).fine());
    assertThat(CommandRun.of("compare", result.toString(), file).fine())
        .contains("#base", "#pooled")
        .containsPattern("All [0-9]+ numbers are the same")
        .doesNotContain("differ");
  }

  @Test
  void chancesAreComparedByTheirIntervals() throws Exception {
    // 35 ports run out in one of six runs, 60 in none of a thousand
    String chances = "../../scenarios/theory/chances.yaml";
    assertThat(CommandRun.of("compare", chances, "#enough-ports").fine())
        .contains(
            "Over many runs", "  p(calls.failed > 0): differs", "mean(calls.attempted): may be")
        .doesNotContain("mean(calls.failed)"); // only one of them expects something of it
    Path result = folder.resolve("result.json");
    Files.writeString(result, CommandRun.of("run", "--json", chances).fine());
    assertThat(CommandRun.of("compare", result.toString(), chances, "--json").fine())
        .contains("{\"path\":\"mean(calls.failed)\",\"differs\":false,\"first\":{")
        .doesNotContain("\"differs\":true");
  }

  @Test
  void readsAResultFromTheStandardInput() throws Exception {
    String result = CommandRun.of("run", "--json", file).fine();
    assertThat(CommandRun.At.input(result).run("compare", "-", file).fine())
        .contains("A  -#base", "numbers are the same");
  }

  @Test
  void comparesTwoFiles() throws Exception {
    String text = Scenarios.EXHAUSTED.replace("10/s", "5/s").split("variants:", 2)[0];
    String slower = Scenarios.file(folder, "slower.yaml", text);
    CommandRun run = CommandRun.of("compare", file, slower);
    assertThat(run.code()).isEqualTo(ExitCode.FINE);
    // 10/s: 200 calls in 20 s; 5/s: 100, for which the 100 ports suffice.
    assertThat(run.out())
        .containsPattern("calls.attempted +200 +100 +-100 \\(-50.0 %\\)")
        .containsPattern("ports.firstExhaustion +10s +never");
    assertThat(run.err()).isEqualTo("only " + file + " has a variant pooled\n");
  }

  @Test
  void tellsWhichVariantsThereAre() {
    assertThat(CommandRun.of("compare", file, "#poled").refused(ExitCode.INVALID_SCENARIO))
        .isEqualTo(file + ": there is no variant 'poled'\n  hint: variants: base, pooled\n");
  }

  @Test
  void aFileWithoutAResultOrAScenarioIsTold() throws Exception {
    String other = Scenarios.file(folder, "other.json", "{\"portsim\": \"0.1.0\"}");
    assertThat(CommandRun.of("compare", file, other).refused(ExitCode.INVALID_SCENARIO))
        .startsWith(other + ":1:1: is a result without numbers of a variant\n");
    String bad = Scenarios.file(folder, "bad.yaml", Scenarios.INVALID);
    assertThat(CommandRun.of("compare", bad, "missing.yaml").refused(ExitCode.INVALID_SCENARIO))
        .contains("unknown key 'arivals'", "missing.yaml: no such file");
  }
}
