package portsim.cli.report.console;

import java.util.List;
import portsim.cli.report.VariantResult;
import portsim.record.Finding;

/** The first packet that a finding has the fields of, as a tool would print it. */
final class PacketView {
  private PacketView() {}

  static void write(List<VariantResult> results, Page page) {
    for (VariantResult result : results) {
      for (Finding finding : result.run().findings()) {
        if (!finding.lines().isEmpty()) {
          String of = results.size() == 1 ? "" : " of " + result.name();
          page.heading("The first reset" + of + ", as Network Monitor shows it");
          finding.lines().forEach(line -> page.hanging(Page.INDENT, line));
          return;
        }
      }
    }
  }
}
