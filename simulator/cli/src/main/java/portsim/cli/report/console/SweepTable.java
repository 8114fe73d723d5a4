package portsim.cli.report.console;

import java.util.List;

/**
 * A plain table: heads, and rows of as many cells. Columns of numbers stand on the right.
 *
 * @param labels how many of the first columns say what a row is of
 */
record SweepTable(List<String> heads, List<List<String>> rows, int labels) {
  private static final int CELL_MAX = 30;
  private static final String GAP = "  ";

  /** How many columns fit beside each other: the labels and one more, at least. */
  int fitting(int width) {
    int used = 0;
    int columns = 0;
    while (columns < heads.size()
        && (columns <= labels || used + GAP.length() + width(columns) <= width)) {
      used += GAP.length() + width(columns);
      columns++;
    }
    return columns;
  }

  /** Writes the first columns. */
  void write(int columns, Page page) {
    write(heads, columns, true, page);
    rows.forEach(row -> write(row, columns, false, page));
  }

  private void write(List<String> cells, int columns, boolean areHeads, Page page) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < columns; column++) {
      String cell = cell(cells.get(column));
      Ink ink = areHeads ? Ink.HEADING : column < labels ? Ink.LABEL : Ink.PLAIN;
      String room = " ".repeat(width(column) - Prose.columns(cell));
      String painted = page.style().paint(ink, cell);
      line.append(GAP).append(isOfNumbers(column) ? room + painted : painted + room);
    }
    page.line(line.toString());
  }

  private int width(int column) {
    int cells = rows.stream().mapToInt(row -> Prose.columns(cell(row.get(column)))).max().orElse(0);
    return Math.max(cells, Prose.columns(cell(heads.get(column))));
  }

  private static String cell(String text) {
    return Words.shortened(Prose.printable(text), CELL_MAX);
  }

  private boolean isOfNumbers(int column) {
    return rows.stream().map(row -> row.get(column)).allMatch(SweepTable::isNumber);
  }

  private static boolean isNumber(String cell) {
    return cell.isEmpty()
        || cell.equals("-")
        || cell.equals("never")
        || Character.isDigit(cell.charAt(0));
  }
}
