package portsim.cli.report.console;

import org.jspecify.annotations.Nullable;
import portsim.advice.explain.InstantExplanation;
import portsim.advice.explain.InstantExplanation.Failure;
import portsim.advice.explain.InstantExplanation.PortsNow;
import portsim.record.Numbers;

/** What a person reads of an instant: who holds the ports, and why a call fails. */
public record InstantReport(ConsoleStyle style) {
  /** Where the text begins, behind its labels. */
  private static final int TEXT = 14;

  /** The explanation of an instant. */
  public String text(InstantExplanation explanation) {
    Page page = new Page(style);
    ExplainedTitle.write(
        explanation.subject(), ", at " + HumanTime.text(explanation.atNanos()), page);
    for (PortsNow ports : explanation.scopes()) {
      ports(ports, explanation.atNanos(), page);
    }
    failure(explanation.failure(), page);
    if (!explanation.isComplete()) {
      page.blank();
      page.paragraph("", Ink.WARNING, ExplanationReport.knownUntil(explanation.journalNanos()));
    }
    return page.toString();
  }

  private static void ports(PortsNow now, long atNanos, Page page) {
    page.line(
        page.style().paint(Ink.HEADING, "The ports of " + now.machine())
            + ", for "
            + Words.list(now.workloads(), "and"));
    page.labelled(
        Page.INDENT,
        "in use",
        TEXT,
        Ink.LABEL,
        Numbers.grouped(now.inUse())
            + " of "
            + Numbers.grouped(now.ports())
            + ScopeWords.holders(now.holdings()));
    page.labelled(Page.INDENT, "come back", TEXT, Ink.LABEL, comeBack(now, atNanos));
    page.blank();
  }

  private static String comeBack(PortsNow now, long atNanos) {
    if (now.inUse() == 0) {
      return "none is out";
    }
    return now.nextNanos() < 0
        ? "none up to the end"
        : "the next at "
            + HumanTime.unbroken(now.nextNanos())
            + ", "
            + HumanTime.unbroken(now.nextNanos() - atNanos)
            + " later; "
            + Numbers.grouped(now.nextSecond())
            + " within the next second";
  }

  private static void failure(@Nullable Failure failure, Page page) {
    if (failure == null) {
      page.item("", Glyphs.GOOD, Ink.GOOD, "No call fails from here on.");
      return;
    }
    page.item("", Glyphs.BAD, Ink.FAILURE, "The next failure: " + failure.title() + ".");
    ReasonList.write(failure.why(), page);
  }
}
