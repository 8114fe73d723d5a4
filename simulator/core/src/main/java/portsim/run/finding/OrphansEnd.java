package portsim.run.finding;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import portsim.network.port.TimeWaitRules;
import portsim.network.profile.Setting;
import portsim.record.Finding;
import portsim.record.Numbers;
import portsim.scenario.Host;
import portsim.scenario.Workload;
import portsim.scenario.binding.Suggestions;

/** Settings that end FIN_WAIT_2, and are often taken to shorten TIME_WAIT. */
record OrphansEnd() implements FindingRule {
  @Override
  public void look(Outcome outcome, Consumer<Finding> found) {
    for (Host host : outcome.hosts()) {
      Outcome.given(host).stream()
          .filter(setting -> endsOrphans(host, setting))
          .forEach(setting -> look(outcome, host, setting, found));
    }
  }

  private static boolean endsOrphans(Host host, Setting setting) {
    Host without = host.with(host.settings().without(setting.name()));
    return !orphanTimeout(host).equals(orphanTimeout(without));
  }

  private static Duration orphanTimeout(Host host) {
    return host.rules().closed().orphanTimeout();
  }

  private static void look(Outcome outcome, Host host, Setting setting, Consumer<Finding> found) {
    TimeWaitRules closed = host.rules().closed();
    List<String> orphaned =
        ClosedConnections.closingFirst(outcome, host).stream()
            .filter(each -> each.otherCloses().compareTo(closed.longestOrphan()) >= 0)
            .map(Workload::name)
            .toList();
    if (!orphaned.isEmpty()) {
      String text =
          "hosts."
              + host.name()
              + ": "
              + setting.name()
              + " ends the connections of "
              + Suggestions.list(orphaned)
              + " in FIN_WAIT_2, "
              + Numbers.thousandths(closed.longestOrphan().toMillis())
              + " s after the FIN at the latest, because the other side does not close until then."
              + " They do not enter TIME_WAIT, which it does not shorten.";
      found.accept(new Finding("fin-wait-ended", text, false));
    }
  }
}
