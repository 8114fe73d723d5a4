package portsim.cli.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import portsim.cli.report.VariantResult;
import portsim.cli.report.console.HostPorts;
import portsim.cli.report.console.Outcome;
import portsim.cli.report.console.Words;

/**
 * What of the variants and hosts a picture shows: of each variant that differs from the first the
 * host that runs out of ports first or comes closest to it, and further hosts as far as there is
 * room.
 *
 * @param notes what is left out, in sentences
 */
record PanelChoice(List<PortPanel> panels, List<String> notes) {
  private static final int PANELS_MAX = 9;

  /** Up to so many panels a picture also has the hosts that suffice to themselves. */
  private static final int HOSTS_MAX = 4;

  PanelChoice {
    panels = List.copyOf(panels);
    notes = List.copyOf(notes);
  }

  static PanelChoice of(List<VariantResult> results) {
    List<Outcome> outcomes = results.stream().map(Outcome::of).toList();
    Outcome first = outcomes.get(0);
    List<Outcome> shown = new ArrayList<>(List.of(first));
    List<String> alike = new ArrayList<>();
    for (Outcome outcome : outcomes.subList(1, outcomes.size())) {
      if (outcome.equalTo(first)) {
        alike.add(outcome.name());
      } else {
        shown.add(outcome);
      }
    }
    List<String> notes = new ArrayList<>();
    if (!alike.isEmpty()) {
      notes.add("Like " + first.name() + ": " + Words.list(alike, "and") + ".");
    }
    return of(shown, results.size() > 1, notes);
  }

  private static PanelChoice of(List<Outcome> shown, boolean areSeveral, List<String> notes) {
    List<Outcome> variants = shown.subList(0, Math.min(PANELS_MAX, shown.size()));
    if (variants.size() < shown.size()) {
      List<String> rest =
          shown.subList(PANELS_MAX, shown.size()).stream().map(Outcome::name).toList();
      notes.add("Not shown: " + Words.list(rest, "and") + ".");
    }
    int hostsOfEach = Math.max(1, HOSTS_MAX / variants.size());
    List<PortPanel> panels = new ArrayList<>();
    long left = 0;
    for (Outcome outcome : variants) {
      List<HostPorts> hosts = worstFirst(outcome);
      left += Math.max(0, hosts.size() - hostsOfEach);
      hosts.stream()
          .limit(hostsOfEach)
          .map(host -> new PortPanel(heading(outcome, host, areSeveral), host, outcome))
          .forEach(panels::add);
    }
    if (left > 0) {
      notes.add(hostsLeftOut(left, hostsOfEach));
    }
    return new PanelChoice(panels, notes);
  }

  private static String hostsLeftOut(long left, int shown) {
    String which = shown == 1 ? "the host" : "the " + shown + " hosts";
    return "Shown "
        + (shown == 1 ? "is " : "are ")
        + which
        + " closest to running out of ports; "
        + Words.count(left, "more panel")
        + (left == 1 ? " is" : " are")
        + " left out.";
  }

  private static List<HostPorts> worstFirst(Outcome outcome) {
    List<HostPorts> hosts = new ArrayList<>(outcome.exhaustedHosts());
    outcome.hosts().stream()
        .filter(host -> !host.exhausted())
        .sorted(Comparator.comparingDouble(HostPorts::share).reversed())
        .forEach(hosts::add);
    return hosts;
  }

  private static String heading(Outcome outcome, HostPorts host, boolean severalVariants) {
    List<String> names = new ArrayList<>();
    if (severalVariants) {
      names.add(outcome.name());
    }
    if (outcome.hosts().size() > 1 || !severalVariants) {
      names.add(host.host().name());
    }
    return String.join(" · ", names);
  }
}
