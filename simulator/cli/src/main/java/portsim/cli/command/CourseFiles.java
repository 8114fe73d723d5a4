package portsim.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The lessons of the course and their scenarios. */
final class CourseFiles {
  /** The page that leads to all of them. */
  static final String INDEX = "README.md";

  /** The lessons in their order; each is a page and a scenario. */
  static final List<String> LESSONS =
      List.of(
          "1-ports",
          "2-time-wait",
          "3-arithmetic",
          "4-pooling",
          "5-identities",
          "6-destinations",
          "7-settings",
          "8-backlog");

  private CourseFiles() {}

  /** The names of all files. */
  static List<String> names() {
    Stream<String> lessons =
        LESSONS.stream().flatMap(each -> Stream.of(each + ".md", each + ".yaml"));
    return Stream.concat(Stream.of(INDEX), lessons).toList();
  }

  /** Writes all of them into a folder that is there; never over a file. */
  static void write(Path folder) throws IOException {
    for (String name : names()) {
      String text = BundledFile.text("course/" + name);
      Files.writeString(folder.resolve(name), text, StandardOpenOption.CREATE_NEW);
    }
  }
}
