package portsim.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds the whole project, seen from the module's, which the tests run in. */
public final class ProjectFolder {
  private ProjectFolder() {}

  /** A path below it. */
  public static Path path(String below) {
    Path up = Path.of("..");
    while (!Files.isDirectory(up.resolve("scenarios"))) {
      if (up.getNameCount() > 10) {
        throw new IllegalStateException(
            "no folder 'scenarios' above " + Path.of("").toAbsolutePath());
      }
      up = up.resolve("..");
    }
    return up.resolve(below);
  }
}
