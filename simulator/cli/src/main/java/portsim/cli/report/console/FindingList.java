package portsim.cli.report.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.cli.report.VariantResult;
import portsim.record.Finding;

/** The findings of all variants, each once. */
final class FindingList {
  private FindingList() {}

  static void write(List<VariantResult> results, Page page) {
    Map<String, List<String>> variants = new LinkedHashMap<>();
    for (VariantResult result : results) {
      for (Finding finding : result.run().findings()) {
        variants.computeIfAbsent(text(finding), key -> new ArrayList<>()).add(result.name());
      }
    }
    if (!variants.isEmpty()) {
      page.heading("Findings");
    }
    String bullet = Glyphs.BULLET;
    variants.forEach(
        (finding, names) ->
            page.item(Page.INDENT, bullet, Ink.LABEL, label(names, results) + finding));
  }

  private static String text(Finding finding) {
    return finding.text() + (finding.assumed() ? " (assumed)" : "");
  }

  private static String label(List<String> variants, List<VariantResult> results) {
    return variants.size() == results.size() ? "" : String.join(", ", variants) + ": ";
  }
}
