package portsim.cli.reference;

import java.util.List;
import portsim.cli.Markdown;
import portsim.network.profile.Fact;
import portsim.network.profile.Profile;
import portsim.network.profile.Setting;

/** What the reference says of an operating system: its settings, and what is taken for granted. */
final class ProfileSection {
  private ProfileSection() {}

  /** A row that leads to it. */
  static void overview(Profile profile, Markdown page) {
    String link = "[" + profile.name() + "](" + Markdown.anchor(title(profile)) + ")";
    List<String> names =
        profile.settings().stream().map(setting -> Markdown.code(setting.name())).toList();
    page.row(List.of(link + ": " + profile.title(), String.join(", ", names)));
  }

  private static String title(Profile profile) {
    return "Settings of " + profile.name();
  }

  static void write(Profile profile, Markdown page) {
    page.heading(2, title(profile));
    page.paragraph(
        profile.title()
            + ". Settings go under `settings` of a host, or of a server, under their own names and"
            + " hold from the start.");
    page.table("setting", "values", "default", "restart needed", "meaning", "source");
    for (Setting setting : profile.settings()) {
      String none = setting.withoutEffect();
      page.row(
          List.of(
              Markdown.code(setting.name()),
              setting.type().allowed(),
              Markdown.code(setting.standard()),
              setting.needsRestart() ? "yes" : "no",
              setting.about()
                  + (setting.side() == Setting.Side.SERVER ? " Acts on the side that listens." : "")
                  + (none.isEmpty() ? "" : " Changes nothing here: " + none + "."),
              setting.source()));
    }
    page.paragraph("What portsim takes for granted of " + profile.name() + ":");
    page.table("fact", "value", "how sure", "source");
    for (Fact fact : profile.facts()) {
      page.row(List.of(fact.about(), fact.value(), sure(fact), fact.source()));
    }
  }

  private static String sure(Fact fact) {
    String sure =
        switch (fact.confidence()) {
          case HIGH -> "documented";
          case MEDIUM -> "disputed";
          case LOW -> "assumed";
        };
    return fact.note().isEmpty() ? sure : sure + ": " + fact.note();
  }
}
