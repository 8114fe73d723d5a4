package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code portsim validate}. */
class ValidateCommandTest {
  @TempDir private Path folder;

  @Test
  void saysThatAFileIsFine() throws Exception {
    String file = Scenarios.file(folder, "good.yaml", Scenarios.EXHAUSTED);
    assertThat(CommandRun.of("validate", file).fine()).isEqualTo(file + ": fine, 2 variants\n");
  }

  @Test
  void doesNotRunIt() throws Exception {
    String ages = Scenarios.EXHAUSTED.replace("20s", "36500d").replace("10/s", "1_000_000/s");
    String file = Scenarios.file(folder, "ages.yaml", ages);
    assertThat(CommandRun.of("validate", file).fine()).contains("fine");
  }

  @Test
  void tellsTheProblemsOfAllFiles() throws Exception {
    String bad = Scenarios.file(folder, "bad.yaml", Scenarios.INVALID);
    String good = Scenarios.file(folder, "good.yaml", Scenarios.EXHAUSTED);
    CommandRun run = CommandRun.of("validate", bad, "missing.yaml", good);
    assertThat(run.told(ExitCode.INVALID_SCENARIO))
        .isEqualTo(
            """
            %s:8:39: unknown key 'arivals' in workloads.calls
              8 |   calls: { from: client, to: service, arivals: 10/s }
                |                                       ^
              hint: did you mean 'arrivals'?
            missing.yaml: no such file
            """
                .formatted(bad));
    assertThat(run.out()).isEqualTo(good + ": fine, 2 variants\n");
  }

  @Test
  void findsTheFilesOfAFolder() throws Exception {
    String good = Scenarios.file(folder, "good.yaml", Scenarios.EXHAUSTED);
    String deep = Scenarios.file(folder, "deep/good.json.yml", Scenarios.EXHAUSTED);
    assertThat(CommandRun.of("validate", folder.toString()).fine())
        .isEqualTo(deep + ": fine, 2 variants\n" + good + ": fine, 2 variants\n");
  }

  @Test
  void aFolderWithoutScenariosIsAMistake() {
    assertThat(CommandRun.of("validate", folder.toString()).refused(ExitCode.INVALID_SCENARIO))
        .startsWith(folder + ": no scenarios in this folder\n");
  }

  @Test
  void readsTheStandardInput() {
    assertThat(CommandRun.At.input(Scenarios.EXHAUSTED).run("validate", "-").fine())
        .isEqualTo("-: fine, 2 variants\n");
  }
}
