package portsim.cli.command;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.cli.reading.ProblemPrinter;
import portsim.cli.reading.ReadScenario;
import portsim.cli.reading.SourceFiles;
import portsim.scenario.ScenarioFile;
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
    return read(name, sets).file();
  }

  /** The same, with what it was made of. */
  ReadScenario read(String name, Map<String, String> sets) throws IOException {
    ReadScenario read = ReadScenario.read(files, name, sets);
    read.printProblems(colour, err);
    return read;
  }

  /** Tells what is wrong with the same file when a value is changed. */
  void tell(Problems problems, ReadScenario read) throws IOException {
    new ProblemPrinter(read.sources(), colour).print(problems, err);
  }
}
