package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code portsim test}. */
class TestCommandTest {
  @TempDir private Path folder;

  private String file(String name, String text) throws Exception {
    return Scenarios.file(folder, name, text);
  }

  @Test
  void isContentWithMetExpectations() throws Exception {
    String file = file("good.yaml", Scenarios.EXHAUSTED);
    assertThat(CommandRun.of("test", file).fine())
        .isEqualTo("passed  " + file + "  4 expectations in 2 variants\n1 scenario passed\n");
  }

  @Test
  void tellsWhatIsRequiredWhatIsThereAndWhere() throws Exception {
    String file = file("x.yaml", Scenarios.DISAPPOINTING);
    CommandRun run = CommandRun.of("test", file);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.FAILED_EXPECTATION);
    assertThat(run.out().replaceAll("\\s+", " "))
        .isEqualTo(
            ("failed %s 5 expectations in 2 variants"
                    + " base: calls.failed must be 0, is 100 (%s:11:17)"
                    + " why: port exhausted at 10 s: 100 of 100 held, none returns before the end"
                    + " 0 scenarios passed, 1 failed ")
                .formatted(file, file));
  }

  @Test
  void aFileWithoutExpectationsHasNotPassed() throws Exception {
    String good = file("good.yaml", Scenarios.EXHAUSTED);
    String open = file("open.yaml", Scenarios.EXHAUSTED.split("expect:", 2)[0]);
    assertThat(CommandRun.of("test", good, open).fine())
        .endsWith(
            "ran     " + open + "  no expectations\n1 scenario passed, 1 without expectations\n");
  }

  @Test
  void findsTheFilesOfAFolderAtAnyDepth() throws Exception {
    String b = file("b.yml", Scenarios.EXHAUSTED);
    String c = file("deep/down/c.yaml", Scenarios.EXHAUSTED);
    file("notes.txt", "no scenario");
    assertThat(CommandRun.of("test", folder.toString()).fine())
        .containsSubsequence("passed  " + b, "passed  " + c, "2 scenarios passed\n")
        .doesNotContain("notes");
  }

  @Test
  void aFolderWithoutScenariosIsAMistake() {
    CommandRun run = CommandRun.of("test", folder.toString());
    assertThat(run.told(ExitCode.INVALID_SCENARIO))
        .isEqualTo(
            """
            %s: no scenarios in this folder
              hint: their names end in .yaml, .yml or .json
            """
                .formatted(folder));
    assertThat(run.out()).isEqualTo("invalid " + folder + "\n0 scenarios passed, 1 invalid\n");
  }

  @Test
  void aPatternWithoutScenariosIsAMistake() {
    String pattern = folder + "/*.yaml";
    assertThat(CommandRun.of("test", pattern).told(ExitCode.INVALID_SCENARIO))
        .startsWith(pattern + ": matches no scenario\n");
  }

  @Test
  void findsTheFilesThatMatchAPattern() throws Exception {
    String a = file("web-a.yaml", Scenarios.EXHAUSTED);
    String b = file("deep/web-b.yaml", Scenarios.EXHAUSTED);
    file("deep/sql.yaml", Scenarios.EXHAUSTED);
    assertThat(CommandRun.of("test", folder + "/**web-*.yaml").fine())
        .containsSubsequence("passed  " + b, "passed  " + a, "2 scenarios passed\n");
    assertThat(CommandRun.of("test", folder + "/*.yaml").fine())
        .isEqualTo("passed  " + a + "  4 expectations in 2 variants\n1 scenario passed\n");
  }

  @Test
  void testsAFileOnceHoweverOftenItIsNamed() throws Exception {
    String a = file("a.yaml", Scenarios.EXHAUSTED);
    assertThat(CommandRun.of("test", a, folder.toString(), folder + "/*.yaml", a).fine())
        .isEqualTo("passed  " + a + "  4 expectations in 2 variants\n1 scenario passed\n");
  }

  @Test
  void looksNotAtWhatIsHidden() throws Exception {
    file(".github/workflows/ci.yaml", "on: push\n");
    String a = file("a.yaml", Scenarios.EXHAUSTED);
    assertThat(CommandRun.of("test", folder.toString()).fine())
        .isEqualTo("passed  " + a + "  4 expectations in 2 variants\n1 scenario passed\n");
  }

  @Test
  void theSameComesOutOfOneThreadAndOfEight() throws Exception {
    for (int i = 0; i < 5; i++) {
      file("good-" + i + ".yaml", Scenarios.EXHAUSTED);
      file("sad-" + i + ".yaml", Scenarios.DISAPPOINTING);
      file("bad-" + i + ".yaml", Scenarios.INVALID);
    }
    CommandRun one = CommandRun.of("test", folder.toString(), "--threads", "1");
    CommandRun eight = CommandRun.of("test", folder.toString(), "--threads", "8");
    assertThat(one.code()).isEqualTo(ExitCode.INVALID_SCENARIO);
    assertThat(eight).isEqualTo(one);
  }

  @Test
  void needsAThread() {
    assertThat(CommandRun.of("test", "x.yaml", "--threads", "0").refused(ExitCode.USAGE))
        .startsWith("portsim test: --threads is at least 1, got 0\n");
  }

  @Test
  void cannotWatchTheStandardInput() {
    assertThat(CommandRun.of("test", "-", "--watch").refused(ExitCode.USAGE))
        .startsWith("portsim test: --watch cannot read stdin again\n");
  }

  @Test
  void anInvalidFileDoesNotKeepTheOthersFromRunning() throws Exception {
    String bad = file("a-bad.yaml", Scenarios.INVALID);
    String good = file("b-good.yaml", Scenarios.EXHAUSTED);
    String sad = file("c-sad.yaml", Scenarios.DISAPPOINTING);
    CommandRun run = CommandRun.of("test", folder.toString());
    assertThat(run.told(ExitCode.INVALID_SCENARIO)).startsWith(bad + ":8:39: unknown key");
    assertThat(run.out())
        .containsSubsequence("invalid " + bad, "passed  " + good, "failed  " + sad)
        .endsWith("1 scenario passed, 1 failed, 1 invalid\n");
  }

  @Test
  void aMissingFileIsAnInvalidOne() throws Exception {
    String good = file("good.yaml", Scenarios.EXHAUSTED);
    CommandRun run = CommandRun.of("test", "missing.yaml", good);
    assertThat(run.told(ExitCode.INVALID_SCENARIO)).isEqualTo("missing.yaml: no such file\n");
    assertThat(run.out()).contains("passed  " + good);
  }
}
