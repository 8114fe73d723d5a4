package portsim.cli.report.console;

import java.util.List;
import portsim.cli.report.VariantResult;
import portsim.record.Numbers;
import portsim.verdict.Judgement;

/** What became of the expectations: only those that are not met are worth a line. */
final class ExpectationList {
  private ExpectationList() {}

  static void write(List<VariantResult> results, Page page) {
    long all = count(results, false);
    long met = count(results, true);
    int open = results.stream().mapToInt(ExpectationList::notJudged).sum();
    if (all + open == 0) {
      return;
    }
    page.blank();
    if (open > 0) {
      String what = open == 1 ? "1 expectation is" : Numbers.grouped(open) + " expectations are";
      page.item("", "!", Ink.WARNING, what + " not judged: the run was cancelled");
    }
    if (all > 0) {
      judged(results, all, met, page);
    }
  }

  private static int notJudged(VariantResult result) {
    int all =
        result.scenario().expectations().size()
            + result.scenario().repetition().expectations().size();
    return all - result.verdict().judgements().size();
  }

  private static void judged(List<VariantResult> results, long all, long met, Page page) {
    boolean passed = met == all;
    page.item(
        "",
        passed ? Glyphs.GOOD : Glyphs.BAD,
        passed ? Ink.GOOD : Ink.FAILURE,
        passed ? allMet(all) : "Expectations: " + met + " of " + all + " met");
    for (VariantResult result : results) {
      for (Judgement judgement : result.verdict().judgements()) {
        if (!judgement.passed()) {
          boolean isOpen = judgement.isInconclusive();
          page.item(
              Page.INDENT,
              isOpen ? "?" : Glyphs.BAD,
              isOpen ? Ink.WARNING : Ink.FAILURE,
              text(judgement, result, results.size() > 1));
        }
      }
    }
  }

  private static long count(List<VariantResult> results, boolean onlyMet) {
    return results.stream()
        .flatMap(result -> result.verdict().judgements().stream())
        .filter(judgement -> !onlyMet || judgement.passed())
        .count();
  }

  private static String allMet(long count) {
    return count == 1 ? "The expectation is met" : "Expectations: all " + count + " met";
  }

  private static String text(Judgement judgement, VariantResult result, boolean named) {
    return (named ? result.name() + ": " : "")
        + judgement.path()
        + (judgement.isInconclusive() ? " is inconclusive: " : " is ")
        + judgement.actual()
        + ", required "
        + judgement.required()
        + " ("
        + judgement.place().inLine()
        + ")";
  }
}
