package portsim.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import portsim.network.port.PortTable;
import portsim.record.FleetTotals;
import portsim.record.MachineTotals;
import portsim.scenario.Host;

/** What is written down of one host: a machine, or a fleet of them. */
final class HostTally {
  final List<PortTable> machines;
  final PortLevels levels;
  final OutageLog outages = new OutageLog();
  final List<WorkloadCounts> workloads = new ArrayList<>();

  /** Those of each machine of a fleet. */
  private final List<OutageLog> ofMachines = new ArrayList<>();

  HostTally(List<PortTable> machines, PortLevels levels) {
    this.machines = List.copyOf(machines);
    this.levels = levels;
    for (int machine = 0; isFleet() && machine < machines.size(); machine++) {
      ofMachines.add(new OutageLog(1));
    }
  }

  boolean isFleet() {
    return machines.size() > 1;
  }

  /** Connects of one of its machines that contend for the same ports. */
  ContentionScope scope(int machine, OutageListener common) {
    return isFleet()
        ? new ContentionScope(ofMachines.get(machine), common)
        : new ContentionScope(common);
  }

  /** What became of each machine. Each workload has counts for each of them, in their order. */
  FleetTotals fleet(String name, long nowNanos) {
    List<MachineTotals> all = new ArrayList<>();
    for (int machine = 0; machine < machines.size(); machine++) {
      WorkloadCounts sum = new WorkloadCounts();
      for (int part = machine; part < workloads.size(); part += machines.size()) {
        sum.addAll(workloads.get(part));
      }
      all.add(
          new MachineTotals(
              Host.machine(name, machine + 1),
              sum.attempted,
              sum.completed,
              sum.failed(),
              sum.inProgress,
              ofMachines.get(machine).at(nowNanos)));
    }
    return new FleetTotals(all);
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
