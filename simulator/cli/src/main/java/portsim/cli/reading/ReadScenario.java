package portsim.cli.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.scenario.ScenarioFile;
import portsim.scenario.binding.ScenarioTemplate;
import portsim.scenario.binding.Setter;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;

/**
 * A scenario file that was read.
 *
 * @param file null where it is no scenario; then the problems say why
 * @param template the file, to be had with other values; null where it could not be read at all
 * @param sets the values that the user set beside it
 * @param problems all of them; warnings are no errors
 * @param sources the texts that were read, its own and those of the files that it names
 */
public record ReadScenario(
    @Nullable ScenarioFile file,
    @Nullable ScenarioTemplate template,
    List<Setter> sets,
    Problems problems,
    List<SourceText> sources) {
  public ReadScenario {
    sets = List.copyOf(sets);
    sources = List.copyOf(sources);
  }

  /**
   * Reads a file.
   *
   * @param sets the values that the user set beside the file, by path
   */
  public static ReadScenario read(SourceFiles files, String name, Map<String, String> sets) {
    Problems problems = new Problems();
    List<SourceText> sources = new ArrayList<>();
    List<Setter> setters = setters(sets, sources, problems);
    SourceText source = files.read(name, problems);
    Node tree = null;
    if (source != null) {
      sources.add(source);
      tree = TreeReader.read(source, problems);
    }
    return bind(files, name, tree, setters, sources, problems);
  }

  /** What is no scenario. */
  static ReadScenario none(Problems problems, List<SourceText> sources) {
    return new ReadScenario(null, null, List.of(), problems, sources);
  }

  /** What a tree is that was read from a file. */
  static ReadScenario of(SourceFiles files, SourceText source, Node tree, Problems problems) {
    List<SourceText> sources = new ArrayList<>(List.of(source));
    return bind(files, source.name(), tree, List.of(), sources, problems);
  }

  private static ReadScenario bind(
      SourceFiles files,
      String name,
      @Nullable Node tree,
      List<Setter> setters,
      List<SourceText> sources,
      Problems problems) {
    ScenarioTemplate template =
        tree == null
            ? null
            : new ScenarioTemplate(name, tree, new TraceFiles(files, name, sources));
    ScenarioFile file = template == null ? null : template.with(setters, problems);
    return new ReadScenario(
        problems.hasErrors() ? null : file, template, setters, problems, sources);
  }

  private static List<Setter> setters(
      Map<String, String> sets, List<SourceText> sources, Problems problems) {
    List<Setter> setters = new ArrayList<>();
    sets.forEach(
        (path, text) -> {
          SourceText source = new SourceText("--set " + path, text);
          sources.add(source);
          Node value = TreeReader.readValue(source, problems);
          if (path.isBlank() || ("." + path + ".").contains("..")) {
            problems.error(
                Place.of("--set " + path), "no path to set", "such as workloads.orders.hold=20ms");
          } else if (value != null) {
            setters.add(Setter.of(path, value));
          }
        });
    return setters;
  }

  /** Writes the problems for a person, each with its line. */
  public void printProblems(boolean colour, Appendable out) throws IOException {
    new ProblemPrinter(sources, colour).print(problems, out);
  }
}
