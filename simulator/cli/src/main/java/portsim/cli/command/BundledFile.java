package portsim.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file that comes with the program, as it is for one who has only the program. */
final class BundledFile {
  private static final String EDITOR_LINE = "# yaml-language-server:";

  /** Where the lessons' scenarios are in the repository; with the program they are beside them. */
  private static final String SCENARIOS_FOLDER = "](../../scenarios/course/";

  private BundledFile() {}

  /**
   * Its text.
   *
   * @param name its path below this package
   */
  static String text(String name) throws IOException {
    try (InputStream in = BundledFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return withoutEditorLine(text).replace(SCENARIOS_FOLDER, "](");
    }
  }

  /** A line for editors would point to a schema that is not there. */
  private static String withoutEditorLine(String text) {
    return text.startsWith(EDITOR_LINE) ? text.substring(text.indexOf('\n') + 1) : text;
  }
}
