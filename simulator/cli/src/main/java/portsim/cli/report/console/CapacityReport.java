package portsim.cli.report.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.advice.capacity.Capacity;
import portsim.advice.capacity.Formula;
import portsim.advice.capacity.Quantity;
import portsim.advice.capacity.Threshold;
import portsim.record.CallTotals;
import portsim.record.Numbers;
import portsim.record.Outages;
import portsim.record.PortTotals;
import portsim.record.RunRecord;
import portsim.scenario.ScenarioFile;

/** What a person reads of a threshold. */
public record CapacityReport(ConsoleStyle style) {
  /** Where the values begin, behind their labels. */
  private static final int VALUES = 14;

  /** Room for a value. */
  private static final int VALUE = 14;

  /** The answer to a question. */
  public String text(Capacity capacity) {
    Page page = new Page(style);
    String variant = capacity.question().variant();
    String of = variant.equals(ScenarioFile.BASE) ? "" : ", variant " + variant;
    page.line(
        style.paint(Ink.HEADING, capacity.question().path())
            + " of "
            + capacity.question().template().name()
            + of
            + ", so that "
            + capacity.question().budget().words());
    page.blank();
    if (capacity.threshold().isFound()) {
      found(capacity, page);
    } else {
      notFound(capacity.threshold(), page);
    }
    formula(capacity, page);
    return page.toString();
  }

  private void found(Capacity capacity, Page page) {
    Threshold threshold = capacity.threshold();
    boolean upper = threshold.isUpperLimit();
    row(upper ? "holds up to" : "holds from", threshold.holds(), Ink.GOOD, "", page);
    String failed = capacity.failing() == null ? "" : failures(capacity.failing());
    row(upper ? "fails from" : "fails up to", threshold.fails(), Ink.FAILURE, failed, page);
    String begin = capacity.holdsInFile() ? "holds" : "fails";
    row("began with", capacity.inFile(), Ink.PLAIN, begin, page);
    row("tried", threshold, page);
    if (!threshold.contradictions().isEmpty()) {
      List<String> values = threshold.contradictions().stream().map(Quantity::words).toList();
      page.blank();
      page.paragraph(
          Page.INDENT,
          Ink.WARNING,
          "It fails with "
              + String.join(", ", values)
              + ", too, although these are on the side that holds: there is more than one"
              + " threshold.");
    }
  }

  private void notFound(Threshold threshold, Page page) {
    String which =
        threshold.holds() == null
            ? "It fails with each value that was tried"
            : "It holds with each value that was tried";
    page.paragraph(Page.INDENT, Ink.WARNING, which + ": there is no threshold among them.");
    row("tried", threshold, page);
  }

  private void row(String label, Threshold threshold, Page page) {
    page.line(
        Page.INDENT
            + style.paint(Ink.LABEL, label)
            + " ".repeat(VALUES - label.length())
            + threshold.trials()
            + " values from "
            + threshold.least().words()
            + " to "
            + threshold.greatest().words());
  }

  private void row(String label, @Nullable Quantity value, Ink ink, String note, Page page) {
    String text = value == null ? "" : value.words();
    String gap = " ".repeat(Math.max(2, VALUE - text.length()));
    page.line(
        Page.INDENT
            + style.paint(Ink.LABEL, label)
            + " ".repeat(VALUES - label.length())
            + style.paint(ink, text)
            + gap
            + note);
  }

  private static String failures(RunRecord run) {
    CallTotals calls = run.world().calls();
    if (calls.failed() == 0) {
      return "";
    }
    PortTotals ports = run.world().ports();
    long first = ports == null ? Outages.NEVER : ports.outages().firstNanos();
    return Numbers.grouped(calls.failed())
        + " of "
        + Numbers.grouped(calls.attempted())
        + " calls fail"
        + (first == Outages.NEVER ? "" : ", without a port from " + HumanTime.text(first) + " on");
  }

  private static void formula(Capacity capacity, Page page) {
    if (capacity.holding() == null) {
      return;
    }
    List<String> sentences = Formula.of(capacity.holding());
    if (sentences.isEmpty()) {
      return;
    }
    page.heading("By Little's law, at the value that holds");
    sentences.forEach(each -> page.item(Page.INDENT, "-", Ink.PLAIN, each + "."));
    List<String> caveats = Formula.caveats(capacity.holding());
    if (!caveats.isEmpty()) {
      page.heading("Why the run may say something else");
      caveats.forEach(each -> page.item(Page.INDENT, "-", Ink.PLAIN, each + "."));
    }
  }
}
