package portsim.cli.report.html;

import java.util.List;
import portsim.cli.report.SeenError;
import portsim.cli.report.VariantResult;
import portsim.cli.report.console.Ink;
import portsim.cli.report.console.ReportSummary;
import portsim.cli.report.console.TableCell;
import portsim.cli.report.console.TableRow;
import portsim.network.profile.SocketError.Wording;
import portsim.verdict.Judgement;

/** What happened, in sentences and numbers: the part of the page that needs no script. */
final class SummaryPart {
  private SummaryPart() {}

  static void write(List<VariantResult> results, Html page) {
    ReportSummary summary = ReportSummary.of(results);
    page.open("div", "class", "verdict " + mood(summary.ink()));
    page.open("span", "class", "sign", "aria-hidden", "true").text(sign(summary.ink())).end("span");
    page.line("p", summary.headline()).end("div");
    numbers(results, summary.rows(), page);
    expectations(results, page);
    errors(results, page);
  }

  private static String mood(Ink ink) {
    return ink == Ink.GOOD ? "good" : ink == Ink.FAILURE ? "bad" : "warn";
  }

  private static String sign(Ink ink) {
    return ink == Ink.GOOD ? "✓" : ink == Ink.FAILURE ? "✗" : "!";
  }

  private static void numbers(List<VariantResult> results, List<TableRow> rows, Html page) {
    page.raw("<section aria-labelledby=\"numbers-title\">\n");
    page.line("h2", "The numbers", "id", "numbers-title");
    page.raw(
        "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"numbers-title\">");
    page.raw("<table>\n<thead><tr><td></td>");
    results.forEach(result -> page.line("th", result.name(), "scope", "col"));
    page.raw("</tr></thead>\n<tbody>\n");
    for (TableRow row : rows) {
      boolean isBelow = row.label().startsWith(" ");
      page.open("tr")
          .line("th", row.label().strip(), "scope", "row", "class", isBelow ? "below" : "");
      row.cells().forEach(cell -> write(cell, page));
      page.end("tr");
    }
    page.raw("</tbody></table></div>\n</section>\n");
  }

  private static void write(TableCell cell, Html page) {
    String look =
        switch (cell.ink()) {
          case FAILURE -> "bad-text";
          case GOOD -> "good-text";
          case WARNING -> "warn-text";
          case PLAIN, HEADING, LABEL, OPEN, TIME_WAIT, TIME_WAIT_EDGE -> "";
        };
    page.line("td", cell.text(), "class", look);
  }

  private static void expectations(List<VariantResult> results, Html page) {
    if (results.stream().allMatch(result -> result.verdict().judgements().isEmpty())) {
      return;
    }
    page.raw("<details><summary>What was expected</summary>\n<div class=\"wide\">");
    page.raw("<table class=\"text\">\n<thead><tr>");
    for (String head : List.of("variant", "number", "expected", "is", "")) {
      page.line("th", head, "scope", "col");
    }
    page.raw("</tr></thead>\n<tbody>\n");
    for (VariantResult result : results) {
      result.verdict().judgements().forEach(each -> write(result.name(), each, page));
    }
    page.raw("</tbody></table></div></details>\n");
  }

  private static void write(String variant, Judgement judgement, Html page) {
    page.open("tr").line("th", variant, "scope", "row").line("td", judgement.path());
    page.line("td", judgement.required()).line("td", judgement.actual());
    String look = judgement.passed() ? "good-text" : "bad-text";
    page.line("td", judgement.passed() ? "✓ met" : "✗ not met", "class", look).end("tr");
  }

  private static void errors(List<VariantResult> results, Html page) {
    List<SeenError> errors =
        results.stream().flatMap(result -> SeenError.of(result).stream()).toList();
    if (errors.isEmpty()) {
      return;
    }
    page.raw("<details><summary>What the application reads</summary>\n<ul class=\"notes\">\n");
    errors.stream()
        .map(SummaryPart::words)
        .distinct()
        .forEach(words -> page.raw("<li>").raw(words).raw("</li>\n"));
    page.raw("</ul></details>\n");
  }

  private static String words(SeenError error) {
    Html words = new Html().open("b").text(error.error().title()).close("b").raw("<br>");
    words.text(error.text());
    for (Wording wording : error.error().seenAs()) {
      words.raw("<br>").open("span", "class", "hint").text(wording.runtime() + ": ");
      words.text(wording.text()).close("span");
    }
    return words.toString();
  }
}
