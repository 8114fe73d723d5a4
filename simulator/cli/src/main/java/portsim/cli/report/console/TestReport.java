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

  public TestReport(ConsoleStyle style, Appendable out) {
    this.out = out;
    this.style = style;
  }

  /** Writes what became of a file's expectations. */
  public void add(ScenarioFile file, List<VariantResult> results) throws IOException {
    boolean isMet = results.stream().allMatch(result -> result.verdict().passed());
    int expectations = results.stream().mapToInt(TestReport::expectations).sum();
    String counts =
        Words.count(expectations, "expectation") + " in " + Words.count(results.size(), "variant");
    Page page = new Page(style);
    page.line(
        mark(isMet ? "passed" : "failed", isMet)
            + file.name()
            + "  "
            + style.paint(Ink.LABEL, counts));
    for (VariantResult result : results) {
      failures(result, page);
    }
    out.append(page.toString());
    passed += isMet ? 1 : 0;
    failed += isMet ? 0 : 1;
  }

  /** Writes that a file is no scenario; what is wrong with it is told elsewhere. */
  public void invalid(String name) throws IOException {
    invalid++;
    out.append(mark("invalid", false)).append(name).append('\n');
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
    boolean isMet = failed + invalid == 0;
    out.append(style.paint(isMet ? Ink.GOOD : Ink.FAILURE, summary.toString())).append('\n');
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
                + ", is "
                + judgement.actual()
                + " ("
                + judgement.place()
                + ")";
        page.paragraph(" ".repeat(MARK_COLUMNS), Ink.FAILURE, text);
      }
    }
  }

  private String mark(String mark, boolean isGood) {
    String gap = " ".repeat(MARK_COLUMNS - mark.length());
    return style.paint(isGood ? Ink.GOOD : Ink.FAILURE, mark) + gap;
  }
}
