package portsim.cli.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a user may have meant who named a file that cannot be read. */
final class FileHints {
  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");
  private static final int NAMED_MAX = 3;

  private FileHints() {}

  /** Names the first scenario files in a directory; empty if there are none. */
  static String forDirectory(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      String named =
          files
              .filter(FileHints::isScenario)
              .map(Path::toString)
              .sorted()
              .limit(NAMED_MAX)
              .collect(Collectors.joining(", "));
      return named.isEmpty() ? "" : "such as " + named;
    } catch (IOException e) {
      return "";
    }
  }

  /** Names the file that exists under the same name with an ending; empty if there is none. */
  static String forMissing(Path missing) {
    return ENDINGS.stream()
        .map(ending -> Path.of(missing + ending))
        .filter(Files::isRegularFile)
        .map(file -> "did you mean '" + file + "'?")
        .findFirst()
        .orElse("");
  }

  private static boolean isScenario(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
  }
}
