package portsim.cli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.cli.GoldenFile;
import portsim.scenario.tree.Problems;

/** Compares what is said about each file in {@code invalid/syntax} with the text beside it. */
class SyntaxProblemsTest {
  private static final Path FOLDER = Path.of("src/test/resources/invalid/syntax");

  static List<Path> invalidFiles() throws IOException {
    return GoldenFile.invalidFiles(FOLDER);
  }

  @ParameterizedTest
  @MethodSource("invalidFiles")
  void saysExactlyThis(Path file) throws IOException {
    String said = problemsOf(file);
    assertThat(said).isNotEmpty();
    GoldenFile.assertMatches(GoldenFile.problemsOf(file), said);
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
