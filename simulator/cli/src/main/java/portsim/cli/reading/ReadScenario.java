package portsim.cli.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.scenario.ScenarioFile;
import portsim.scenario.binding.ScenarioBinder;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problems;

/**
 * A scenario file that was read.
 *
 * @param file null where it is no scenario; then the problems say why
 * @param problems all of them; warnings are no errors
 * @param sources the texts that were read, its own and those of the files that it names
 */
public record ReadScenario(
    @Nullable ScenarioFile file, Problems problems, List<SourceText> sources) {
  public ReadScenario {
    sources = List.copyOf(sources);
  }

  /** Reads a file. */
  public static ReadScenario read(SourceFiles files, String name) {
    Problems problems = new Problems();
    SourceText source = files.read(name, problems);
    if (source == null) {
      return new ReadScenario(null, problems, List.of());
    }
    return of(files, source, TreeReader.read(source, problems), problems);
  }

  /** What a tree is that was read from a file; null where there is none. */
  static ReadScenario of(
      SourceFiles files, SourceText source, @Nullable Node tree, Problems problems) {
    List<SourceText> sources = new ArrayList<>(List.of(source));
    ScenarioFile file = null;
    if (tree != null) {
      TraceFiles traces = new TraceFiles(files, source.name(), sources);
      file = ScenarioBinder.bind(source.name(), tree, List.of(), traces, problems);
    }
    return new ReadScenario(problems.hasErrors() ? null : file, problems, sources);
  }

  /** Writes the problems for a person, each with its line. */
  public void printProblems(boolean colour, Appendable out) throws IOException {
    new ProblemPrinter(sources, colour).print(problems, out);
  }
}
