package portsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An expected text in a file of its own.
 *
 * <p>{@code -Dgolden.update=true} writes it anew; then read the difference.
 */
public final class GoldenFile {
  /** What is said about an invalid file stands beside it under this ending. */
  private static final String PROBLEMS = ".problems";

  private GoldenFile() {}

  /** Insists that a text is what the file holds, to the letter. */
  public static void assertMatches(Path golden, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, actual);
    }
    assertThat(actual).as("%s", golden).isEqualTo(Files.readString(golden));
  }

  /** The files of a folder that have, or are to have, their problems beside them. */
  public static List<Path> invalidFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.toString().endsWith(PROBLEMS)).sorted().toList();
    }
  }

  /** The file beside an invalid one that holds what is said about it. */
  public static Path problemsOf(Path invalidFile) {
    return Path.of(invalidFile.toString().replaceFirst("\\.[a-z]+$", PROBLEMS));
  }
}
