package portsim.benchmarks;

import portsim.benchmarks.baseline.EventObjects;
import portsim.benchmarks.baseline.Lanes;
import portsim.benchmarks.baseline.Load;
import portsim.benchmarks.baseline.Outcome;
import portsim.benchmarks.baseline.RingLoop;
import portsim.benchmarks.baseline.Ssj;
import portsim.benchmarks.baseline.WrittenOut;
import portsim.record.CallTotals;
import portsim.run.Simulation;
import portsim.scenario.Scenario;

/** What can run a workload. */
public enum Engine {
  PORTSIM("portsim"),
  RING_LOOP("bare loop"),
  WRITTEN_OUT("written out"),
  LANES("lanes"),
  EVENT_OBJECTS("PriorityQueue"),
  SSJ("SSJ");

  private final String label;

  Engine(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Runs a scenario from the beginning to the end. */
  Outcome run(Scenario scenario) {
    return switch (this) {
      case PORTSIM -> portsim(scenario);
      case RING_LOOP -> RingLoop.run(Load.of(scenario));
      case WRITTEN_OUT -> WrittenOut.run(Load.of(scenario));
      case LANES -> Lanes.run(Load.of(scenario));
      case EVENT_OBJECTS -> EventObjects.run(Load.of(scenario));
      case SSJ -> Ssj.run(Load.of(scenario));
    };
  }

  private static Outcome portsim(Scenario scenario) {
    CallTotals calls = Simulation.run(scenario).world().calls();
    return new Outcome(calls.attempted(), calls.completed(), calls.failed());
  }
}
