package portsim.cli.report.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import portsim.cli.report.VariantResult;
import portsim.record.Incident;

/** What went wrong beside the calls, in the order of time. */
final class EventList {
  private static final int SHOWN_MAX = 12;

  /** An event as it is shown: when, and what. */
  private record Event(long atNanos, String text) {}

  private EventList() {}

  static void write(List<VariantResult> results, Page page) {
    Map<Event, List<String>> variants = new LinkedHashMap<>();
    for (VariantResult result : results) {
      for (Incident incident : result.run().incidents()) {
        Event event = new Event(incident.atNanos(), IncidentWords.sentence(incident));
        List<String> names = variants.computeIfAbsent(event, first -> new ArrayList<>());
        if (!names.contains(result.name())) {
          names.add(result.name());
        }
      }
    }
    if (!variants.isEmpty()) {
      page.heading("Events");
      write(variants, results.size(), page);
    }
  }

  private static void write(Map<Event, List<String>> variants, int all, Page page) {
    List<Map.Entry<Event, List<String>>> shown =
        variants.entrySet().stream()
            .sorted(Comparator.comparingLong(entry -> entry.getKey().atNanos()))
            .limit(SHOWN_MAX)
            .toList();
    int widest = widest(shown.stream().map(Map.Entry::getKey));
    for (Map.Entry<Event, List<String>> each : shown) {
      List<String> names = each.getValue();
      String label = names.size() == all ? "" : String.join(", ", names) + ": ";
      String at = HumanTime.text(each.getKey().atNanos());
      page.labelled(Page.INDENT, at, widest + 2, Ink.LABEL, label + each.getKey().text());
    }
    if (variants.size() > shown.size()) {
      page.paragraph(
          Page.INDENT, Ink.LABEL, "and " + (variants.size() - shown.size()) + " more, in --json");
    }
  }

  private static int widest(Stream<Event> events) {
    return events.mapToInt(event -> HumanTime.text(event.atNanos()).length()).max().orElse(0);
  }
}
