package portsim.cli.report.console;

import portsim.advice.explain.Subject;
import portsim.scenario.ScenarioFile;

/** What an explanation is of. */
final class ExplainedTitle {
  private ExplainedTitle() {}

  /** Writes the title of a scenario, its file and variant, and what else there is to say. */
  static void write(Subject subject, String more, Page page) {
    String variant =
        subject.variant().equals(ScenarioFile.BASE) ? "" : ", variant " + subject.variant();
    page.paragraph("", Ink.HEADING, subject.scenario().title());
    page.paragraph("", Ink.LABEL, subject.template().name() + variant + more);
    page.blank();
  }
}
