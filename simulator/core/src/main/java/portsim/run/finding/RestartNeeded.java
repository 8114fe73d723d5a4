package portsim.run.finding;

import java.util.List;
import java.util.function.Consumer;
import portsim.network.profile.Setting;
import portsim.record.Finding;
import portsim.scenario.Host;
import portsim.scenario.binding.Suggestions;

/** Settings that an operating system reads only when it starts. */
record RestartNeeded() implements FindingRule {
  @Override
  public void look(Outcome outcome, Consumer<Finding> found) {
    outcome.hosts().forEach(host -> look(outcome, host, found));
  }

  /** Of a setting that changes nothing, that is said instead. */
  private static void look(Outcome outcome, Host host, Consumer<Finding> found) {
    List<String> names =
        Outcome.given(host).stream()
            .filter(Setting::needsRestart)
            .filter(setting -> SettingWithoutEffect.reason(outcome, host, setting).isEmpty())
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
