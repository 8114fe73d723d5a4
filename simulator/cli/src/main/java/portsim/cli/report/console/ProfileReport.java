package portsim.cli.report.console;

import java.util.List;
import portsim.network.profile.Confidence;
import portsim.network.profile.Fact;
import portsim.network.profile.Profile;
import portsim.network.profile.Setting;
import portsim.network.profile.SocketError;

/** What a person reads of the profiles. */
public record ProfileReport(ConsoleStyle style) {
  /** The names of all profiles, and what they stand for. */
  public String list(List<Profile> profiles) {
    Page page = new Page(style);
    int column = profiles.stream().mapToInt(profile -> profile.name().length()).max().orElse(0) + 2;
    for (Profile profile : profiles) {
      page.labelled("", profile.name(), column, Ink.HEADING, profile.title());
    }
    page.labelled("", "custom", column, Ink.HEADING, "a machine that the scenario describes");
    page.blank();
    page.line("portsim profiles NAME shows the defaults, settings and sources of one.");
    return page.toString();
  }

  /** What is known of one profile, each fact with its source. */
  public String show(Profile profile) {
    Page page = new Page(style);
    page.line(style.paint(Ink.HEADING, profile.name()) + "  " + profile.title());
    page.heading("Defaults");
    profile.facts().forEach(fact -> show(fact, page));
    page.heading("Settings");
    profile.settings().forEach(setting -> show(setting, page));
    page.heading("Without a free port, a connect fails with");
    SocketError error = profile.exhausted();
    page.paragraph(Page.INDENT, Ink.PLAIN, error.title() + ": " + error.text());
    for (SocketError.Wording wording : error.seenAs()) {
      page.paragraph(Page.INDENT, Ink.PLAIN, wording.runtime() + ": " + wording.text());
    }
    return page.toString();
  }

  private static void show(Fact fact, Page page) {
    page.paragraph(Page.INDENT, Ink.PLAIN, fact.about() + ": " + fact.value());
    page.paragraph(Page.INDENT.repeat(2), Ink.LABEL, "source: " + fact.source());
    if (fact.confidence() != Confidence.HIGH) {
      page.paragraph(Page.INDENT.repeat(2), Ink.WARNING, "disputed: " + fact.note());
    }
  }

  private static void show(Setting setting, Page page) {
    String standard = setting.standard().isEmpty() ? "none" : setting.standard();
    page.paragraph(
        Page.INDENT,
        Ink.PLAIN,
        setting.name() + ": " + setting.type().allowed() + "; default " + standard);
    String restart = setting.needsRestart() ? " Takes effect at a restart." : "";
    page.paragraph(Page.INDENT.repeat(2), Ink.PLAIN, setting.about() + restart);
    if (!setting.withoutEffect().isEmpty()) {
      page.paragraph(
          Page.INDENT.repeat(2), Ink.WARNING, "changes nothing here: " + setting.withoutEffect());
    }
    page.paragraph(Page.INDENT.repeat(2), Ink.LABEL, "source: " + setting.source());
  }
}
