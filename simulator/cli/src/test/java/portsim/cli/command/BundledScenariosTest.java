package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.cli.ProjectFolder;

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
    assertThat(Files.readString(file))
        .containsPattern("\\A#.*\n# \\w")
        .containsPattern("(?m)^title: ")
        .containsPattern("(?m)^expect:");
  }

  @ParameterizedTest
  @MethodSource("files")
  void namesTheSchemaForEditors(Path file) throws IOException {
    Path schema = ProjectFolder.path("docs/reference/scenario.schema.json");
    String path = file.getParent().relativize(schema).toString().replace('\\', '/');
    assertThat(schema).exists();
    assertThat(Files.readString(file)).startsWith("# yaml-language-server: $schema=" + path + "\n");
  }

  @ParameterizedTest
  @MethodSource("files")
  void meetsItsExpectations(Path file) {
    assertThat(CommandRun.of("test", file.toString()).fine())
        .startsWith("passed  ")
        .endsWith("1 scenario passed\n");
  }
}
