package portsim.cli.reading;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.scenario.binding.SideFiles;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;

/**
 * The files that a scenario names, relative to its own; relative to the working directory where it
 * comes from the standard input.
 *
 * @param scenario the scenario's name as the user gave it
 * @param sources where the texts go, for problems to be shown in them
 */
public record TraceFiles(SourceFiles files, String scenario, List<SourceText> sources)
    implements SideFiles {
  /** Of a recorded run, its attempts are the trace. */
  private static final String ATTEMPTS = "attempts.csv";

  @Override
  public @Nullable SideFile read(String name, Problems problems) {
    try {
      Path path = scenario.equals("-") ? Path.of(name) : Path.of(scenario).resolveSibling(name);
      return read(path, problems);
    } catch (InvalidPathException e) {
      problems.error(Place.of(name), "not a name that a file can have", "");
      return null;
    }
  }

  private @Nullable SideFile read(Path path, Problems problems) {
    Path attempts = path.resolve(ATTEMPTS);
    if (Files.isRegularFile(attempts)) {
      return read(attempts, problems);
    }
    String name = path.toString().equals("-") ? "./-" : path.toString();
    if (Files.isDirectory(path)) {
      problems.error(Place.of(name), "is a directory", "that of a recorded run has " + ATTEMPTS);
      return null;
    }
    SourceText source = files.read(name, problems);
    if (source == null) {
      return null;
    }
    sources.add(source);
    return new SideFile(name, source.text());
  }
}
