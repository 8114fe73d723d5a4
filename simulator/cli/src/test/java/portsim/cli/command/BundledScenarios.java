package portsim.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import portsim.cli.ProjectFolder;

/** The scenarios that come with portsim. */
final class BundledScenarios {
  private BundledScenarios() {}

  /** Their folder, relative to the module's, which the tests run in. */
  static Path folder() {
    return ProjectFolder.path("scenarios");
  }

  /** The path of one, with slashes. */
  static String path(String name) {
    return folder().resolve(name).toString().replace('\\', '/');
  }

  /** All of them, without the traces that some name. */
  static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(folder())) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
