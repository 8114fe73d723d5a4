package portsim.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** The scenario files that a path means. */
final class ScenarioPaths {
  /** What makes a path a pattern, where there is no file of this name. */
  private static final Pattern WILD = Pattern.compile("[*?\\[{]");

  private ScenarioPaths() {}

  /**
   * A folder's scenario files at any depth, or those that match a pattern such as {@code
   * scenarios/**}{@code /web-*.yaml}, sorted by name; anything else means itself. What is hidden,
   * its name beginning with a dot, is not looked at in folders.
   */
  static List<String> below(String path) throws IOException {
    if (isFolder(path)) {
      return names(files(path));
    }
    return isPattern(path) ? matching(path) : List.of(path);
  }

  private static List<String> matching(String pattern) throws IOException {
    String root = root(pattern);
    String folder = root.isEmpty() ? "." : root;
    try {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
      return isFolder(folder)
          ? names(files(folder).map(path -> cut(path, root)).filter(matcher::matches))
          : List.of();
    } catch (PatternSyntaxException e) {
      return List.of();
    }
  }

  /** A path as the pattern would have it, which need not begin with a dot. */
  private static Path cut(Path path, String root) {
    return root.isEmpty() ? path.subpath(1, path.getNameCount()) : path;
  }

  /** The folder that a pattern begins with. */
  private static String root(String pattern) {
    String before = WILD.split(pattern, 2)[0];
    return before.substring(0, before.lastIndexOf('/') + 1);
  }

  private static List<String> names(Stream<Path> files) {
    return files.map(Path::toString).sorted().toList();
  }

  private static Stream<Path> files(String folder) throws IOException {
    Path start = Path.of(folder);
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(file -> !isHidden(start.relativize(file)))
          .filter(Files::isRegularFile)
          .filter(file -> isScenario(file.toString()))
          .toList()
          .stream();
    }
  }

  private static boolean isHidden(Path below) {
    for (Path name : below) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** What is wrong with a path that means no file. */
  static String fault(String path) {
    return isFolder(path) ? "no scenarios in this folder" : "matches no scenario";
  }

  /** What would be right. */
  static String hint() {
    return "their names end in .yaml, .yml or .json";
  }

  /** Says that a folder or a pattern has none. */
  static void tellEmpty(String path, PrintWriter err) {
    err.println(path + ": " + fault(path));
    err.println("  hint: " + hint());
  }

  private static boolean isFolder(String path) {
    try {
      return Files.isDirectory(Path.of(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isPattern(String path) {
    try {
      return WILD.matcher(path).find() && !Files.exists(Path.of(path));
    } catch (InvalidPathException e) {
      return WILD.matcher(path).find(); // Windows has no file with a star
    }
  }

  private static boolean isScenario(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }
}
