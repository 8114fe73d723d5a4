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
  private static final int NOTE_TITLE_MAX = 24;
  private static final int GAP = 4;

  /** A variant, and a host where there are several; one of them may be empty. */
  private record Title(String variant, String host) {
    String in(int columns) {
      return variant.isEmpty() || host.isEmpty()
          ? Words.shortened(variant + host, columns)
          : Words.shortened(variant, host, columns);
    }
  }

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
        charts.notes.add(note(new Title(outcome.name(), ""), "like " + first.name()));
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
      Title title = title(outcome, host, severalVariants);
      if (added < HOSTS_MAX && (host.exhausted() || host.share() >= LEAST_SHARE)) {
        charts.add(new ChartedHost(title.in(WIDTH_LEAST), host, outcome.result()));
        added++;
      } else {
        notes.add(note(title, host.use()));
      }
    }
  }

  private static Note note(Title title, String text) {
    return new Note(title.in(NOTE_TITLE_MAX), text);
  }

  private static Title title(Outcome outcome, HostPorts host, boolean severalVariants) {
    boolean severalHosts = outcome.hosts().size() > 1;
    return new Title(
        severalVariants ? outcome.name() : "",
        severalHosts || !severalVariants ? host.host().name() : "");
  }

  /** Writes nothing where there is no chart: the table says the rest. */
  void write(Page page) {
    if (charts.isEmpty()) {
      return;
    }
    page.heading("Ports over time");
    legend(page);
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
    int column = notes.stream().mapToInt(note -> note.title().length()).max().orElse(0) + 2;
    for (Note note : notes) {
      page.labelled(Page.INDENT, note.title(), column, Ink.HEADING, note.text());
    }
  }

  private void legend(Page page) {
    boolean roundTrips = charts.stream().anyMatch(ChartedHost::hasRoundTrips);
    Legend legend = new Legend(page);
    legend.add(Ink.OPEN, Glyphs.OPEN, roundTrips ? " open, opening, closing" : " established");
    legend.add(Ink.TIME_WAIT, Glyphs.TIME_WAIT, " TIME_WAIT");
    legend.add(Ink.PLAIN, ' ', "blank: free");
    if (charts.stream().anyMatch(ChartedHost::hasFailures)) {
      legend.add(Ink.FAILURE, Glyphs.FAILURE, " calls fail");
    }
    legend.write();
  }
}
