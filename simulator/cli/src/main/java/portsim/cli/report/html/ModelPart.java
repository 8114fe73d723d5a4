package portsim.cli.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.cli.report.VariantResult;
import portsim.network.profile.Fact;
import portsim.network.profile.Profile;
import portsim.record.Finding;
import portsim.scenario.Host;

/** What the result rests on: findings, what is taken for granted, documents. */
final class ModelPart {
  private ModelPart() {}

  static void write(List<VariantResult> results, Html page) {
    findings(results, page);
    assumptions(results, page);
    List<String> sources = results.get(0).scenario().sources();
    if (!sources.isEmpty()) {
      page.raw("<section aria-labelledby=\"cited-title\">\n");
      page.line("h2", "Sources", "id", "cited-title").open("ul");
      sources.forEach(source -> page.line("li", source));
      page.end("ul").end("section");
    }
  }

  private static void findings(List<VariantResult> results, Html page) {
    Map<Finding, List<String>> all = new LinkedHashMap<>();
    for (VariantResult result : results) {
      for (Finding finding : result.run().findings()) {
        all.computeIfAbsent(finding, none -> new ArrayList<>()).add(result.name());
      }
    }
    if (all.isEmpty()) {
      return;
    }
    page.raw("<section aria-labelledby=\"findings-title\">\n");
    page.line("h2", "Findings", "id", "findings-title").raw("<ul class=\"notes\">\n");
    all.forEach((finding, names) -> write(finding, names, results.size(), page));
    page.raw("</ul>\n</section>\n");
  }

  private static void write(Finding finding, List<String> names, int variants, Html page) {
    page.open("li");
    if (names.size() < variants) {
      page.open("b").text(String.join(", ", names) + ": ").close("b");
    }
    page.text(finding.text());
    if (finding.assumed()) {
      page.raw(" <span class=\"tag warn-text\">assumed</span>");
    }
    if (!finding.lines().isEmpty()) {
      page.open("pre").text(String.join("\n", finding.lines())).close("pre");
    }
    page.end("li");
  }

  private static void assumptions(List<VariantResult> results, Html page) {
    Map<String, Profile> profiles = new LinkedHashMap<>();
    for (VariantResult result : results) {
      for (Host host : result.scenario().hosts().values()) {
        profiles.putIfAbsent(host.profile().name(), host.profile());
      }
    }
    page.raw("<section aria-labelledby=\"facts-title\">\n");
    page.line("h2", "What the model takes for granted", "id", "facts-title");
    profiles.values().forEach(profile -> facts(profile, page));
    page.raw("</section>\n");
  }

  private static void facts(Profile profile, Html page) {
    page.line("h3", profile.name() + ": " + profile.title());
    if (profile.facts().isEmpty()) {
      page.line("p", "All of it stands in the scenario.");
      return;
    }
    page.raw("<ul class=\"notes\">\n");
    profile.facts().forEach(fact -> write(fact, page));
    page.raw("</ul>\n");
  }

  private static void write(Fact fact, Html page) {
    page.open("li").open("b").text(fact.about()).close("b").text(": " + fact.value() + ". ");
    String sure =
        switch (fact.confidence()) {
          case HIGH -> "good-text";
          case MEDIUM, LOW -> "warn-text";
        };
    page.open("span", "class", "tag " + sure).text(confidence(fact)).close("span");
    page.raw("<br>").open("span", "class", "hint").text(fact.source());
    if (!fact.note().isEmpty()) {
      page.text(". " + fact.note());
    }
    if (!fact.setting().isEmpty()) {
      page.text(" Unless " + fact.setting() + " is set.");
    }
    page.close("span").end("li");
  }

  private static String confidence(Fact fact) {
    return switch (fact.confidence()) {
      case HIGH -> "documented";
      case MEDIUM -> "disputed";
      case LOW -> "assumed";
    };
  }
}
