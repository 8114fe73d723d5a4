package portsim.cli.report.console;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.Styler;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table without borders: labels on the left, a column for each variant, in as many tables below
 * each other as the width demands.
 *
 * <p>The library encodes its text in the platform's charset, so that cells are ASCII.
 */
final class TableLayout {
  private static final int NAME_MAX = 30;
  private static final int PADDING = 2;

  private final List<String> names;
  private final List<TableRow> rows;
  private final int labelWidth;

  TableLayout(List<String> names, List<TableRow> rows) {
    this.names = names.stream().map(name -> Words.shortened(name, NAME_MAX)).toList();
    this.rows = rows;
    labelWidth = rows.stream().mapToInt(row -> row.label().length()).max().orElse(0) + PADDING;
  }

  void write(Page page) {
    int from = 0;
    while (from < names.size()) {
      int to = fitting(from, page.style().width());
      if (from > 0) {
        page.blank();
      }
      write(from, to, page);
      from = to;
    }
  }

  /** One beyond the last column that fits beside this one: at least one does. */
  private int fitting(int from, int width) {
    int used = 1 + labelWidth + width(from);
    int to = from + 1;
    while (to < names.size() && used + width(to) <= width) {
      used += width(to);
      to++;
    }
    return to;
  }

  private int width(int column) {
    int cells = rows.stream().mapToInt(row -> cell(row, column).text().length()).max().orElse(0);
    return Math.max(cells, names.get(column).length()) + PADDING;
  }

  private static TableCell cell(TableRow row, int column) {
    return row.cells().get(column);
  }

  private void write(int from, int to, Page page) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column().header("").dataAlign(HorizontalAlign.LEFT));
    names.subList(from, to).forEach(name -> columns.add(column(name)));
    String table =
        AsciiTable.builder()
            .border(AsciiTable.NO_BORDERS)
            .lineSeparator("\n")
            .styler(new CellStyler(page.style(), from))
            .data(columns.toArray(new Column[0]), texts(from, to))
            .asString();
    table.lines().forEach(line -> page.line(" " + line));
  }

  private static Column column(String name) {
    return new Column()
        .header(name)
        .headerAlign(HorizontalAlign.RIGHT)
        .dataAlign(HorizontalAlign.RIGHT);
  }

  private Object[][] texts(int from, int to) {
    return rows.stream()
        .map(
            row ->
                IntStream.range(from - 1, to)
                    .mapToObj(column -> column < from ? row.label() : cell(row, column).text())
                    .toArray())
        .toArray(Object[][]::new);
  }

  /** Paints headers, labels and cells after they were laid out. */
  private final class CellStyler implements Styler {
    private final ConsoleStyle style;
    private final int from;

    CellStyler(ConsoleStyle style, int from) {
      this.style = style;
      this.from = from;
    }

    @Override
    public List<String> styleHeader(Column column, int index, List<String> lines) {
      return paint(Ink.HEADING, lines);
    }

    @Override
    public List<String> styleCell(Column column, int row, int index, List<String> lines) {
      Ink ink = index == 0 ? Ink.LABEL : cell(rows.get(row), from + index - 1).ink();
      return paint(ink, lines);
    }

    private List<String> paint(Ink ink, List<String> lines) {
      return lines.stream().map(line -> style.paint(ink, line)).toList();
    }
  }
}
