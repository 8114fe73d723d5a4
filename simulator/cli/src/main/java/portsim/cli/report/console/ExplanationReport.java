package portsim.cli.report.console;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.advice.explain.Arithmetic;
import portsim.advice.explain.Explanation;
import portsim.advice.explain.FailureGroup;
import portsim.advice.explain.Sawtooth;
import portsim.advice.explain.ScopeExplanation;
import portsim.advice.explain.WhatIf;
import portsim.record.Numbers;
import portsim.record.Outages;

/** What a person reads of why a scenario comes out as it does. */
public record ExplanationReport(ConsoleStyle style) {
  /** Where the text begins, behind its labels. */
  private static final int TEXT = 14;

  /** The explanation of a scenario. */
  public String text(Explanation explanation) {
    Page page = new Page(style);
    ExplainedTitle.write(explanation.subject(), "", page);
    headline(explanation, page);
    for (ScopeExplanation scope : explanation.scopes()) {
      ports(scope, page);
    }
    for (FailureGroup group : explanation.failures()) {
      page.heading("Why " + group.workload() + " fails: " + group.cause().phrase());
      page.paragraph(Page.INDENT, Ink.LABEL, occurrences(group));
      ReasonList.write(group.why(), page);
    }
    if (!explanation.isComplete()) {
      page.blank();
      page.paragraph("", Ink.WARNING, knownUntil(explanation.journalNanos()));
    }
    whatIfs(explanation, page);
    return page.toString();
  }

  static String knownUntil(long nanos) {
    return "The run has more changes of ports than are kept: who holds them, and what fails, is told"
        + " up to "
        + HumanTime.text(nanos)
        + " alone.";
  }

  private static void headline(Explanation explanation, Page page) {
    WhatIf.Result result = explanation.result();
    String of = " of " + Words.count(result.attempted(), "call");
    if (result.failed() > 0) {
      String when =
          result.firstExhaustionNanos() == Outages.NEVER
              ? "; none for want of a port."
              : ", the first for want of a port at "
                  + HumanTime.unbroken(result.firstExhaustionNanos())
                  + ".";
      String fail = result.failed() == 1 ? " fails" : " fail";
      page.item("", Glyphs.BAD, Ink.FAILURE, Numbers.grouped(result.failed()) + of + fail + when);
    } else {
      page.item("", Glyphs.GOOD, Ink.GOOD, "None" + of + " fails.");
    }
  }

  private void ports(ScopeExplanation scope, Page page) {
    page.heading(ScopeWords.heading(scope));
    page.paragraph(Page.INDENT, Ink.PLAIN, ScopeWords.there(scope));
    Arithmetic arithmetic = scope.arithmetic();
    if (arithmetic != null) {
      row("asked", ScopeWords.asked(arithmetic), page);
      row("sustained", ScopeWords.sustained(arithmetic, scope.ports()), page);
    }
    scope.kept().forEach(each -> row("kept", ScopeWords.kept(each), page));
    if (scope.firstFailure() != null) {
      row("first failure", ScopeWords.moment(scope.firstFailure(), scope.ports()), page);
    }
    row("peak", ScopeWords.moment(scope.peak(), scope.ports()), page);
    if (scope.outages() > 0) {
      row("outages", ScopeWords.outages(scope), page);
    }
    sawtooth(scope.sawtooth(), page);
  }

  private void sawtooth(@Nullable Sawtooth sawtooth, Page page) {
    if (sawtooth == null) {
      return;
    }
    row(
        "by formula",
        cycle(sawtooth.worksNanos(), sawtooth.failsNanos(), sawtooth.everyNanos()),
        page);
    Sawtooth.Measured run = sawtooth.measured();
    if (run != null) {
      row("in the run", cycle(run.worksNanos(), run.failsNanos(), run.everyNanos()), page);
    }
  }

  private static String cycle(long worksNanos, long failsNanos, long everyNanos) {
    return "works for "
        + HumanTime.unbroken(worksNanos)
        + ", fails for "
        + HumanTime.unbroken(failsNanos)
        + ", and fails again every "
        + HumanTime.unbroken(everyNanos);
  }

  private void row(String label, String text, Page page) {
    page.labelled(Page.INDENT, label, TEXT, Ink.LABEL, text);
  }

  private static String occurrences(FailureGroup group) {
    String first = HumanTime.unbroken(group.firstNanos());
    return group.attempts() == 1
        ? "One attempt fails so, at " + first + ":"
        : Numbers.grouped(group.attempts()) + " attempts fail so. The first, at " + first + ":";
  }

  private static void whatIfs(Explanation explanation, Page page) {
    List<WhatIf> useless = new ArrayList<>(explanation.whatIfs());
    useless.removeIf(each -> !each.changesNothing());
    List<WhatIf> others = new ArrayList<>(explanation.whatIfs());
    others.removeAll(useless);
    if (!others.isEmpty()) {
      page.heading("What changes it, each tried by itself in a run");
      others.forEach(each -> WhatIfWords.write(each, page));
    }
    if (!useless.isEmpty()) {
      page.heading("What changes nothing here, tried in the same way");
      useless.forEach(each -> WhatIfWords.write(each, page));
    }
  }
}
