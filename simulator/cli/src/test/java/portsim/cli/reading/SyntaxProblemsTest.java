package portsim.cli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.scenario.tree.Problems;

/**
 * Compares what is said about each file in {@code invalid/syntax} with the text beside it.
 *
 * <p>{@code -Dgolden.update=true} writes the texts anew; then read the difference.
 */
class SyntaxProblemsTest {
  private static final Path FOLDER = Path.of("src/test/resources/invalid/syntax");

  static List<Path> invalidFiles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.toString().endsWith(".problems")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("invalidFiles")
  void saysExactlyThis(Path file) throws IOException {
    Path golden = Path.of(file.toString().replaceFirst("\\.[a-z]+$", ".problems"));
    String said = problemsOf(file);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, said);
    }
    assertThat(said).isEqualTo(Files.readString(golden)).isNotEmpty();
  }

  private static String problemsOf(Path file) throws IOException {
    Problems problems = new Problems();
    SourceText read =
        new SourceFiles(InputStream.nullInputStream()).read(file.toString(), problems);
    assertThat(read).isNotNull();
    SourceText source = new SourceText(file.getFileName().toString(), read.text());
    TreeReader.read(source, problems);
    StringBuilder out = new StringBuilder();
    new ProblemPrinter(List.of(source), false).print(problems, out);
    return out.toString();
  }
}
