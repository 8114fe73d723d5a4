package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code portsim completion}. */
class CompletionCommandTest {
  @TempDir private Path folder;

  /** What bash offers for a line that ends in a word begun. */
  @ParameterizedTest(name = "portsim {0}: {1}")
  @CsvSource({
    "va, validate",
    "run --js, --json",
    "init --li, --like",
    "run --color a, auto always",
    "profiles windows-2, windows-2003",
  })
  void bashCompletes(String line, String offered) throws Exception {
    assumeThat(Path.of("/bin/bash")).exists();
    Path script = folder.resolve("portsim.bash");
    Files.writeString(script, CommandRun.of("completion", "bash").fine());
    int words = line.split(" ", -1).length;
    String asked =
        "source '%s'; compopt() { :; }; COMP_WORDS=(portsim %s); COMP_CWORD=%d; _complete_portsim; echo ${COMPREPLY[@]}"
            .formatted(script, line, words);
    Process bash = new ProcessBuilder("/bin/bash", "-c", asked).redirectErrorStream(true).start();
    String reply = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(reply.strip()).isEqualTo(offered);
  }

  @Test
  void zshTakesTheSameScript() {
    assertThat(CommandRun.of("completion", "zsh").fine())
        .isEqualTo(CommandRun.of("completion", "bash").fine())
        .contains("bashcompinit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "complete -c portsim -n __fish_use_subcommand -a run -d 'Runs scenarios and shows what",
        "complete -c portsim -n '__fish_seen_subcommand_from run' -l json -d ",
        "complete -c portsim -n '__fish_seen_subcommand_from run' -l set -x -d ",
        "complete -c portsim -n '__fish_seen_subcommand_from run' -l color -x -a 'auto always never'",
        "complete -c portsim -n '__fish_seen_subcommand_from init' -l like -x -a 'linux sql cloaking'",
        "complete -c portsim -n '__fish_seen_subcommand_from profiles' -f -a 'windows-nt4 ",
        "complete -c portsim -n '__fish_seen_subcommand_from test' -s h -l help -d ",
      })
  void fishKnows(String line) {
    assertThat(CommandRun.of("completion", "fish").fine()).contains("\n" + line);
  }

  @Test
  void knowsOnlyItsShells() {
    assertThat(CommandRun.of("completion", "tcsh").refused(ExitCode.USAGE))
        .startsWith("portsim completion: SHELL is one of bash, zsh or fish, got 'tcsh'\n");
  }
}
