package portsim.benchmarks;

import static portsim.benchmarks.Engine.EVENT_OBJECTS;
import static portsim.benchmarks.Engine.LANES;
import static portsim.benchmarks.Engine.PORTSIM;
import static portsim.benchmarks.Engine.RING_LOOP;
import static portsim.benchmarks.Engine.SSJ;
import static portsim.benchmarks.Engine.WRITTEN_OUT;

import java.util.List;
import java.util.Map;
import portsim.scenario.Scenario;

/** What is run: a variant of a workload file, and by whom. */
public enum Work {
  CONSTANT(
      "W1: constant",
      "constant",
      "base",
      "500_000s",
      PORTSIM,
      RING_LOOP,
      WRITTEN_OUT,
      LANES,
      EVENT_OBJECTS,
      SSJ),
  RANDOM("W2: random", "random", "base", "2_000s", PORTSIM, RING_LOOP, LANES, EVENT_OBJECTS, SSJ),
  ROUND_TRIP("W2 with a round trip", "random", "round-trip", "2_000s", PORTSIM),
  FLEET_36(
      "W3: W2 on 36 machines", "random", "fleet-36", "120s", PORTSIM, LANES, EVENT_OBJECTS, SSJ),
  FLEET_354("W3: W2 on 354 machines", "random", "fleet-354", "70s", PORTSIM, LANES, EVENT_OBJECTS),
  FLEET_ROUND_TRIP("W3 with a round trip", "random", "fleet-354-round-trip", "", PORTSIM),
  LINUX("W4: Linux, 400/s", "linux", "base", "5_000s", PORTSIM),
  LINUX_EXHAUSTED("W4: Linux, 1000/s", "linux", "exhausted", "2_000s", PORTSIM),
  POOLED("W5: 100 pools", "pooled", "base", "2_000s", PORTSIM);

  private final String label;
  private final String file;
  private final String variant;
  private final String quickDuration;

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes one that does not change
  private final List<Engine> engines;

  Work(String label, String file, String variant, String quickDuration, Engine... engines) {
    this.label = label;
    this.file = file;
    this.variant = variant;
    this.quickDuration = quickDuration;
    this.engines = List.of(engines);
  }

  String label() {
    return label;
  }

  /** Who runs it. */
  List<Engine> engines() {
    return engines;
  }

  /** Whether a quick look has time for it. */
  boolean isQuick() {
    return !quickDuration.isEmpty();
  }

  /** Whether so many connections are pending, one for each port, that they decide the memory. */
  boolean isFleet() {
    return variant.startsWith("fleet");
  }

  /** Reads what is run. */
  Scenario scenario(boolean quick) {
    return WorkloadFile.read(file, variant, quick ? Map.of("duration", quickDuration) : Map.of());
  }
}
