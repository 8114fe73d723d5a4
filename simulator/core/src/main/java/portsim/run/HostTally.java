package portsim.run;

import java.util.ArrayList;
import java.util.List;
import portsim.network.PortTable;

/** What is written down of one host. */
final class HostTally {
  final PortTable ports;
  final PortLevels levels;
  final OutageLog outages = new OutageLog();
  final List<WorkloadCounts> workloads = new ArrayList<>();

  HostTally(PortTable ports, PortLevels levels) {
    this.ports = ports;
    this.levels = levels;
  }

  /** Ports to choose from, or in use although they no longer are, summed over the pools. */
  int capacity() {
    return ports.usable() * ports.pools() + ports.outside();
  }

  long attempted() {
    long sum = 0;
    for (WorkloadCounts counts : workloads) {
      sum += counts.attempted;
    }
    return sum;
  }

  long failed() {
    long sum = 0;
    for (WorkloadCounts counts : workloads) {
      sum += counts.failed();
    }
    return sum;
  }

  /** Checks the port table's running counts against what was written down. */
  void checkConserved() {
    int inUse = levels.inUse().value();
    int timeWait = levels.timeWait().value();
    if (ports.free() != capacity() - inUse
        || ports.held() != inUse - timeWait
        || ports.withheld() != timeWait) {
      throw new IllegalStateException(
          "ports not conserved: table "
              + ports.free()
              + " free, "
              + ports.held()
              + " held, "
              + ports.withheld()
              + " withheld; written down "
              + inUse
              + " in use, "
              + timeWait
              + " in TIME_WAIT, of "
              + capacity());
    }
  }
}
