package portsim.run;

import java.util.Objects;
import portsim.scenario.Host;
import portsim.scenario.Scenario;
import portsim.scenario.Workload;
import portsim.workload.Rate;

/**
 * How far a run goes before its control is asked again: a small part of the whole, and no further
 * than a limited number of calls comes, as far as this can be told before.
 */
final class Pace {
  private static final long PARTS = 1_000;

  /** Fewer are over before anyone could have a question. */
  private static final double CALLS_LEAST = 100;

  /** They take a small part of a second. */
  private static final long CALLS_MAX = 100_000;

  private final long greatestNanos;
  private long stepNanos;

  Pace(Scenario scenario) {
    double perSecond = 0;
    boolean isKnown = true;
    for (Workload workload : scenario.workloads().values()) {
      Host host = Objects.requireNonNull(scenario.hosts().get(workload.from()));
      Rate rate = host.peakRate(workload);
      perSecond += rate == null ? 0 : rate.perSecond();
      isKnown &= rate != null;
    }
    long durationNanos = scenario.duration().toNanos();
    double calls = perSecond * (durationNanos / 1e9);
    long parts = isKnown ? (long) Math.max(1, Math.min(PARTS, calls / CALLS_LEAST)) : PARTS;
    long step = Math.max(1, durationNanos / parts);
    if (perSecond > 0) {
      step = Math.max(1, Math.min(step, (long) (CALLS_MAX / perSecond * 1e9)));
    }
    greatestNanos = step;
    stepNanos = step;
  }

  long stepNanos() {
    return stepNanos;
  }

  /** Goes slower after a step with too many calls, and faster again after one with few. */
  void came(long calls) {
    if (calls > CALLS_MAX) {
      stepNanos = Math.max(1, stepNanos / (calls / CALLS_MAX + 1));
    } else if (calls < CALLS_MAX / 4) {
      stepNanos = Math.min(greatestNanos, stepNanos * 2);
    }
  }
}
