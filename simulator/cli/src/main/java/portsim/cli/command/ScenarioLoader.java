package portsim.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.cli.reading.ProblemPrinter;
import portsim.cli.reading.SourceFiles;
import portsim.cli.reading.SourceText;
import portsim.cli.reading.TraceFiles;
import portsim.cli.reading.TreeReader;
import portsim.scenario.ScenarioFile;
import portsim.scenario.binding.ScenarioBinder;
import portsim.scenario.binding.Setter;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;

/** Reads scenario files and tells what is wrong with them. */
final class ScenarioLoader {
  private final SourceFiles files;
  private final Appendable err;
  private final boolean colour;

  ScenarioLoader(Console console, ColourOption colour) {
    files = new SourceFiles(console.in());
    err = console.err();
    this.colour = colour.onErr(console.terminal());
  }

  /**
   * Reads a file.
   *
   * @param sets the values that the user set beside the file, by path
   * @return null where it is no scenario; the user has been told why
   */
  @Nullable ScenarioFile load(String name, Map<String, String> sets) throws IOException {
    Problems problems = new Problems();
    List<SourceText> sources = new ArrayList<>();
    List<Setter> setters = setters(sets, sources, problems);
    ScenarioFile file = null;
    SourceText source = files.read(name, problems);
    if (source != null) {
      sources.add(source);
      Node tree = TreeReader.read(source, problems);
      if (tree != null) {
        TraceFiles traces = new TraceFiles(files, name, sources);
        file = ScenarioBinder.bind(name, tree, setters, traces, problems);
      }
    }
    new ProblemPrinter(sources, colour).print(problems, err);
    return problems.hasErrors() ? null : file;
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
}
