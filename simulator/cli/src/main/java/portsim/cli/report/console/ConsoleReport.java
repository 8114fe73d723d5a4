package portsim.cli.report.console;

import java.io.IOException;
import java.util.List;
import portsim.cli.report.VariantResult;
import portsim.scenario.ScenarioFile;

/** What a person reads in the terminal: what happened and why, then the numbers behind it. */
public record ConsoleReport(ConsoleStyle style) {
  private static final String GAP = "  ";

  /**
   * Writes the results of a scenario file.
   *
   * @param results of the variants that were run, in the order of the file
   */
  public void write(ScenarioFile file, List<VariantResult> results, Appendable out)
      throws IOException {
    Page page = new Page(style);
    title(file, page);
    if (!results.isEmpty()) {
      Headline.write(results, page);
      new ResultTable(results).write(page);
      FleetList.write(results, page);
      PortCharts.of(results).write(page);
      EventList.write(results, page);
      SeenErrors.of(results).write(page);
      FindingList.write(results, page);
      PacketView.write(results, page);
      ExpectationList.write(results, page);
    }
    out.append(page.toString());
  }

  private void title(ScenarioFile file, Page page) {
    String title = Prose.printable(file.base().title());
    String name = Prose.printable(file.name());
    if (Prose.columns(title + GAP + name) > style.width()) {
      page.paragraph("", Ink.HEADING, title);
      page.paragraph("", Ink.LABEL, name);
    } else {
      page.line(style.paint(Ink.HEADING, title) + GAP + style.paint(Ink.LABEL, name));
    }
    page.blank();
  }
}
