package portsim.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import portsim.network.port.PortTable;

/** What is written down of one host: a machine, or a fleet of them. */
final class HostTally {
  final List<PortTable> machines;
  final PortLevels levels;
  final OutageLog outages = new OutageLog();
  final List<WorkloadCounts> workloads = new ArrayList<>();

  HostTally(List<PortTable> machines, PortLevels levels) {
    this.machines = List.copyOf(machines);
    this.levels = levels;
  }

  /** Ports to choose from, once for all pools. */
  int usable() {
    return sum(PortTable::usable);
  }

  private int sum(ToIntFunction<PortTable> number) {
    int sum = 0;
    for (PortTable machine : machines) {
      sum += number.applyAsInt(machine);
    }
    return sum;
  }

  /** Ports to choose from, or in use although they no longer are, summed over the pools. */
  int capacity() {
    return sum(PortTable::capacity);
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

  /** Checks the port tables' running counts against what was written down. */
  void checkConserved() {
    int inUse = levels.inUse().value();
    int timeWait = levels.timeWait().value();
    int free = sum(PortTable::free);
    int held = sum(PortTable::held);
    int withheld = sum(PortTable::withheld);
    if (free != capacity() - inUse || held != inUse - timeWait || withheld != timeWait) {
      throw new IllegalStateException(
          "ports not conserved: table "
              + free
              + " free, "
              + held
              + " held, "
              + withheld
              + " withheld; written down "
              + inUse
              + " in use, "
              + timeWait
              + " in TIME_WAIT, of "
              + capacity());
    }
  }
}
