package portsim.advice;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import portsim.record.Numbers;
import portsim.record.Outages;
import portsim.record.RunRecord;
import portsim.record.Totals;
import portsim.run.Hindsight;
import portsim.scenario.Contention;
import portsim.scenario.Host;
import portsim.scenario.Intervention.ChangeSetting;
import portsim.scenario.Intervention.RebootHost;
import portsim.scenario.Scenario;
import portsim.scenario.TimelineEntry;
import portsim.scenario.Workload;

/**
 * The first connect of some workloads that found no port.
 *
 * @param workload that it was of
 */
record Exhaustion(long atNanos, Workload workload) {
  /** That of the given workloads; those must have met one. */
  static Exhaustion first(Stream<Workload> workloads, RunRecord run) {
    return workloads
        .map(workload -> new Exhaustion(firstNanos(workload, run), workload))
        .filter(each -> each.atNanos != Outages.NEVER)
        .min(Comparator.comparingLong(Exhaustion::atNanos))
        .orElseThrow();
  }

  private static long firstNanos(Workload workload, RunRecord run) {
    Totals totals = Objects.requireNonNull(run.workloads().get(workload.name()));
    return Objects.requireNonNull(totals.ports()).outages().firstNanos();
  }

  /** Such as {@code port exhausted at 198.8 s: 3976 of 3976 held, oldest returns at 240.01 s}. */
  String text(Scenario scenario, Hindsight hindsight) {
    Host host = Objects.requireNonNull(scenario.hosts().get(workload.from()));
    String where = scenario.hosts().size() == 1 ? "" : " on " + host.name();
    String text = "port exhausted" + where + " at " + Numbers.seconds(atNanos) + " s";
    return host.count() == 1 ? text + held(scenario, host, hindsight) : text;
  }

  private String held(Scenario scenario, Host host, Hindsight hindsight) {
    Contention rivals = Contention.around(workload, scenario);
    Hindsight.Shortage shortage = hindsight.shortage(atNanos, workload.name(), rivals.names());
    String ports = isChanged(host, scenario) ? "" : " of " + rivals.ports();
    String returns =
        shortage.returnsNanos() == Long.MAX_VALUE
            ? "none returns before the end"
            : "oldest returns at " + Numbers.seconds(shortage.returnsNanos()) + " s";
    return ": " + shortage.held() + ports + " held, " + returns;
  }

  /** Whether the timeline may change how many ports there are. */
  private static boolean isChanged(Host host, Scenario scenario) {
    return scenario.timeline().stream()
        .map(TimelineEntry::intervention)
        .anyMatch(
            each ->
                (each instanceof ChangeSetting change && change.host().equals(host.name()))
                    || (each instanceof RebootHost reboot && reboot.host().equals(host.name())));
  }
}
