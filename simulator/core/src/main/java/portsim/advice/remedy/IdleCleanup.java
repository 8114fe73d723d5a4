package portsim.advice.remedy;

import java.time.Duration;
import java.util.function.Consumer;
import portsim.client.RpcBindings;
import portsim.scenario.Workload;

/** RPC closes bindings that nobody uses. */
record IdleCleanup() implements RemedyRule {
  private static final String PERIOD = "5m";

  private static final Steps STEPS =
      Steps.code("Call RpcMgmtEnableIdleCleanup at the beginning of the client's code.")
          .noting(
              "Bindings that are needed again are made and authenticated anew, which takes time and"
                  + " packets.",
              "KB 301512")
          .noting("How often it looks is not documented; here it is each " + PERIOD + ".", "");

  @Override
  public void look(Patient patient, Consumer<Remedy> found) {
    Changes changes = new Changes();
    for (Workload workload : patient.workloads()) {
      if (workload.connections() instanceof RpcBindings rpc
          && rpc.idleCleanup().period().equals(Duration.ZERO)) {
        changes.set(PERIOD, "workloads", workload.name(), "connections", "idleCleanup");
      }
    }
    if (!changes.isEmpty()) {
      found.accept(new Remedy("idle-cleanup", "Close idle bindings", changes.all(), STEPS));
    }
  }
}
