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
import portsim.scenario.binding.ScenarioTemplate;
import portsim.scenario.binding.Setter;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;

/** Reads scenario files and tells what is wrong with them. */
final class ScenarioLoader {
  private final SourceFiles files;
  private final Appendable err;
  private final boolean colour;

  /** What was read so far, for problems to be shown in it. */
  private final List<SourceText> sources = new ArrayList<>();

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
    List<Setter> setters = setters(sets, sources, problems);
    ScenarioTemplate template = template(name, problems);
    ScenarioFile file = template == null ? null : template.with(setters, problems);
    tell(problems);
    return problems.hasErrors() ? null : file;
  }

  /** Reads a file, to be had with one value and another; null where it cannot be read. */
  @Nullable ScenarioTemplate template(String name, Problems problems) {
    SourceText source = files.read(name, problems);
    if (source == null) {
      return null;
    }
    sources.add(source);
    Node tree = TreeReader.read(source, problems);
    return tree == null
        ? null
        : new ScenarioTemplate(name, tree, new TraceFiles(files, name, sources));
  }

  /** Tells the user what is wrong. */
  void tell(Problems problems) throws IOException {
    new ProblemPrinter(sources, colour).print(problems, err);
    sources.clear();
  }

  /** What the user set beside the file, by path. */
  List<Setter> setters(Map<String, String> sets, Problems problems) {
    return setters(sets, sources, problems);
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
