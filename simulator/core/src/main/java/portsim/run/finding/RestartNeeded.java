package portsim.run.finding;

import java.util.List;
import java.util.function.Consumer;
import portsim.network.profile.Setting;
import portsim.record.Finding;
import portsim.record.PortTotals;
import portsim.scenario.Host;
import portsim.scenario.binding.Suggestions;

/** Settings that an operating system reads only when it starts. */
record RestartNeeded() implements FindingRule {
  @Override
  public void look(Outcome outcome, Consumer<Finding> found) {
    outcome.hosts().forEach(host -> look(host, outcome.ports(host), found));
  }

  /** Of a setting that changes nothing, that is said instead. */
  private static void look(Host host, PortTotals ports, Consumer<Finding> found) {
    List<String> names =
        Outcome.given(host).stream()
            .filter(Setting::needsRestart)
            .filter(setting -> SettingWithoutEffect.reason(host, setting, ports).isEmpty())
            .map(Setting::name)
            .toList();
    if (!names.isEmpty()) {
      String text =
          "hosts."
              + host.name()
              + ": "
              + Suggestions.list(names)
              + (names.size() == 1 ? " takes" : " take")
              + " effect at a restart of the machine; the run assumes that it took place.";
      found.accept(new Finding("restart-needed", text, false));
    }
  }
}
