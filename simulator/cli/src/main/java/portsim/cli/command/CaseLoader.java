package portsim.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import portsim.cli.reading.ProblemPrinter;
import portsim.cli.reading.SourceFiles;
import portsim.cli.reading.recording.CaseReader;
import portsim.cli.reading.recording.CaseReading;
import portsim.replay.RecordedCase;
import portsim.scenario.tree.Problems;

/** Reads recorded cases and tells what is wrong with them. */
final class CaseLoader {
  private final SourceFiles files;
  private final Appendable err;
  private final boolean colour;
  private boolean failed;

  CaseLoader(Console console, ColourOption colour) {
    files = new SourceFiles(console.in());
    err = console.err();
    this.colour = colour.onErr(console.terminal());
  }

  /** The cases that can be read, of those that the user named. */
  List<RecordedCase> load(List<String> paths) throws IOException {
    List<RecordedCase> cases = new ArrayList<>();
    for (String path : paths) {
      for (String folder : below(path)) {
        RecordedCase recorded = load(folder).recorded();
        if (recorded != null) {
          cases.add(recorded);
        }
      }
    }
    return cases;
  }

  private CaseReading load(String folder) throws IOException {
    CaseReading reading = CaseReader.read(folder, files);
    ProblemPrinter printer = new ProblemPrinter(reading.sources(), colour);
    for (Problems problems : reading.problems()) {
      printer.print(problems, err);
    }
    failed |= reading.recorded() == null;
    return reading;
  }

  /** Whether one could not be read. */
  boolean hasFailed() {
    return failed;
  }

  /** A folder's cases at any depth, sorted by path; where there are none, the folder itself. */
  private static List<String> below(String path) throws IOException {
    if (!isFolder(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.walk(Path.of(path))) {
      List<String> folders =
          files
              .filter(file -> file.endsWith(CaseReader.DESCRIPTION) && Files.isRegularFile(file))
              .map(file -> file.resolveSibling("").toString())
              .sorted()
              .toList();
      return folders.isEmpty() ? List.of(path) : folders;
    }
  }

  private static boolean isFolder(String path) {
    try {
      return Files.isDirectory(Path.of(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
