package portsim.run.finding;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import portsim.record.Finding;
import portsim.scenario.Intervention;
import portsim.scenario.Intervention.ChangeBacklog;
import portsim.scenario.Intervention.ChangeSetting;
import portsim.scenario.Intervention.RebootHost;
import portsim.scenario.Intervention.RestartServer;
import portsim.scenario.Intervention.StartServer;
import portsim.scenario.Scenario;
import portsim.scenario.TimelineEntry;

/** Changes of the timeline that wait for a restart which does not come before the end. */
record ChangePending() implements FindingRule {
  @Override
  public void look(Outcome outcome, Consumer<Finding> found) {
    Map<String, String> pending = new LinkedHashMap<>();
    List<TimelineEntry> timeline = outcome.scenario().timeline();
    for (int entry = 0; entry < timeline.size(); entry++) {
      look(entry, outcome.scenario(), pending);
    }
    pending.values().forEach(text -> found.accept(new Finding("change-pending", text, false)));
  }

  private static void look(int index, Scenario scenario, Map<String, String> pending) {
    Intervention change = scenario.timeline().get(index).intervention();
    if (change instanceof ChangeSetting set && set.setting().needsRestart()) {
      if (isLast(index, scenario, new RebootHost(set.host()))) {
        String what = "hosts." + set.host() + ": " + set.setting().name();
        pending.put(
            what, what + " was set and waits for a reboot of the machine, which does not come.");
      }
    } else if (change instanceof ChangeBacklog set) {
      if (isLast(index, scenario, new RestartServer(set.server()))
          && isLast(index, scenario, new StartServer(set.server()))) {
        String what = "servers." + set.server() + ": its backlog";
        pending.put(what, what + " was set and is read when the server starts, which it does not.");
      }
    }
  }

  /** Whether an entry happens once more after the last time that something else does. */
  private static boolean isLast(int index, Scenario scenario, Intervention other) {
    Duration last = scenario.timeline().get(index).lastBefore(scenario.duration());
    for (int i = 0; i < scenario.timeline().size(); i++) {
      TimelineEntry entry = scenario.timeline().get(i);
      if (entry.intervention().equals(other)) {
        int order = entry.lastBefore(scenario.duration()).compareTo(last);
        if (order > 0 || (order == 0 && i > index)) {
          return false;
        }
      }
    }
    return true;
  }
}
