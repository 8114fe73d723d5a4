package portsim.run;

import portsim.scenario.Workload;

/** What is written down of one workload. */
final class WorkloadTally {
  final Workload workload;
  final WorkloadCounts counts = new WorkloadCounts();
  final PortLevels levels;
  final OutageLog outages = new OutageLog();
  final ContentionScope own = new ContentionScope(outages);

  WorkloadTally(Workload workload, PortLevels levels) {
    this.workload = workload;
    this.levels = levels;
  }
}
