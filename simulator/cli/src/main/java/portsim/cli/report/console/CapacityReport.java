package portsim.cli.report.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.advice.capacity.Capacity;
import portsim.advice.capacity.Formula;
import portsim.advice.capacity.LossFormula;
import portsim.advice.capacity.Quantity;
import portsim.advice.capacity.Seeds;
import portsim.advice.capacity.Threshold;
import portsim.record.CallTotals;
import portsim.record.Numbers;
import portsim.record.Outages;
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
    String path = capacity.question().path();
    String where = " of " + capacity.question().template().name() + of + ",";
    String soThat = "so that " + capacity.question().budget().words();
    if (Prose.columns(path + where + " " + soThat) > style.width()) {
      page.line(style.paint(Ink.HEADING, path) + where);
      page.paragraph(Page.INDENT, Ink.PLAIN, soThat);
    } else {
      page.line(style.paint(Ink.HEADING, path) + where + " " + soThat);
    }
    page.blank();
    if (capacity.threshold().isFound()) {
      found(capacity, page);
    } else {
      notFound(capacity, page);
    }
    formula(capacity, page);
    lossFormula(capacity, page);
    return page.toString();
  }

  private void found(Capacity capacity, Page page) {
    Threshold threshold = capacity.threshold();
    boolean upper = threshold.isUpperLimit();
    row(
        upper ? "holds up to" : "holds from",
        threshold.holds(),
        Ink.GOOD,
        seeds(capacity.holdingSeeds()),
        page);
    undecided(threshold.undecided(), page);
    row(
        upper ? "fails from" : "fails up to",
        threshold.fails(),
        Ink.FAILURE,
        failed(capacity),
        page);
    boolean isOpen =
        threshold.undecided().stream().anyMatch(each -> each.compareTo(capacity.inFile()) == 0);
    String begin = capacity.holdsInFile() ? "holds" : isOpen ? "undecided" : "fails";
    row("began with", capacity.inFile(), Ink.PLAIN, begin, page);
    row("tried", capacity, page);
    if (!threshold.undecided().isEmpty()) {
      page.blank();
      page.paragraph(
          Page.INDENT,
          Ink.WARNING,
          "Between the two the runs are too few to say: more --replications would narrow it.");
    }
    seedsDiffer(capacity, page);
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

  /** One run says little where others do not say the same. */
  private static void seedsDiffer(Capacity capacity, Page page) {
    Seeds holding = capacity.holdingSeeds();
    Seeds failing = capacity.failingSeeds();
    if (holding != null
        && failing != null
        && (holding.passing() < holding.tried() || failing.passing() > 0)) {
      page.blank();
      page.paragraph(
          Page.INDENT,
          Ink.WARNING,
          "With another seed the threshold is another. A --budget of a chance or a mean asks many"
              + " seeds for each value, such as 'p(calls.failed > 0) <= 0.01 @ 95%'.");
    }
  }

  private void undecided(List<Quantity> values, Page page) {
    if (!values.isEmpty()) {
      String last = values.size() == 1 ? "" : "to " + values.get(values.size() - 1).words();
      row("undecided", values.get(0), Ink.WARNING, last, page);
    }
  }

  /** What becomes of it with the value that fails. */
  private static String failed(Capacity capacity) {
    if (capacity.failingSeeds() != null) {
      return seeds(capacity.failingSeeds());
    }
    boolean isOfOne = !capacity.question().budget().isOfMany();
    return isOfOne && capacity.failing() != null ? failures(capacity.failing()) : "";
  }

  /** With how many seeds it goes well. */
  private static String seeds(@Nullable Seeds seeds) {
    return seeds == null ? "" : "with " + seeds.passing() + " of " + seeds.tried() + " seeds";
  }

  private void notFound(Capacity capacity, Page page) {
    Threshold threshold = capacity.threshold();
    boolean all = threshold.holds() == null || threshold.fails() == null;
    String which = "The runs are too few to say with any value that was tried";
    if (all && threshold.fails() != null) {
      which = "It holds with no value that was tried";
    } else if (all && threshold.holds() != null) {
      which = "It fails with no value that was tried";
    }
    page.paragraph(Page.INDENT, Ink.WARNING, which + ": there is no threshold among them.");
    row("tried", capacity, page);
  }

  private void row(String label, Capacity capacity, Page page) {
    Threshold threshold = capacity.threshold();
    page.line(
        Page.INDENT
            + style.paint(Ink.LABEL, label)
            + " ".repeat(VALUES - label.length())
            + threshold.trials()
            + " values from "
            + threshold.least().words()
            + " to "
            + threshold.greatest().words()
            + (capacity.runs() > threshold.trials()
                ? ", " + Numbers.grouped(capacity.runs()) + " runs"
                : ""));
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
    long first = run.ports().outages().firstNanos();
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

  private static void lossFormula(Capacity capacity, Page page) {
    if (capacity.holding() == null) {
      return;
    }
    List<LossFormula> formulas = LossFormula.of(capacity.holding());
    if (formulas.isEmpty()) {
      return;
    }
    page.heading("By Erlang's loss formula, at the value that holds");
    formulas.forEach(each -> page.item(Page.INDENT, "-", Ink.PLAIN, each.sentence() + "."));
    formulas.stream()
        .flatMap(each -> each.caveats().stream())
        .distinct()
        .forEach(each -> page.item(Page.INDENT, "-", Ink.PLAIN, each + "."));
  }
}
