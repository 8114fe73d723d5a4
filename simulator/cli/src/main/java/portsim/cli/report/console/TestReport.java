package portsim.cli.report.console;

import java.io.IOException;
import java.util.List;
import portsim.cli.report.VariantResult;
import portsim.record.Numbers;
import portsim.scenario.ScenarioFile;
import portsim.verdict.Judgement;

/** What a person reads of a test: a line for each scenario file, and why one failed. */
public final class TestReport {
  private static final int MARK_COLUMNS = 8;

  private final Appendable out;
  private final ConsoleStyle style;
  private int passed;
  private int failed;
  private int invalid;
  private int untested;
  private int notRun;

  public TestReport(ConsoleStyle style, Appendable out) {
    this.out = out;
    this.style = style;
  }

  /** Writes what became of a file's expectations. */
  public void add(ScenarioFile file, List<VariantResult> results) throws IOException {
    int expectations = results.stream().mapToInt(TestReport::expectations).sum();
    if (expectations == 0) {
      withoutExpectations(file);
      return;
    }
    boolean isMet = results.stream().allMatch(result -> result.verdict().passed());
    String counts =
        Words.count(expectations, "expectation") + " in " + Words.count(results.size(), "variant");
    Page page = new Page(style);
    String mark = isMet ? mark("passed", Ink.GOOD) : mark("failed", Ink.FAILURE);
    page.line(mark + file.name() + "  " + style.paint(Ink.LABEL, counts));
    for (VariantResult result : results) {
      failures(result, page);
    }
    out.append(page.toString());
    passed += isMet ? 1 : 0;
    failed += isMet ? 0 : 1;
  }

  /** It ran, but that proves nothing. */
  private void withoutExpectations(ScenarioFile file) throws IOException {
    untested++;
    String why = style.paint(Ink.WARNING, "no expectations");
    out.append(mark("ran", Ink.WARNING)).append(file.name()).append("  ").append(why).append('\n');
  }

  /** Writes that a file is no scenario; what is wrong with it is told elsewhere. */
  public void invalid(String name) throws IOException {
    invalid++;
    out.append(mark("invalid", Ink.FAILURE)).append(name).append('\n');
  }

  /** Writes that a file could not be run; why is told elsewhere. */
  public void notRun(String name) throws IOException {
    notRun++;
    out.append(mark("not run", Ink.FAILURE)).append(name).append('\n');
  }

  /** Writes how many files passed. */
  public void finish() throws IOException {
    StringBuilder summary = new StringBuilder(Words.count(passed, "scenario")).append(" passed");
    if (failed > 0) {
      summary.append(", ").append(Numbers.grouped(failed)).append(" failed");
    }
    if (invalid > 0) {
      summary.append(", ").append(Numbers.grouped(invalid)).append(" invalid");
    }
    if (notRun > 0) {
      summary.append(", ").append(Numbers.grouped(notRun)).append(" not run");
    }
    if (untested > 0) {
      summary.append(", ").append(Numbers.grouped(untested)).append(" without expectations");
    }
    Ink fine = passed > 0 ? Ink.GOOD : Ink.WARNING;
    Ink ink = failed + invalid + notRun > 0 ? Ink.FAILURE : fine;
    out.append(style.paint(ink, summary.toString())).append('\n');
  }

  private static int expectations(VariantResult result) {
    return result.verdict().judgements().size();
  }

  private void failures(VariantResult result, Page page) {
    for (Judgement judgement : result.verdict().judgements()) {
      if (!judgement.passed()) {
        String text =
            result.name()
                + ": "
                + judgement.path()
                + " must be "
                + judgement.required()
                + (judgement.isInconclusive() ? ", is inconclusive: " : ", is ")
                + judgement.actual()
                + " ("
                + judgement.place()
                + ")";
        page.paragraph(" ".repeat(MARK_COLUMNS), Ink.FAILURE, text);
      }
    }
  }

  private String mark(String mark, Ink ink) {
    return style.paint(ink, mark) + " ".repeat(MARK_COLUMNS - mark.length());
  }
}
