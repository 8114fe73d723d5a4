package portsim.run;

import java.util.List;
import portsim.network.Tcp;
import portsim.network.TcpState;
import portsim.network.port.PortTable;

/** Checks the running counts against the connections and ports themselves, counted one by one. */
record Recount(Tcp tcp, List<Flow> flows, WorldTally tally) {
  void check() {
    for (HostTally host : tally.hosts()) {
      host.checkConserved();
      host.machines.forEach(PortTable::checkConserved);
    }
    check(TcpState.ESTABLISHED, tally.levels.established());
    check(TcpState.TIME_WAIT, tally.levels.timeWait());
    checkConnects();
  }

  private void check(TcpState state, Level level) {
    int[] ofTcp = new int[1];
    tcp.visit((route, port, of) -> ofTcp[0] += of == state ? 1 : 0);
    int counted = ofTcp[0];
    for (Flow flow : flows) {
      counted += flow.count(state);
    }
    if (counted != level.value()) {
      throw new IllegalStateException(
          "written down " + level.value() + " connections in " + state + ", counted " + counted);
    }
  }

  private void checkConnects() {
    for (WorkloadTally workload : tally.workloads()) {
      workload.objects.checkConserved();
      WorkloadCounts counts = workload.counts();
      if (counts.opened - counts.closed != workload.levels.established().value()) {
        throw new IllegalStateException(
            counts.opened
                + " connections opened, "
                + counts.closed
                + " closed, but "
                + workload.levels.established().value()
                + " established");
      }
    }
  }
}
