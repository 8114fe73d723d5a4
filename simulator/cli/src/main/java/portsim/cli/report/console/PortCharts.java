package portsim.cli.report.console;

import java.util.ArrayList;
import java.util.List;
import portsim.cli.report.VariantResult;

/** The charts of all variants and hosts that have something to show, and a note on the others. */
final class PortCharts {
  /** Below a twentieth of its ports a host has nothing to show. */
  private static final double LEAST_SHARE = 0.05;

  private static final int HOSTS_MAX = 3;
  private static final int WIDTH_LEAST = 56;
  private static final int GAP = 4;

  /** A host in a variant that gets no chart, and why not. */
  private record Note(String title, String text) {}

  private final List<ChartedHost> charts = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  private PortCharts() {}

  static PortCharts of(List<VariantResult> results) {
    PortCharts charts = new PortCharts();
    List<Outcome> outcomes = results.stream().map(Outcome::of).toList();
    Outcome first = outcomes.get(0);
    charts.add(first, results.size() > 1);
    for (Outcome outcome : outcomes.subList(1, outcomes.size())) {
      if (outcome.equalTo(first)) {
        charts.notes.add(new Note(outcome.name(), "like " + first.name()));
      } else {
        charts.add(outcome, true);
      }
    }
    return charts;
  }

  private void add(Outcome outcome, boolean severalVariants) {
    List<HostPorts> hosts = new ArrayList<>(outcome.exhaustedHosts());
    outcome.hosts().stream().filter(host -> !host.exhausted()).forEach(hosts::add);
    int added = 0;
    for (HostPorts host : hosts) {
      String title = title(outcome, host, severalVariants);
      if (added < HOSTS_MAX && (host.exhausted() || host.share() >= LEAST_SHARE)) {
        charts.add(new ChartedHost(title, host, outcome.result()));
        added++;
      } else {
        notes.add(new Note(title, host.use()));
      }
    }
  }

  private static String title(Outcome outcome, HostPorts host, boolean severalVariants) {
    String name = host.host().name();
    if (!severalVariants) {
      return name;
    }
    return outcome.hosts().size() == 1 ? outcome.name() : outcome.name() + ", " + name;
  }

  /** Writes nothing where there is no chart: the table says the rest. */
  void write(Page page) {
    if (charts.isEmpty()) {
      return;
    }
    page.heading("Ports over time");
    page.line(Page.INDENT + legend(page.style()));
    int abreast = abreast(page.style().width());
    for (int from = 0; from < charts.size(); from += abreast) {
      int to = Math.min(charts.size(), from + abreast);
      page.blank();
      writeAbreast(charts.subList(from, to), abreast, page);
    }
    if (!notes.isEmpty()) {
      page.blank();
      writeNotes(page);
    }
  }

  private int abreast(int width) {
    int fitting = (width - Page.INDENT.length() + GAP) / (WIDTH_LEAST + GAP);
    return Math.max(1, Math.min(charts.size(), fitting));
  }

  private static void writeAbreast(List<ChartedHost> hosts, int abreast, Page page) {
    int width = (page.style().width() - Page.INDENT.length() + GAP) / abreast - GAP;
    List<List<String>> charts =
        hosts.stream().map(host -> host.lines(width, page.style())).toList();
    int height = charts.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      List<String> parts = new ArrayList<>();
      for (List<String> chart : charts) {
        parts.add(line < chart.size() ? chart.get(line) : " ".repeat(width));
      }
      page.line(Page.INDENT + String.join(" ".repeat(GAP), parts));
    }
  }

  private void writeNotes(Page page) {
    int column = notes.stream().mapToInt(note -> label(note).length()).max().orElse(0) + 2;
    for (Note note : notes) {
      page.labelled(Page.INDENT, label(note), column, Ink.HEADING, note.text());
    }
  }

  private static String label(Note note) {
    return Words.shortened(note.title(), 24);
  }

  private String legend(ConsoleStyle style) {
    boolean roundTrips = charts.stream().anyMatch(ChartedHost::hasRoundTrips);
    boolean failures = charts.stream().anyMatch(ChartedHost::hasFailures);
    return style.paint(Ink.OPEN, String.valueOf(Glyphs.OPEN))
        + (roundTrips ? " open, opening, closing   " : " established   ")
        + style.paint(Ink.TIME_WAIT, String.valueOf(Glyphs.TIME_WAIT))
        + " TIME_WAIT   blank: free"
        + (failures
            ? "   " + style.paint(Ink.FAILURE, String.valueOf(Glyphs.FAILURE)) + " calls fail"
            : "");
  }
}
