package portsim.run.finding;

import java.util.List;
import java.util.function.Consumer;
import portsim.network.profile.Setting;
import portsim.record.Finding;
import portsim.scenario.Host;

/** Settings that an operating system reads only when it starts. */
record RestartNeeded() implements FindingRule {
  @Override
  public void look(Outcome outcome, Consumer<Finding> found) {
    outcome.hosts().forEach(host -> look(host, found));
  }

  private static void look(Host host, Consumer<Finding> found) {
    List<String> names =
        Outcome.given(host).stream().filter(Setting::needsRestart).map(Setting::name).toList();
    if (!names.isEmpty()) {
      String text =
          "hosts."
              + host.name()
              + ": "
              + String.join(" and ", names)
              + (names.size() == 1 ? " takes" : " take")
              + " effect at a restart of the machine; the run assumes that it took place.";
      found.accept(new Finding("restart-needed", text, false));
    }
  }
}
