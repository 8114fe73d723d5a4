package portsim.cli.reading.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.cli.GoldenFile;

/**
 * Compares what is said about each case in {@code invalid/recording} with the text beside it; files
 * that are not there are those of a case without a fault.
 */
class CaseProblemsTest {
  private static final Path FOLDER = Path.of("src/test/resources/invalid/recording");
  private static final String FILES =
      "  hint: a recorded case is a folder with case.json, attempts.csv and seconds.csv\n";

  @TempDir private Path folder;

  static List<Path> invalidCases() throws IOException {
    try (Stream<Path> cases = Files.list(FOLDER)) {
      return cases.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("invalidCases")
  void saysExactlyThis(Path invalid) throws IOException {
    CaseFolder recorded = CaseFolder.in(folder).withAll(invalid);
    assertThat(recorded.reading().recorded()).isNull();
    GoldenFile.assertMatches(invalid.resolve("problems.txt"), recorded.said());
  }

  @Test
  void thereAreManyFaults() throws IOException {
    assertThat(invalidCases()).hasSizeGreaterThan(10);
  }

  @Test
  void namesEveryFileThatIsMissing() throws IOException {
    CaseFolder recorded = CaseFolder.in(folder);
    Files.delete(folder.resolve("attempts.csv"));
    Files.delete(folder.resolve("seconds.csv"));
    assertThat(recorded.said())
        .isEqualTo(
            "case: is no recorded case: it has no attempts.csv and no seconds.csv\n" + FILES);
  }

  @Test
  void aFolderThatIsNotThereHasNoFiles() throws IOException {
    CaseFolder missing = new CaseFolder(folder.resolve("missing"));
    assertThat(missing.said()).isEqualTo("case: no such folder\n" + FILES);
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Files.writeString(folder.resolve("notes"), "");
    CaseFolder notes = new CaseFolder(folder.resolve("notes"));
    assertThat(notes.said()).isEqualTo("case: is no folder\n" + FILES);
  }
}
