package portsim.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.cli.GoldenFile;
import portsim.cli.reading.ProblemPrinter;
import portsim.cli.reading.SourceText;
import portsim.cli.reading.TreeReader;
import portsim.scenario.ScenarioFile;
import portsim.scenario.binding.ScenarioBinder;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;

/** Compares what is said about each file in {@code invalid/scenario} with the text beside it. */
class ScenarioProblemsTest {
  private static final Path FOLDER = Path.of("src/test/resources/invalid/scenario");

  static List<Path> invalidFiles() throws IOException {
    return GoldenFile.invalidFiles(FOLDER);
  }

  @ParameterizedTest
  @MethodSource("invalidFiles")
  void saysExactlyThis(Path file) throws IOException {
    Read read = Read.of(file);
    StringBuilder said = new StringBuilder();
    new ProblemPrinter(List.of(read.source), false).print(read.problems, said);
    GoldenFile.assertMatches(GoldenFile.problemsOf(file), said.toString());
  }

  @ParameterizedTest
  @MethodSource("invalidFiles")
  void oneFaultIsOneProblem(Path file) throws IOException {
    List<Problem> problems = Read.of(file).problems.sorted();
    if (file.getFileName().toString().startsWith("many-")) {
      assertThat(problems).isNotEmpty();
    } else {
      assertThat(problems).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("invalidFiles")
  void whatHasErrorsIsNoScenario(Path file) throws IOException {
    Read read = Read.of(file);
    assertThat(read.file == null).isEqualTo(read.problems.hasErrors());
  }

  @ParameterizedTest
  @MethodSource("invalidFiles")
  void aProblemPointsAtText(Path file) throws IOException {
    Read read = Read.of(file);
    for (Problem problem : read.problems.sorted()) {
      if (problem.place().line() > 0) {
        String line = read.source.line(problem.place().line());
        assertThat(problem.place().column()).isBetween(1, line.length() + 1);
      }
    }
  }

  @Test
  void thereAreManyFaults() throws IOException {
    assertThat(invalidFiles()).hasSizeGreaterThan(150);
  }

  private record Read(SourceText source, ScenarioFile file, Problems problems) {
    static Read of(Path path) throws IOException {
      String name = path.getFileName().toString();
      SourceText source = new SourceText(name, Files.readString(path));
      Problems problems = new Problems();
      Node tree = TreeReader.read(source, problems);
      ScenarioFile file =
          tree == null ? null : ScenarioBinder.bind(name, tree, List.of(), problems);
      return new Read(source, file, problems);
    }
  }
}
