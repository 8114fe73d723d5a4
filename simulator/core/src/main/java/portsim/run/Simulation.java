package portsim.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.client.ClientWorld;
import portsim.client.WcfClient;
import portsim.client.WcfPools;
import portsim.engine.EventCalendar;
import portsim.engine.RandomStream;
import portsim.network.Listener;
import portsim.network.Route;
import portsim.network.RouteOptions;
import portsim.network.Tcp;
import portsim.network.port.PortTable;
import portsim.network.port.TimeWaitRules;
import portsim.record.RunRecord;
import portsim.record.Snapshot;
import portsim.scenario.Host;
import portsim.scenario.Scenario;
import portsim.scenario.Server;
import portsim.scenario.Workload;

/**
 * The world of a scenario, at some instant of its virtual time.
 *
 * <p>It runs on the thread that calls it, can be stepped, and depends on nothing but the scenario:
 * the same scenario gives the same record on every machine.
 */
public final class Simulation {
  private final Scenario scenario;
  private final boolean straight;
  private final long endNanos;
  private final EventCalendar calendar = new EventCalendar();
  private final Recorder recorder = new Recorder(calendar);
  private final Tcp tcp = new Tcp(calendar, recorder, 1);
  private final SeriesWriter series;
  private final WorldTally tally;
  private final Map<String, HostUses> uses = new LinkedHashMap<>();
  private final Map<String, Listener> listeners = new LinkedHashMap<>();
  private final Incidents incidents = new Incidents();
  private final Sockets sockets = new Sockets(calendar, incidents);
  private final LocalServers localServers = new LocalServers(calendar, incidents, sockets);
  private final LiveOperator operator = new LiveOperator(tcp, localServers, sockets);
  private final WcfPools wcfPools = new WcfPools(calendar, tcp);
  private final StraightFleet fleet = calendar.add(new StraightFleet(calendar));
  private final List<Flow> flows = new ArrayList<>(List.of(fleet));

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
    this.scenario = scenario;
    this.straight = straight;
    endNanos = scenario.duration().toNanos();
    tally = new WorldTally(scenario.workloads().values(), incidents);
    series = new SeriesWriter(calendar, scenario.sample(), endNanos);
    scenario.hosts().values().forEach(this::addHost);
    scenario.servers().values().forEach(this::addServer);
    Map<String, ContentionScope> scopes = new LinkedHashMap<>();
    scenario.workloads().values().forEach(workload -> add(workload, scopes));
    new Timeline(scenario.timeline(), endNanos, calendar, operator).begin();
    series.begin();
  }

  private void addHost(Host host) {
    HostUses hostUses = new HostUses(host, scenario);
    uses.put(host.name(), hostUses);
    List<Machine> machines = new ArrayList<>();
    for (String name : host.machines()) {
      machines.add(Machine.of(host, name, hostUses.all(), scenario, calendar, tcp));
      sockets.addMachine(name, host);
    }
    operator.addHost(host.name(), machines);
    List<PortTable> tables = machines.stream().map(Machine::ports).toList();
    series.add(host.name(), tally.addHost(host.name(), tables));
  }

  /** A server that is always there for everybody needs no socket of its own. */
  private void addServer(Server server) {
    tally.addServer(server.name());
    boolean changes =
        scenario.timeline().stream()
            .anyMatch(entry -> server.name().equals(entry.intervention().server()));
    if (changes || !server.listener().acceptsAll() || !server.on().isEmpty()) {
      Listener listener = tcp.listen(server.listener());
      listeners.put(server.name(), listener);
      operator.addServer(server.name(), listener);
      place(server, listener);
    }
  }

  /** A server that runs on a host is up only where it gets its port there. */
  private void place(Server server, Listener listener) {
    if (!server.on().isEmpty()) {
      Machine machine = operator.host(server.on()).get(0);
      localServers.add(server.name(), server.on(), machine, server.port());
      if (listener.isUp() && !localServers.takePort(server.name())) {
        tcp.stop(listener);
      }
    }
  }

  /** Adds a workload to each machine of its host. */
  private void add(Workload workload, Map<String, ContentionScope> scopes) {
    Host host = get(scenario.hosts(), workload.from());
    HostTally hostTally = tally.host(workload.from());
    int use = get(uses, host.name()).of(workload);
    WorkloadTally workloadTally = tally.addWorkload(workload);
    List<Machine> machines = operator.host(host.name());
    List<String> names = host.machines();
    for (int i = 0; i < machines.size(); i++) {
      Machine machine = machines.get(i);
      int contention = machine.ports().scope(use);
      ContentionScope scope =
          scopes.computeIfAbsent(
              names.get(i) + "/" + contention,
              key -> new ContentionScope(hostTally.outages, tally.outages));
      RouteTally route = tally.route(workload, scope);
      Workload part =
          machines.size() == 1 ? workload : workload.named(workload.name() + "/" + (i + 1));
      if (straight && isStraight(workload, machine)) {
        addStraight(part, machine, machines.size(), use, route);
      } else {
        CallFlow flow = callFlow(part, names.get(i), machine, use, route, workloadTally);
        operator.addFlow(workload.name(), flow);
        flows.add(flow);
      }
    }
  }

  /** Whether nothing is done to the calls of a workload, nor takes them time, on their way. */
  private boolean isStraight(Workload workload, Machine machine) {
    return scenario.timeline().isEmpty()
        && !listeners.containsKey(workload.to())
        && StraightFlow.suits(workload, machine.host(), machine.ports())
        && fleet.hasRoom(machine.rules().closed());
  }

  /** Adds a workload's calls on one of so many machines. */
  private void addStraight(
      Workload workload, Machine machine, int machines, int use, RouteTally route) {
    StraightFlow flow =
        new StraightFlow(workload, endNanos, scenario.seed(), machine.ports(), use, route);
    TimeWaitRules closed = machine.rules().closed();
    if (machines == 1 && calendar.hasRoom()) {
      flows.add(calendar.add(new StraightChain(flow, workload.hold(), closed, calendar)));
    } else {
      fleet.add(flow, workload.hold(), closed);
    }
  }

  private CallFlow callFlow(
      Workload workload,
      String machineName,
      Machine machine,
      int use,
      RouteTally tallied,
      WorkloadTally all) {
    CallFlow flow = new CallFlow(workload, endNanos, scenario.seed(), calendar, tallied.counts);
    Server server = get(scenario.servers(), workload.to());
    RouteOptions options = machine.route(workload, use, listeners.get(workload.to()));
    ClientWorld world =
        new ClientWorld(
            calendar,
            tcp,
            flow.calls(),
            flow,
            all.pool,
            RandomStream.of(scenario.seed(), "pool/" + workload.name()),
            machine.applications(),
            all.objects,
            RandomStream.of(scenario.seed(), "collections/" + workload.name()),
            new WcfClient(wcfPools, machineName, workload.process(), server.name()),
            owner -> {
              recorder.addRoute(tallied);
              sockets.addRoute(machineName, machine.host(), workload, server);
              Route route = tcp.addRoute(options, owner);
              machine.addRoute(route.id());
              return route;
            });
    flow.begin(workload.connections().start(world));
    machine.addFlow(flow);
    return flow;
  }

  private static <T> T get(Map<String, T> map, String name) {
    T value = map.get(name);
    if (value == null) {
      throw new IllegalStateException("the scenario has no " + name);
    }
    return value;
  }

  /** The ways that the calls of its workloads take. */
  List<Flow> flows() {
    return flows;
  }

  /** Runs a scenario to its end. */
  public static RunRecord run(Scenario scenario) {
    return run(scenario, now -> true);
  }

  /** Runs a scenario to its end, or until the control stops it. */
  public static RunRecord run(Scenario scenario, Control control) {
    Simulation simulation = new Simulation(scenario);
    simulation.runUntil(simulation.endNanos, control);
    return simulation.record();
  }

  /**
   * The sockets of a scenario's machines at an instant, or where the control stops it. This runs
   * the scenario up to there, on the way that knows all connections by their ports.
   */
  public static Snapshot snapshot(Scenario scenario, Duration at, Control control) {
    Simulation simulation = new Simulation(scenario, false);
    simulation.runUntil(0); // what is due at the beginning has happened at the beginning
    simulation.runUntil(at.toNanos(), control);
    return simulation.sockets.snapshot(simulation.tcp);
  }

  private void runUntil(long untilNanos, Control control) {
    Pace pace = new Pace(scenario);
    long calls = 0;
    while (nowNanos() < Math.min(untilNanos, endNanos) && control.goOn(nowNanos())) {
      runUntil(Math.min(untilNanos, nowNanos() + pace.stepNanos()));
      long before = calls;
      calls = tally.attempted();
      pace.came(calls - before);
    }
  }

  /** Lets everything happen up to an instant, this included, but not beyond the scenario's end. */
  public void runUntil(long nanos) {
    calendar.runUntil(Math.min(nanos, endNanos));
  }

  public long nowNanos() {
    return calendar.nowNanos();
  }

  /** The instant of the next event. */
  long nextNanos() {
    return calendar.nextNanos();
  }

  /** What has been counted up to now. */
  WorldTally tally() {
    return tally;
  }

  /** Checks all running counts against a recount, and tells what has happened. Ends the run. */
  public RunRecord record() {
    flows.forEach(Flow::finish);
    new Recount(tcp, flows, tally).check();
    return tally.record(scenario, calendar.nowNanos(), series.finish());
  }
}
