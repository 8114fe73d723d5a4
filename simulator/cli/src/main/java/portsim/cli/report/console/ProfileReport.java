package portsim.cli.report.console;

import java.util.List;
import java.util.Map;
import portsim.network.profile.Confidence;
import portsim.network.profile.Fact;
import portsim.network.profile.Profile;
import portsim.network.profile.Profiles;
import portsim.network.profile.Setting;
import portsim.network.profile.SocketError;
import portsim.scenario.binding.CustomProfile;

/** What a person reads of the profiles. */
public record ProfileReport(ConsoleStyle style) {
  private static final String CUSTOM = "a machine that the scenario describes";

  /** The names of all profiles, and what they stand for. */
  public String list(List<Profile> profiles) {
    Page page = new Page(style);
    int column = profiles.stream().mapToInt(profile -> profile.name().length()).max().orElse(0) + 2;
    for (Profile profile : profiles) {
      page.labelled("", profile.name(), column, Ink.HEADING, profile.title());
    }
    page.labelled("", Profiles.CUSTOM, column, Ink.HEADING, CUSTOM);
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

  /** The keys of a machine that the scenario describes. */
  public String showCustom() {
    Page page = new Page(style);
    page.line(style.paint(Ink.HEADING, Profiles.CUSTOM) + "  " + CUSTOM);
    page.heading("Keys");
    Map<String, String> keys = CustomProfile.keys();
    int column = keys.keySet().stream().mapToInt(String::length).max().orElse(0) + 2;
    keys.forEach((name, about) -> page.labelled(Page.INDENT, name, column, Ink.HEADING, about));
    page.heading("Example");
    page.line("  hosts:");
    page.line("    web: { profile: custom, ports: 1025-5000,");
    page.line("           timeWait: 240s, unique: port }");
    return page.toString();
  }

  private static void show(Fact fact, Page page) {
    page.paragraph(Page.INDENT, Ink.PLAIN, fact.about() + ": " + fact.value());
    source(fact.source(), fact.confidence(), page);
    if (!fact.note().isEmpty()) {
      page.paragraph(Page.INDENT.repeat(2), Ink.WARNING, label(fact) + ": " + fact.note());
    }
  }

  private static String label(Fact fact) {
    return switch (fact.confidence()) {
      case HIGH -> "limit";
      case MEDIUM -> "disputed";
      case LOW -> "assumed";
    };
  }

  private static void source(String source, Confidence confidence, Page page) {
    String level =
        switch (confidence) {
          case HIGH -> "high";
          case MEDIUM -> "medium";
          case LOW -> "low";
        };
    page.paragraph(
        Page.INDENT.repeat(2), Ink.LABEL, "source: " + source + " (confidence: " + level + ")");
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
    source(setting.source(), setting.confidence(), page);
  }
}
