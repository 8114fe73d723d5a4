package portsim.cli.report.comparison;

import static portsim.cli.report.MarkdownText.code;

import java.util.List;
import portsim.advice.ResultComparison.Estimated;
import portsim.advice.ResultComparison.Row;

/** Comparisons as Markdown, for a pull request. */
public final class ComparisonMarkdown {
  private ComparisonMarkdown() {}

  public static String text(List<ComparedResults> compared) {
    StringBuilder text = new StringBuilder();
    for (ComparedResults each : compared) {
      text.append(text.isEmpty() ? "" : "\n").append("### ").append(code(each.one()));
      text.append(" and ").append(code(each.other())).append("\n\n");
      text.append(each.summary()).append(each.leftOut()).append('\n');
      table(each, text);
      estimates(each.comparison().estimates(), text);
    }
    return text.toString();
  }

  private static void estimates(List<Estimated> estimates, StringBuilder text) {
    if (!estimates.isEmpty()) {
      text.append("\n| over many runs | first | second | |\n|---|--:|--:|---|\n");
    }
    for (Estimated each : estimates) {
      text.append("| ").append(code(each.path()));
      text.append(" | ").append(ComparedResults.text(each.one()));
      text.append(" | ").append(ComparedResults.text(each.other()));
      text.append(" | ").append(ComparedResults.meaning(each)).append(" |\n");
    }
  }

  private static void table(ComparedResults compared, StringBuilder text) {
    List<Row> rows = compared.comparison().telling();
    if (!rows.isEmpty()) {
      text.append("\n| number | first | second | change |\n|---|--:|--:|--:|\n");
    }
    for (Row row : rows) {
      text.append("| ").append(code(row.path()));
      text.append(" | ").append(ComparedResults.text(row.unit(), row.one()));
      text.append(" | ").append(ComparedResults.text(row.unit(), row.other()));
      text.append(" | ").append(ComparedResults.change(row)).append(" |\n");
    }
  }
}
