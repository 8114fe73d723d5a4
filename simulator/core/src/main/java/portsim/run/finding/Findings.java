package portsim.run.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import portsim.record.Finding;
import portsim.record.Totals;
import portsim.scenario.Scenario;

/** All kinds of findings. */
public final class Findings {
  private static final List<FindingRule> RULES =
      List.of(
          new RateAboveCapacity(),
          new NeverClosed(),
          new SettingWithoutEffect(),
          new OrphansEnd(),
          new RestartNeeded(),
          new ChangePending(),
          new PortCanBeHijacked(),
          new DisputedDefault());

  private Findings() {}

  /**
   * What there is to say about a run.
   *
   * @param hosts the totals by host
   */
  public static List<Finding> of(Scenario scenario, Map<String, Totals> hosts) {
    List<Finding> found = new ArrayList<>();
    Outcome outcome = new Outcome(scenario, hosts);
    RULES.forEach(rule -> rule.look(outcome, found::add));
    return found;
  }
}
