package portsim.run.finding;

import java.util.function.Consumer;
import portsim.record.Finding;
import portsim.record.Numbers;
import portsim.scenario.Contention;
import portsim.scenario.Demand;
import portsim.scenario.Host;
import portsim.scenario.Workload;
import portsim.scenario.binding.Suggestions;

/** Connections that come faster than the ports return, if they go on coming. */
record RateAboveCapacity() implements FindingRule {
  @Override
  public void look(Outcome outcome, Consumer<Finding> found) {
    for (Host host : outcome.hosts()) {
      Contention.of(host, outcome.scenario()).stream()
          .filter(each -> each.isExceeded() && !each.isBoundToPorts() && goesOn(each))
          .map(each -> "hosts." + host.name() + ": " + text(each))
          .forEach(text -> found.accept(new Finding("rate-above-capacity", text, false)));
    }
  }

  private static boolean goesOn(Contention contention) {
    return contention.demand().workloads().stream()
        .anyMatch(workload -> !workload.arrivals().comesOnce(workload.span()));
  }

  private static String text(Contention contention) {
    Demand demand = contention.demand();
    int usable = contention.ports();
    int machines = contention.host().count();
    String rate = Numbers.thousandths(demand.thousandthsPerSecond());
    return (demand.isSteady() ? "" : "up to ")
        + rate
        + (rate.equals("1") ? " connection/s (" : " connections/s (")
        + Suggestions.list(demand.workloads().stream().map(Workload::name).toList())
        + ") that keep a port for "
        + (contention.keepsPortsUpTo() ? "up to " : "")
        + Numbers.thousandths(demand.keepsPort().toMillis())
        + " s each need "
        + Numbers.grouped(demand.ports())
        + (machines == 1 ? " ports" : " ports on each machine")
        + " if they go on; "
        + Numbers.grouped(usable)
        + " ports sustain "
        + Numbers.thousandths(demand.sustainedThousandths(usable))
        + "/s.";
  }
}
