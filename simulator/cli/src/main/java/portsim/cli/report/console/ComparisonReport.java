package portsim.cli.report.console;

import java.io.IOException;
import java.util.List;
import portsim.advice.ResultComparison.Estimated;
import portsim.advice.ResultComparison.Row;
import portsim.cli.report.comparison.ComparedResults;

/** What a person reads of two results: the numbers that differ, side by side. */
public record ComparisonReport(ConsoleStyle style) {
  /** Writes a comparison. */
  public void write(ComparedResults compared, Appendable out) throws IOException {
    Page page = new Page(style);
    page.labelled("", "A", 3, Ink.HEADING, compared.one());
    page.labelled("", "B", 3, Ink.HEADING, compared.other());
    List<Row> rows = compared.comparison().telling();
    if (!rows.isEmpty()) {
      page.blank();
      new TableLayout(List.of("A", "B", "change"), rows.stream().map(this::row).toList())
          .write(page);
    }
    estimates(compared.comparison().estimates(), page);
    page.blank();
    page.paragraph("", Ink.PLAIN, compared.summary() + compared.leftOut());
    out.append(page.toString());
  }

  private static void estimates(List<Estimated> estimates, Page page) {
    if (!estimates.isEmpty()) {
      page.heading("Over many runs, with the intervals that the expectations ask for");
    }
    for (Estimated each : estimates) {
      page.line(Page.INDENT + each.path() + ": " + ComparedResults.meaning(each));
      page.line(Page.INDENT.repeat(2) + "A  " + ComparedResults.text(each.one()));
      page.line(Page.INDENT.repeat(2) + "B  " + ComparedResults.text(each.other()));
    }
  }

  private TableRow row(Row row) {
    return new TableRow(
        row.path(),
        List.of(
            new TableCell(ComparedResults.text(row.unit(), row.one()), Ink.PLAIN),
            new TableCell(ComparedResults.text(row.unit(), row.other()), Ink.PLAIN),
            new TableCell(ComparedResults.change(row), Ink.LABEL)));
  }
}
