package portsim.cli.report.console;

import java.util.List;

/** A quantity of the table, with a cell for each variant. */
public record TableRow(String label, List<TableCell> cells) {
  public TableRow {
    cells = List.copyOf(cells);
  }
}
