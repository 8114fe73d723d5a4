package portsim.run.finding;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import portsim.client.Releasing;
import portsim.client.RpcBindings;
import portsim.record.FailureCause;
import portsim.record.Finding;
import portsim.scenario.Intervention;
import portsim.scenario.Workload;

/** Times of DCOM that a result depends on, and that no document has a number for. */
record UndocumentedTimes() implements FindingRule {
  @Override
  public void look(Outcome outcome, Consumer<Finding> found) {
    Set<String> texts = new LinkedHashSet<>();
    for (Workload workload : outcome.scenario().workloads().values()) {
      if (workload.connections().underlying() instanceof RpcBindings rpc) {
        if (isReleased(rpc, outcome) && rpc.linger().equals(RpcBindings.ASSUMED_LINGER)) {
          texts.add(linger(rpc));
        }
        if (!rpc.idleCleanup().period().isZero()) {
          texts.add(cleanup(rpc));
        } else if (outcome.workload(workload).calls().failedBy(FailureCause.PORT_EXHAUSTED) > 0) {
          texts.add(withoutCleanup(rpc));
        }
      }
    }
    texts.forEach(text -> found.accept(new Finding("undocumented-time", text, true)));
  }

  private static boolean isReleased(RpcBindings rpc, Outcome outcome) {
    Intervention release = new Intervention.ReleaseApplication(rpc.ends().application());
    return !(rpc.releasing() instanceof Releasing.Never)
        || outcome.scenario().timeline().stream()
            .anyMatch(entry -> entry.intervention().equals(release));
  }

  private static String linger(RpcBindings rpc) {
    return "the connections of "
        + rpc.ends().application()
        + " close "
        + rpc.linger().toMinutes()
        + " min after the last of its objects is released: KB 301512 says several minutes, and the"
        + " number is assumed (linger).";
  }

  private static String cleanup(RpcBindings rpc) {
    return "how often RpcMgmtEnableIdleCleanup looks for idle connections of "
        + rpc.ends().application()
        + " is not documented: the period is that of the file. Windows XP and later also begin by"
        + " themselves, above a number of connections that is not documented either"
        + " (idleCleanupAbove).";
  }

  private static String withoutCleanup(RpcBindings rpc) {
    return "idle connections of "
        + rpc.ends().application()
        + " are never closed here. Windows XP and later close them by themselves when there are more"
        + " than some number, which is not documented (idleCleanup, idleCleanupAbove).";
  }
}
