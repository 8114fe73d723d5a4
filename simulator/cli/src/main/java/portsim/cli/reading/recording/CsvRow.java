package portsim.cli.reading.recording;

import java.util.List;
import portsim.scenario.tree.Place;

/** A line of a table. */
record CsvRow(CsvTable table, int line, List<String> cells) {
  /** A cell's text; empty where there is no such column. */
  String text(String column) {
    Integer index = table.column(column);
    return index == null ? "" : cells.get(index).strip();
  }

  /** A number of milliseconds. */
  long nanos(String column) {
    long nanos = Decimals.scaled(text(column), Fields.MILLISECONDS);
    if (nanos < 0) {
      wrong(column, "a number of milliseconds, such as 12.5", "");
      return 0;
    }
    return nanos;
  }

  /** A whole number within bounds. */
  int whole(String column, int least, int greatest) {
    String text = text(column);
    long number = text.matches("[0-9]{1,10}") ? Long.parseLong(text) : -1;
    if (number < least || number > greatest) {
      wrong(column, "a whole number from " + least + " to " + greatest, "");
      return least;
    }
    return (int) number;
  }

  /** Reports what a cell must be. */
  void wrong(String column, String what, String hint) {
    String message = column + " must be " + what + ", got '" + text(column) + "'";
    table.problems().error(place(column), message, hint);
  }

  private Place place(String column) {
    Integer index = table.column(column);
    int at = 1;
    for (int i = 0; index != null && i < index; i++) {
      at += cells.get(i).codePointCount(0, cells.get(i).length()) + 1;
    }
    return new Place(table.name(), line, at);
  }
}
