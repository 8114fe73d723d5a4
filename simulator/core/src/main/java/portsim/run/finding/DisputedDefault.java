package portsim.run.finding;

import java.util.function.Consumer;
import portsim.network.profile.Confidence;
import portsim.network.profile.Fact;
import portsim.network.profile.Settings;
import portsim.record.Finding;
import portsim.scenario.Host;

/** Values that a profile takes for granted although sources contradict each other. */
record DisputedDefault() implements FindingRule {
  @Override
  public void look(Outcome outcome, Consumer<Finding> found) {
    for (Host host : outcome.hosts()) {
      host.profile().facts().stream()
          .filter(fact -> fact.confidence() != Confidence.HIGH && matters(fact, host, outcome))
          .map(fact -> new Finding("disputed-default", text(fact, host), true))
          .forEach(found);
    }
  }

  private static String text(Fact fact, Host host) {
    return "hosts."
        + host.name()
        + ": "
        + host.profile().name()
        + " takes "
        + fact.about()
        + " to be "
        + fact.value()
        + " ("
        + fact.source()
        + "), but "
        + fact.note()
        + ".";
  }

  /** Whether the result depends on it. */
  private static boolean matters(Fact fact, Host host, Outcome outcome) {
    return switch (fact.about()) {
      case "TIME_WAIT" -> hasStandardTimeWait(host) && outcome.ports(host).peakTimeWait() > 0;
      case "uniqueness" ->
          outcome.workloads(host).stream().map(outcome::address).distinct().count() > 1;
      default -> false;
    };
  }

  private static boolean hasStandardTimeWait(Host host) {
    return host.rules().timeWait().equals(host.profile().rules(Settings.NONE).timeWait());
  }
}
