package portsim.advice.remedy;

import java.util.Objects;
import java.util.function.Consumer;
import portsim.network.ListenerOptions;
import portsim.record.RefusedSyns;
import portsim.record.Totals;
import portsim.scenario.Product;
import portsim.scenario.Server;
import portsim.scenario.Workload;

/** A server lets more connections wait to be accepted. */
record LargerBacklog() implements RemedyRule {
  private static final int LARGE = 200;
  private static final int LARGEST = 65_535;

  @Override
  public void look(Patient patient, Consumer<Remedy> found) {
    Changes changes = new Changes();
    boolean overflowed = false;
    int backlog = LARGE;
    for (Server server : patient.scenario().servers().values()) {
      boolean isCalled =
          patient.workloads().stream().map(Workload::to).anyMatch(server.name()::equals);
      if (server.listener().backlog() != ListenerOptions.UNLIMITED && isCalled) {
        backlog = Math.min(LARGEST, Math.max(LARGE, 4 * server.listener().backlog()));
        changes.set(String.valueOf(backlog), "servers", server.name(), "backlog");
        overflowed |= overflows(patient, server);
      }
    }
    if (!changes.isEmpty()) {
      found.accept(
          new Remedy(
              "larger-backlog",
              "A larger backlog of the server (" + backlog + ")",
              changes.all(),
              steps(patient, backlog),
              overflowed ? "" : "no connect finds the backlog full"));
    }
  }

  private static boolean overflows(Patient patient, Server server) {
    Totals totals = Objects.requireNonNull(patient.run().servers().get(server.name()));
    RefusedSyns syns = totals.syns();
    return syns.backlogReset() + syns.backlogDropped() > 0;
  }

  private static Steps steps(Patient patient, int backlog) {
    boolean isSqlServer2000 =
        patient.scenario().servers().values().stream()
            .anyMatch(each -> each.product() == Product.SQL_SERVER_2000);
    Steps steps =
        isSqlServer2000
            ? Steps.code(
                "Set WinsockListenBacklog (REG_DWORD, see KB 154628) on the machine of SQL Server to "
                    + backlog
                    + ".")
            : Steps.code(
                "Raise the backlog that the server passes to listen(), and what its system grants"
                    + " (Linux: sysctl -w net.core.somaxconn="
                    + backlog
                    + ").");
    return steps
        .restarting(Steps.Restart.SERVICE)
        .noting(
            "Who waits in a longer line waits longer: a server that is too slow stays too slow.",
            "");
  }
}
