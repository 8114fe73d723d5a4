package portsim.cli.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import portsim.cli.Markdown;
import portsim.record.Metric;
import portsim.record.Metric.Scope;
import portsim.record.Vocabulary;
import portsim.scenario.binding.ScenarioLanguage;
import portsim.scenario.language.Declaration;
import portsim.scenario.language.Shape;

/** The reference of the result: every path, for expectations and for {@code run --json}. */
final class ResultPage {
  private static final String INTRODUCTION =
      """
      Each number of a result has a path. `expect` names it, `portsim run FILE --json` has it as
      nested objects under `variants.NAME.result`.

      - Without a prefix a path means the whole world: counts are added up, a peak is the greatest
        sum over the hosts at one instant, a first instant is the earliest.
      - `hosts.web.`, `servers.sql.` and `workloads.orders.` before it mean one of them, where the
        table says so.
      - A condition is a number, a time, `">= x"`, `"> x"`, `"<= x"`, `"< x"`, `"!= x"`, `a..b`
        (both ends belong to it) or `x +- y`. An instant can also be `never`. Values compare exactly.
      - `p(PATH CONDITION)`, such as `p(calls.failed > 0): "<= 0.01 @ 95%"`, is the chance that a run
        is such, and `mean(PATH)` the mean over all runs: of up to `replications` runs with other draws
        ([chances and means](../model.md#chances-and-means)). The bounds are `"<= x"`, `"< x"`, `">= x"`,
        `"> x"`, `a..b` or `x +- y`, of a chance from 0 to 1; behind `@` is the confidence, from 50 % to
        99.999 %, 95 % if there is none. In JSON such an expectation also has `inconclusive`,
        `replications` (how many runs it took), `estimate`, `interval` and `confidence`.
      - Instants count from the start. In JSON, times are seconds as plain decimals, and `never` is
        `null`.
      - In JSON a host of several machines also has `fleet`: how calls and failures differ from machine to machine
        (`least`, `median`, `greatest`), how many machines ran out of ports, which was the first, and the
        numbers of each. With `--replications` or `--precision` a variant also has `replications`: what
        [many runs tell](../guides/replications.md) of each path.\
      """;

  private ResultPage() {}

  static String text() {
    Markdown page = new Markdown();
    page.heading(1, "The result").paragraph(INTRODUCTION);
    Map<String, String> examples = examples();
    Map<String, List<Metric>> groups = new LinkedHashMap<>();
    for (Metric metric : Vocabulary.of(Scope.WORLD)) {
      String group = metric.path().substring(0, metric.path().indexOf('.'));
      groups.computeIfAbsent(group, none -> new ArrayList<>()).add(metric);
    }
    groups.put("pools", Vocabulary.of(Scope.POOL));
    groups.put("queues", Vocabulary.of(Scope.QUEUE));
    groups.put("objects", Vocabulary.of(Scope.OBJECTS));
    groups.forEach(
        (group, metrics) -> {
          page.heading(2, group);
          page.table("path", "unit", "also of", "meaning", "as an expectation");
          metrics.forEach(metric -> row(metric, examples, page));
        });
    return page.toString();
  }

  private static void row(Metric metric, Map<String, String> examples, Markdown page) {
    String path = prefix(metric) + metric.path();
    String expectation = path.replace(Declaration.NAME, "orders") + ": " + examples.get(path);
    page.row(
        List.of(
            Markdown.code(path),
            unit(metric),
            scopes(metric),
            Described.sentence(metric.about()),
            Markdown.code(expectation)));
  }

  private static String prefix(Metric metric) {
    if (metric.scopes().contains(Scope.POOL)) {
      return "pools." + Declaration.NAME + ".";
    }
    if (metric.scopes().contains(Scope.QUEUE)) {
      return "queues." + Declaration.NAME + ".";
    }
    return metric.scopes().contains(Scope.OBJECTS) ? "objects." + Declaration.NAME + "." : "";
  }

  private static String unit(Metric metric) {
    return switch (metric.unit()) {
      case COUNT -> "count";
      case DURATION -> "time";
      case INSTANT -> "instant or never";
    };
  }

  private static String scopes(Metric metric) {
    List<String> scopes = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      if (scope != Scope.WORLD && metric.scopes().contains(scope)) {
        scopes.add(scope.name().toLowerCase(Locale.ROOT));
      }
    }
    return String.join(", ", scopes);
  }

  private static Map<String, String> examples() {
    Map<String, String> examples = new LinkedHashMap<>();
    for (Declaration key : ScenarioLanguage.file().keys()) {
      if (key.name().equals("expect") && key.shape() instanceof Shape.Keys paths) {
        paths.keys().forEach(path -> examples.put(path.name(), path.example()));
      }
    }
    return examples;
  }
}
