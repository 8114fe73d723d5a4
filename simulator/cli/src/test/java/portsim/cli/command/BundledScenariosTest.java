package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file under {@code scenarios} explains itself and, without a warning, meets its own
 * expectations.
 */
class BundledScenariosTest {
  static List<Path> files() throws IOException {
    return BundledScenarios.all();
  }

  @Test
  void thereAreSome() throws IOException {
    assertThat(files()).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource("files")
  void beginsWithWhatItShows(Path file) throws IOException {
    assertThat(file.toString()).endsWith(".yaml");
    assertThat(Files.readString(file))
        .startsWith("# ")
        .containsPattern("(?m)^title: ")
        .containsPattern("(?m)^expect:");
  }

  @ParameterizedTest
  @MethodSource("files")
  void meetsItsExpectations(Path file) {
    assertThat(CommandRun.of("test", file.toString()).fine())
        .startsWith("passed  ")
        .endsWith("1 scenario passed\n");
  }
}
