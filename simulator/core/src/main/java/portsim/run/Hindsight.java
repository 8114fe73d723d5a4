package portsim.run;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import portsim.record.RunRecord;
import portsim.scenario.Scenario;

/**
 * Finds out when a run came to be as it is, by running its scenario again: the same scenario comes
 * by the same events to the same end.
 *
 * @param control can stop it; what it then finds means nothing
 */
public record Hindsight(Scenario scenario, Simulation.Control control) {
  /** In so many steps, twice, and then event by event. */
  private static final int STEPS = 256;

  /**
   * An instant of a run.
   *
   * @param then the numbers when all that is due at it has happened
   */
  public record Moment(long atNanos, RunRecord then) {}

  /**
   * A shortage of ports as it begins.
   *
   * @param held the ports that the workloads in question hold
   * @param returnsNanos when the first of these comes free; {@link Long#MAX_VALUE} where none does
   */
  public record Shortage(int held, long returnsNanos) {}

  /**
   * The first instant from which on something is so, to the end of the run.
   *
   * @return null where it is not so at the end
   */
  public @Nullable Moment since(Predicate<RunRecord> so) {
    long endNanos = scenario.duration().toNanos();
    long stepNanos = endNanos / STEPS + 1;
    long smallNanos = stepNanos / STEPS + 1;
    long before = last(so, 0, endNanos, stepNanos);
    before = last(so, before, Math.min(endNanos, before + stepNanos), smallNanos);
    return firstEvent(so, before, Math.min(endNanos, before + smallNanos));
  }

  /** The last step at which it is not so; the beginning where it always is. */
  private long last(Predicate<RunRecord> so, long fromNanos, long untilNanos, long stepNanos) {
    Simulation simulation = at(fromNanos);
    long last = fromNanos;
    while (simulation.nowNanos() < untilNanos && control.goOn(simulation.nowNanos())) {
      simulation.runUntil(Math.min(untilNanos, simulation.nowNanos() + stepNanos));
      last = so.test(now(simulation)) ? last : simulation.nowNanos();
    }
    return last;
  }

  private @Nullable Moment firstEvent(Predicate<RunRecord> so, long fromNanos, long untilNanos) {
    Simulation simulation = at(fromNanos);
    RunRecord then = now(simulation);
    @Nullable Moment found = so.test(then) ? new Moment(fromNanos, then) : null;
    while (simulation.nextNanos() <= untilNanos && control.goOn(simulation.nowNanos())) {
      simulation.runUntil(simulation.nextNanos());
      then = now(simulation);
      if (!so.test(then)) {
        found = null;
      } else if (found == null) {
        found = new Moment(simulation.nowNanos(), then);
      }
    }
    return found;
  }

  /**
   * The shortage of ports that a workload meets at an instant.
   *
   * @param rivals the names of the workloads that contend for these ports, its own included
   */
  public Shortage shortage(long atNanos, String workload, List<String> rivals) {
    Simulation simulation = at(atNanos);
    int held = simulation.tally().portsInUse(rivals);
    long endNanos = scenario.duration().toNanos();
    boolean lasts = true;
    while (lasts && simulation.nextNanos() <= endNanos && control.goOn(simulation.nowNanos())) {
      simulation.runUntil(simulation.nextNanos());
      WorldTally tally = simulation.tally();
      // A port that is taken at the instant of its return ends the shortage, too.
      lasts = tally.portsInUse(rivals) >= held && tally.isOut(workload);
    }
    return new Shortage(held, lasts ? Long.MAX_VALUE : simulation.nowNanos());
  }

  private Simulation at(long nanos) {
    Simulation simulation = new Simulation(scenario, false);
    simulation.runUntil(0); // what is due at the beginning has happened at the beginning
    simulation.runUntil(nanos);
    return simulation;
  }

  private static RunRecord now(Simulation simulation) {
    return simulation.tally().soFar(simulation.nowNanos());
  }
}
