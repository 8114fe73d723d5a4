package portsim.run.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import portsim.record.Finding;
import portsim.record.Series;
import portsim.record.Totals;
import portsim.scenario.Scenario;

/** All kinds of findings. */
public final class Findings {
  private static final List<FindingRule> RULES =
      List.of(
          new FailedConnects(),
          new RateAboveCapacity(),
          new NeverClosed(),
          new SettingWithoutEffect(),
          new OrphansEnd(),
          new RestartNeeded(),
          new ChangePending(),
          new PortCanBeHijacked(),
          new QueueGrows(),
          new ObjectsKept(),
          new ObjectPoolSize(),
          new ObjectIdentities(),
          new BindingsTakePorts(),
          new UndocumentedTimes(),
          new ChannelPools(),
          new DisputedDefault());

  private Findings() {}

  /**
   * What there is to say about a run.
   *
   * @param hosts the totals by host
   * @param servers the totals by server
   * @param workloads the totals by workload
   */
  public static List<Finding> of(
      Scenario scenario,
      Map<String, Totals> hosts,
      Map<String, Totals> servers,
      Map<String, Totals> workloads,
      Series series) {
    List<Finding> found = new ArrayList<>();
    Outcome outcome = new Outcome(scenario, hosts, servers, workloads, series);
    RULES.forEach(rule -> rule.look(outcome, found::add));
    return found;
  }
}
