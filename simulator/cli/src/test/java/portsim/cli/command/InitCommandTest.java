package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code portsim init}. */
class InitCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void whatItWritesRunsAndMeetsItsExpectations(Starter like) {
    String file = folder.resolve("web.yaml").toString();
    assertThat(CommandRun.of("init", file, "--like", like.toString()).fine())
        .isEqualTo(file + " is written. Run it: portsim run " + file + "\n");
    assertThat(CommandRun.of("test", file).fine()).startsWith("passed  ");
  }

  @ParameterizedTest
  @EnumSource
  void itIsABundledScenario(Starter like) throws Exception {
    Path bundled = BundledScenarios.folder().resolve("starters/" + like + ".yaml");
    String written = CommandRun.of("init", "--like", like.toString(), "-").fine();
    assertThat(Files.readString(bundled)).endsWith(written);
    assertThat(written).startsWith("# ").doesNotContain("$schema");
  }

  @Test
  void neverWritesOverAFile() throws Exception {
    String file = Scenarios.file(folder, "mine.yaml", "mine");
    assertThat(CommandRun.of("init", file).refused(ExitCode.USAGE))
        .isEqualTo(
            file + ": is there already\n  hint: name another file; this one stays as it is\n");
    assertThat(Files.readString(Path.of(file))).isEqualTo("mine");
  }

  @Test
  void makesNoFolders() {
    String file = folder.resolve("new/web.yaml").toString();
    assertThat(CommandRun.of("init", file).refused(ExitCode.USAGE))
        .isEqualTo(file + ": its folder does not exist\n  hint: make the folder first\n");
  }

  @Test
  void knowsOnlyItsKinds() {
    assertThat(CommandRun.of("init", "--like", "solaris", "-").refused(ExitCode.USAGE))
        .startsWith("portsim init: --like takes linux, sql or cloaking, got 'solaris'\n");
  }
}
