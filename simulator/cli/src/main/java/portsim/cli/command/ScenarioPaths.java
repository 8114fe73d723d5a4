package portsim.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scenario files that a path means. */
final class ScenarioPaths {
  private ScenarioPaths() {}

  /** A folder's scenario files at any depth, sorted by name; anything else means itself. */
  static List<String> below(String path) throws IOException {
    if (!isFolder(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.walk(Path.of(path))) {
      return files
          .filter(Files::isRegularFile)
          .map(Path::toString)
          .filter(ScenarioPaths::isScenario)
          .sorted()
          .toList();
    }
  }

  /** Says that a folder has none. */
  static void tellEmpty(String path, PrintWriter err) {
    err.println(path + ": no scenarios in this folder");
    err.println("  hint: their names end in .yaml, .yml or .json");
  }

  private static boolean isFolder(String path) {
    try {
      return Files.isDirectory(Path.of(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isScenario(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }
}
