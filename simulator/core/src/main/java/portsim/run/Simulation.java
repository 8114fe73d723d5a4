package portsim.run;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import portsim.record.RunRecord;
import portsim.record.Snapshot;
import portsim.record.events.EventRecorder;
import portsim.record.journal.JournalWriter;
import portsim.scenario.Scenario;

/**
 * The world of a scenario, at some instant of its virtual time.
 *
 * <p>It runs on the thread that calls it, can be stepped, and depends on nothing but the scenario:
 * the same scenario gives the same record on every machine.
 */
public final class Simulation {
  private final Scenario scenario;
  private final World world;

  /** Hears how far a run has come and can stop it. */
  @FunctionalInterface
  public interface Control {
    /** Whether to go on from this instant. */
    boolean goOn(long nowNanos);
  }

  /** Builds the world of a scenario at instant 0; nothing has happened yet. */
  public Simulation(Scenario scenario) {
    this(scenario, true);
  }

  /**
   * Builds a world.
   *
   * @param straight whether to take the straight way where there is one; the record is the same
   */
  Simulation(Scenario scenario, boolean straight) {
    this(scenario, straight, null);
  }

  private Simulation(
      Scenario scenario, boolean straight, @Nullable Function<World, Witness> seenBy) {
    this.scenario = scenario;
    world = new World(scenario, straight, seenBy);
  }

  /** The ways that the calls of its workloads take. */
  List<Flow> flows() {
    return world.flows;
  }

  /** Runs a scenario to its end. */
  public static RunRecord run(Scenario scenario) {
    return run(scenario, now -> true);
  }

  /** Runs a scenario to its end, or until the control stops it. */
  public static RunRecord run(Scenario scenario, Control control) {
    Simulation simulation = new Simulation(scenario);
    simulation.runUntil(simulation.world.endNanos, control);
    return simulation.record();
  }

  /**
   * Runs a scenario to its end, or until the control stops it, and has its events written down, on
   * the way that knows all connections by their ports. The record is that of a plain run.
   */
  public static RunRecord run(Scenario scenario, EventRecorder events, Control control) {
    return seen(
        scenario,
        control,
        world -> new EventLog(world.calendar, events, world.recorder(), c -> world.tcp.port(c)));
  }

  /**
   * Runs a scenario to its end, or until the control stops it, and has every change of every port
   * written down, on the way that knows all connections by their ports. The record is that of a
   * plain run; its end is that of the {@linkplain JournalWriter#journal journal}, too.
   */
  public static RunRecord run(Scenario scenario, JournalWriter journal, Control control) {
    return seen(scenario, control, world -> new JournalLog(world, journal, world.recorder()));
  }

  private static RunRecord seen(
      Scenario scenario, Control control, Function<World, Witness> seenBy) {
    Simulation simulation = new Simulation(scenario, false, seenBy);
    simulation.runUntil(simulation.world.endNanos, control);
    return simulation.record();
  }

  /**
   * The sockets of a scenario's machines at an instant, or where the control stops it. This runs
   * the scenario up to there, on the way that knows all connections by their ports.
   */
  public static Snapshot snapshot(Scenario scenario, Duration at, Control control) {
    Simulation simulation = new Simulation(scenario, false);
    simulation.runUntil(0); // what is due at the beginning has happened at the beginning
    for (Duration rtt : scenario.roundTrips()) {
      simulation.runUntil(at.minus(rtt).toNanos(), control);
      simulation.world.sockets.acknowledge(rtt);
    }
    simulation.runUntil(at.toNanos(), control);
    List<Snapshot.Machine> machines =
        simulation.world.sockets.byMachine(simulation.world.hijackers.sockets());
    return new Snapshot(simulation.nowNanos(), machines);
  }

  private void runUntil(long untilNanos, Control control) {
    Pace pace = new Pace(scenario);
    long calls = 0;
    while (nowNanos() < Math.min(untilNanos, world.endNanos) && control.goOn(nowNanos())) {
      runUntil(Math.min(untilNanos, nowNanos() + pace.stepNanos()));
      long before = calls;
      calls = world.tally.attempted();
      pace.came(calls - before);
    }
  }

  /** Lets everything happen up to an instant, this included, but not beyond the scenario's end. */
  public void runUntil(long nanos) {
    world.calendar.runUntil(Math.min(nanos, world.endNanos));
  }

  public long nowNanos() {
    return world.calendar.nowNanos();
  }

  /** The instant of the next event. */
  long nextNanos() {
    return world.calendar.nextNanos();
  }

  /** What has been counted up to now. */
  WorldTally tally() {
    return world.tally;
  }

  /** Checks all running counts against a recount, and tells what has happened. Ends the run. */
  public RunRecord record() {
    world.flows.forEach(Flow::finish);
    new Recount(world.tcp, world.flows, world.tally).check();
    return world.tally.record(scenario, nowNanos(), world.series.finish());
  }
}
