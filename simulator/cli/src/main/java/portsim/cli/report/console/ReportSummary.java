package portsim.cli.report.console;

import java.util.List;
import portsim.cli.report.VariantResult;

/**
 * What the report says, without the look of a terminal: for other formats.
 *
 * @param ink whether what it says is good or bad
 * @param headline what happened and why, in sentences
 * @param rows the numbers, a cell for each variant
 */
public record ReportSummary(Ink ink, String headline, List<TableRow> rows) {
  public ReportSummary {
    rows = List.copyOf(rows);
  }

  /** The summary of the results of a scenario file. */
  public static ReportSummary of(List<VariantResult> results) {
    return new ReportSummary(
        Headline.ink(results), Headline.text(results), new ResultTable(results).rows());
  }
}
