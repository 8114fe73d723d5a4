package portsim.cli.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected reports, each a file; rewritten where {@code -Dgolden.update=true}. */
final class Golden {
  private static final Path FILES = Path.of("src", "test", "resources", "report");

  private Golden() {}

  static void assertMatches(String name, String actual) throws IOException {
    Path file = FILES.resolve(name + ".txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FILES);
      Files.writeString(file, actual);
    }
    assertThat(actual).as("%s", file).isEqualTo(Files.readString(file));
  }
}
