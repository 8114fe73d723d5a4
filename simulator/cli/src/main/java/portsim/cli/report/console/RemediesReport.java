package portsim.cli.report.console;

import java.util.ArrayList;
import java.util.List;
import portsim.advice.remedy.Course;
import portsim.advice.remedy.Refused;
import portsim.advice.remedy.Remedies;
import portsim.advice.remedy.Remedy;
import portsim.advice.remedy.Steps;
import portsim.advice.remedy.Treated;
import portsim.record.Numbers;
import portsim.scenario.ScenarioFile;

/** What a person reads of remedies. */
public record RemediesReport(ConsoleStyle style) {
  /** The answer first, then the table, then how it is done, then what does nothing. */
  public String text(Remedies remedies) {
    Page page = new Page(style);
    boolean isBase = remedies.variant().equals(ScenarioFile.BASE);
    String variant = isBase ? "" : ", variant " + remedies.variant();
    page.line(style.paint(Ink.HEADING, "Remedies") + " for " + remedies.file() + variant);
    page.blank();
    answer(remedies, page);
    write(remedies, page);
    return page.toString();
  }

  /** All but the answer. */
  void write(Remedies remedies, Page page) {
    table(remedies, page);
    how(remedies.helping(), page);
    nothing(remedies, page);
    page.blank();
    page.paragraph(
        Page.INDENT,
        Ink.LABEL,
        Words.count(remedies.runs(), "run") + " with the same seed, each with one change.");
  }

  static String asItIs(Course before) {
    return "As it is, " + CourseWords.calls(before) + " and " + CourseWords.ports(before) + ".";
  }

  private static void answer(Remedies remedies, Page page) {
    Course before = remedies.before();
    String how = asItIs(before);
    boolean fine = before.failed() == 0 && before.forecast().isNever();
    page.paragraph(Page.INDENT, fine ? Ink.GOOD : Ink.FAILURE, how);
    if (remedies.helping().isEmpty()) {
      String none = fine ? "Nothing is needed." : "Nothing that was tried helps.";
      page.paragraph(Page.INDENT, fine ? Ink.GOOD : Ink.WARNING, none);
    } else if (fine) {
      page.paragraph(Page.INDENT, Ink.PLAIN, "Nothing is needed; there is what leaves more room.");
    } else {
      Treated best = remedies.helping().get(0);
      String then = CourseWords.calls(best.course()) + " and " + CourseWords.ports(best.course());
      String first = "Do this first: " + best.remedy().title() + ". Then " + then + ".";
      page.paragraph(Page.INDENT, Ink.PLAIN, first);
    }
  }

  private void table(Remedies remedies, Page page) {
    if (remedies.helping().isEmpty()) {
      return;
    }
    page.heading("What helps, the best first");
    List<RemedyTable.Row> rows = new ArrayList<>();
    rows.add(RemedyTable.row("", "as it is", remedies.before()));
    int number = 1;
    for (Treated treated : remedies.helping()) {
      String title = treated.remedy().title();
      rows.add(RemedyTable.row(String.valueOf(number), title, treated.course()));
      number++;
    }
    new RemedyTable(rows).write(page);
  }

  private static void how(List<Treated> helping, Page page) {
    int number = 1;
    for (Treated treated : helping) {
      Remedy remedy = treated.remedy();
      page.heading(number + " " + remedy.title());
      page.line(Page.INDENT + needs(remedy.steps(), page.style()));
      steps(remedy.steps(), page);
      number++;
    }
  }

  /** What has to be restarted, and what is at stake if that is much. */
  private static String needs(Steps steps, ConsoleStyle style) {
    String restart = style.paint(Ink.LABEL, "takes effect " + steps.restart().when());
    return steps.risk() == Steps.Risk.LITTLE
        ? restart
        : restart + ", " + style.paint(Ink.FAILURE, steps.risk().key() + " risk");
  }

  static void steps(Steps steps, Page page) {
    if (!steps.change().isEmpty()) {
      page.paragraph(Page.INDENT, Ink.PLAIN, steps.change());
    }
    for (String command : steps.commands()) {
      page.line(Page.INDENT + Page.INDENT + page.style().paint(Ink.GOOD, command));
    }
    for (Steps.Note note : steps.notes()) {
      String source = note.isAssumed() ? " (assumed)" : " (" + note.source() + ")";
      page.item(Page.INDENT, Glyphs.BULLET, Ink.LABEL, note.text() + source);
    }
  }

  private static void nothing(Remedies remedies, Page page) {
    if (remedies.useless().isEmpty() && remedies.refused().isEmpty()) {
      return;
    }
    page.heading("What does not help here");
    for (Treated treated : remedies.useless()) {
      page.item(
          Page.INDENT, Glyphs.BULLET, Ink.LABEL,
          treated.remedy().title() + ": " + outcome(treated, remedies.before()));
    }
    for (Refused refused : remedies.refused()) {
      page.item(
          Page.INDENT, Glyphs.BULLET, Ink.LABEL,
          refused.remedy().title() + ": not possible here; " + refused.reason() + ".");
    }
  }

  private static String outcome(Treated treated, Course before) {
    String why = treated.note().isEmpty() ? "" : "; " + treated.note();
    if (treated.isSame()) {
      return "the run is the same to the last number" + why + ".";
    }
    long failed = treated.course().failed();
    if (failed > before.failed()) {
      String instead = " calls fail instead of " + Numbers.grouped(before.failed());
      return Numbers.grouped(failed) + instead + why + ".";
    }
    return (before.failed() == 0 ? "it brings no more" : "as many calls fail") + why + ".";
  }
}
