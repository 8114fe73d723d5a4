package portsim.cli.reading.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import portsim.cli.reading.SourceText;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;

/**
 * A table of comma-separated values. Its first line names the columns, which may stand in any order
 * and beside others; nothing is quoted.
 */
final class CsvTable {
  /** More problems of one file would not help. */
  private static final int PROBLEMS_MAX = 10;

  private final SourceText source;
  private final Problems problems;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final int width;

  private CsvTable(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
    String[] names = source.line(1).split(",", -1);
    width = names.length;
    for (int i = 0; i < width; i++) {
      columns.putIfAbsent(names[i].strip(), i);
    }
  }

  /** A table with all of these columns; null, and problems, where one is missing. */
  static @Nullable CsvTable of(SourceText source, List<String> needed, Problems problems) {
    CsvTable table = new CsvTable(source, problems);
    if (source.line(1).isBlank()) {
      String hint = "its first line names the columns: " + String.join(",", needed);
      problems.error(Place.of(source.name()), "is empty", hint);
      return null;
    }
    needed.stream().filter(name -> !table.columns.containsKey(name)).forEach(table::missing);
    return problems.hasErrors() ? null : table;
  }

  private void missing(String name) {
    problems.error(
        new Place(source.name(), 1, 1),
        "there is no column '" + name + "'",
        "columns: " + String.join(", ", columns.keySet()));
  }

  /** Reports that it has no rows, though it must. */
  void isWithout(String rows) {
    String hint = "behind the first line, which names the columns, it has one for each of them";
    problems.error(new Place(source.name(), 1, 1), "has no " + rows, hint);
  }

  /** Hands over the rows, until there are too many problems. Empty lines do not count. */
  void forEach(Consumer<CsvRow> reader) {
    for (int line = 2; line <= source.lineCount(); line++) {
      String text = source.line(line);
      if (!text.isBlank()) {
        read(line, text, reader);
      }
      if (problems.hasErrors() && problems.sorted().size() >= PROBLEMS_MAX) {
        return;
      }
    }
  }

  private void read(int line, String text, Consumer<CsvRow> reader) {
    String[] cells = text.split(",", -1);
    if (cells.length == width) {
      reader.accept(new CsvRow(this, line, List.of(cells)));
    } else {
      problems.error(
          new Place(source.name(), line, 1),
          "has " + cells.length + " cells, not " + width,
          "as many as the first line has columns");
    }
  }

  /** The number of a column from 0; null where there is none of this name. */
  @Nullable Integer column(String name) {
    return columns.get(name);
  }

  String name() {
    return source.name();
  }

  Problems problems() {
    return problems;
  }
}
