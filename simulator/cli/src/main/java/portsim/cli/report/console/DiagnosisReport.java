package portsim.cli.report.console;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.Diagnosis;
import portsim.advice.diagnosis.Hypothesis;
import portsim.advice.diagnosis.Hypothesis.Likelihood;
import portsim.advice.diagnosis.Pattern;
import portsim.advice.diagnosis.Scope;
import portsim.advice.diagnosis.snapshot.MachineSnapshot;
import portsim.advice.diagnosis.snapshot.SkippedLines;
import portsim.advice.diagnosis.snapshot.SnapshotFormat;
import portsim.advice.remedy.Remedies;
import portsim.advice.remedy.Treated;
import portsim.record.Numbers;

/** What a person reads of a diagnosis: the answer first, then what it rests on. */
public record DiagnosisReport(ConsoleStyle style) {
  /** The whole of it; without remedies where none were tried. */
  public String text(Diagnosis diagnosis, @Nullable Remedies remedies) {
    Page page = new Page(style);
    head(diagnosis.observation().snapshot(), page);
    answer(diagnosis, remedies, page);
    why(diagnosis.first(), page);
    new EndpointTable(diagnosis).write(page);
    others(diagnosis, page);
    system(diagnosis, page);
    skipped(diagnosis.observation().snapshot().skipped(), page);
    if (remedies != null && diagnosis.first().pattern() != Pattern.NOTHING) {
      page.heading("In a scenario that shows the same");
      page.paragraph(Page.INDENT, Ink.PLAIN, RemediesReport.asItIs(remedies.before()));
      new RemediesReport(style).write(remedies, page);
    }
    return page.toString();
  }

  private void head(MachineSnapshot snapshot, Page page) {
    List<String> formats = snapshot.formats().stream().map(SnapshotFormat::words).toList();
    String of = formats.isEmpty() ? "a snapshot" : Words.list(formats, "and");
    page.paragraph("", Ink.HEADING, "Diagnosis of " + of);
    page.blank();
  }

  private static void answer(Diagnosis diagnosis, @Nullable Remedies remedies, Page page) {
    Hypothesis first = diagnosis.first();
    boolean fine = first.pattern() == Pattern.NOTHING;
    String words = sentence(first.pattern().words());
    page.paragraph(Page.INDENT, fine ? Ink.GOOD : Ink.FAILURE, words + ".");
    Scope tightest = diagnosis.tightest();
    if (tightest != null) {
      page.paragraph(Page.INDENT, Ink.PLAIN, ScopeWords.room(tightest));
    }
    if (remedies != null && !fine && !remedies.helping().isEmpty()) {
      Treated best = remedies.helping().get(0);
      page.blank();
      page.paragraph(Page.INDENT, Ink.HEADING, "Do this first: " + best.remedy().title() + ".");
      RemediesReport.steps(best.remedy().steps(), page);
    }
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static void why(Hypothesis hypothesis, Page page) {
    page.heading(
        hypothesis.pattern() == Pattern.NOTHING
            ? "Why"
            : "Why it is " + hypothesis.likelihood().key());
    evidence(hypothesis, page);
  }

  private static void evidence(Hypothesis hypothesis, Page page) {
    hypothesis.speaksFor().forEach(each -> page.item(Page.INDENT, "+", Ink.GOOD, each));
    hypothesis.speaksAgainst().forEach(each -> page.item(Page.INDENT, "-", Ink.WARNING, each));
    hypothesis.toCollect().forEach(each -> page.item(Page.INDENT, "?", Ink.LABEL, each));
  }

  private static void others(Diagnosis diagnosis, Page page) {
    List<Hypothesis> others = diagnosis.hypotheses();
    for (Hypothesis other : others.subList(1, others.size())) {
      if (other.likelihood() != Likelihood.UNLIKELY) {
        page.heading("Also " + other.likelihood().key() + ": " + other.pattern().words());
        evidence(other, page);
      }
    }
  }

  private static void system(Diagnosis diagnosis, Page page) {
    page.heading("What is assumed of the machine");
    page.item(
        Page.INDENT,
        Glyphs.BULLET,
        Ink.LABEL,
        diagnosis.system().profile().title()
            + ": ports "
            + diagnosis.system().rules().range()
            + ", TIME_WAIT "
            + Numbers.seconds(diagnosis.system().timeWaitNanos())
            + " s on average, "
            + (diagnosis.system().isPerDestination()
                ? "each port once for each destination"
                : "each port once"));
    diagnosis.system().reasons().forEach(
        each -> page.item(Page.INDENT, Glyphs.BULLET, Ink.LABEL, each));
  }

  private static void skipped(SkippedLines skipped, Page page) {
    if (skipped.count() == 0) {
      return;
    }
    page.heading(Words.count(skipped.count(), "line") + " left out");
    for (SkippedLines.Line line : skipped.first()) {
      String text = line.text().isEmpty() ? "" : ": " + line.text();
      page.item(
          Page.INDENT, Glyphs.BULLET, Ink.LABEL, "line " + line.number() + ", " + line.reason() + text);
    }
    if (skipped.count() > skipped.first().size()) {
      String more = Numbers.grouped(skipped.count() - skipped.first().size());
      page.paragraph(Page.INDENT, Ink.LABEL, "and " + more + " more");
    }
  }
}
