package portsim.run.finding;

import java.util.function.Consumer;
import portsim.network.profile.Confidence;
import portsim.network.profile.Fact;
import portsim.record.FailureCause;
import portsim.record.Finding;
import portsim.scenario.Host;

/**
 * Values that a profile takes for granted although sources contradict each other, or the model is
 * simpler than they are.
 */
record DisputedDefault() implements FindingRule {
  @Override
  public void look(Outcome outcome, Consumer<Finding> found) {
    for (Host host : outcome.hosts()) {
      host.profile().facts().stream()
          .filter(fact -> !fact.note().isEmpty() && matters(fact, host, outcome))
          .map(fact -> new Finding(id(fact), text(fact, host), true))
          .forEach(found);
    }
  }

  /** A value is disputed, or the model is simpler than what is known. */
  private static String id(Fact fact) {
    return fact.confidence() == Confidence.HIGH ? "simplified-default" : "disputed-default";
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
    if (host.settings().names().contains(fact.setting())) {
      return false;
    }
    return switch (fact.about()) {
      case "TIME_WAIT" -> outcome.ports(host).peakTimeWait() > 0;
      case "uniqueness" ->
          outcome.workloads(host).stream().map(outcome::address).distinct().count() > 1;
      case "SYN after a reset" -> outcome.calls(host).failedBy(FailureCause.REFUSED) > 0;
      default -> false;
    };
  }
}
