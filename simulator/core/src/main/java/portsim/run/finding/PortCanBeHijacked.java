package portsim.run.finding;

import java.util.function.Consumer;
import portsim.record.Finding;
import portsim.scenario.Host;
import portsim.scenario.Workload;

/** Sockets that avoid exhaustion by an option that lets other processes take over their ports. */
record PortCanBeHijacked() implements FindingRule {
  @Override
  public void look(Outcome outcome, Consumer<Finding> found) {
    for (Host host : outcome.hosts()) {
      outcome.workloads(host).stream()
          .filter(workload -> host.rules().takesOver(workload.socket()))
          .forEach(workload -> found.accept(finding(workload)));
    }
  }

  private static Finding finding(Workload workload) {
    String text =
        "workloads."
            + workload.name()
            + ": reuseAddress is a risk: another process of the machine can take over its ports"
            + " and use its credentials on "
            + workload.to()
            + " (KB 328476, which is why the drivers of SQL Server leave it off). That it avoids"
            + " exhaustion is the article's word too; that the port is taken that waits longest is"
            + " assumed.";
    return new Finding("port-can-be-hijacked", text, true);
  }
}
