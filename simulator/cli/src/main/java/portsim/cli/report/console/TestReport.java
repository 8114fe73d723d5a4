package portsim.cli.report.console;

import java.io.IOException;
import portsim.cli.report.test.TestSummary;
import portsim.cli.report.test.TestedExpectation;
import portsim.cli.report.test.TestedFile;
import portsim.cli.report.test.TestedFile.Outcome;

/** What a person reads of a test: a line for each scenario file, and why one failed. */
public record TestReport(ConsoleStyle style, Appendable out) {
  private static final int MARK_COLUMNS = 8;
  private static final String BELOW_MARK = " ".repeat(MARK_COLUMNS);

  /** Writes what became of a file; what is wrong with an invalid one is told elsewhere. */
  public void add(TestedFile file) throws IOException {
    Page page = new Page(style);
    String name = Prose.printable(file.name());
    switch (file.outcome()) {
      case PASSED -> page.line(mark("passed", Ink.GOOD) + name + counts(file));
      case FAILED -> page.line(mark("failed", Ink.FAILURE) + name + counts(file));
      case UNTESTED -> {
        String why = style.paint(Ink.WARNING, "no expectations");
        page.line(mark("ran", Ink.WARNING) + name + "  " + why);
      }
      case INVALID -> page.line(mark("invalid", Ink.FAILURE) + name);
      case NOT_RUN -> page.line(mark("not run", Ink.FAILURE) + name);
    }
    file.failures().forEach(failure -> write(failure, page));
    out.append(page.toString());
  }

  private String counts(TestedFile file) {
    String counts =
        Words.count(file.expectations(), "expectation")
            + " in "
            + Words.count(file.variants().size(), "variant");
    return "  " + style.paint(Ink.LABEL, counts);
  }

  private static void write(TestedExpectation failure, Page page) {
    String text =
        failure.variant() + ": " + failure.text() + " (" + failure.judgement().place() + ")";
    page.paragraph(BELOW_MARK, Ink.FAILURE, text);
    if (!failure.why().isEmpty()) {
      page.item(BELOW_MARK + "  ", "why:", Ink.LABEL, failure.why());
    }
  }

  /** Writes how many files passed. */
  public void finish(TestSummary summary) throws IOException {
    Ink fine = summary.count(Outcome.PASSED) > 0 ? Ink.GOOD : Ink.WARNING;
    Ink ink = summary.isFine() ? fine : Ink.FAILURE;
    out.append(style.paint(ink, summary.text())).append('\n');
  }

  private String mark(String mark, Ink ink) {
    return style.paint(ink, mark) + " ".repeat(MARK_COLUMNS - mark.length());
  }
}
