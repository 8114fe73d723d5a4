package portsim.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the course, as far as it can be checked.
 *
 * @param name its name without an ending; its scenario has the same
 */
record Lesson(Path folder, String name, String text) {
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");
  private static final Pattern ROW = Pattern.compile("\\| (.*) \\|");

  /** A command, and lines that its output has in this order. */
  record Example(List<String> words, List<String> lines) {}

  /** A number of the result that the page tells. */
  record Told(String path, String variant, String value) {}

  static Lesson in(Path folder, String name) throws IOException {
    return new Lesson(folder, name, Files.readString(folder.resolve(name + ".md")));
  }

  Path scenario() {
    return folder.resolve(name + ".yaml");
  }

  List<String> links() {
    return LINK.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** What stands in its blocks of commands. */
  List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    boolean isInside = false;
    int indent = 0;
    for (String line : text.lines().toList()) {
      if (line.strip().startsWith("```")) {
        isInside = line.strip().equals("```console");
        indent = line.indexOf('`');
      } else if (isInside && line.strip().startsWith("$ ")) {
        List<String> words = List.of(line.strip().substring(2).split(" "));
        examples.add(new Example(words, new ArrayList<>()));
      } else if (isInside && !line.isBlank()) {
        examples.get(examples.size() - 1).lines().add(line.substring(indent));
      }
    }
    return examples;
  }

  /** What stands in its tables of results: a path in each row, a variant in each column. */
  List<Told> told() {
    List<Told> told = new ArrayList<>();
    List<String> variants = List.of();
    for (String line : text.lines().toList()) {
      List<String> cells = cells(line);
      if (!cells.isEmpty() && cells.get(0).equals("result")) {
        variants = cells;
      } else if (!cells.isEmpty() && cells.get(0).startsWith("`")) {
        for (int i = 1; i < cells.size(); i++) {
          told.add(new Told(cells.get(0).replace("`", ""), variants.get(i), cells.get(i)));
        }
      }
    }
    return told;
  }

  private static List<String> cells(String line) {
    return ROW.matcher(line)
        .results()
        .flatMap(row -> Stream.of(row.group(1).split(" \\| ", -1)))
        .map(String::strip)
        .toList();
  }
}
