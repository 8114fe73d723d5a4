package portsim.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import portsim.client.ClientWorld;
import portsim.client.ConnectionSource;
import portsim.client.WcfClient;
import portsim.client.WcfPools;
import portsim.engine.EventCalendar;
import portsim.engine.RandomStream;
import portsim.network.Listener;
import portsim.network.Route;
import portsim.network.RouteOptions;
import portsim.network.Tcp;
import portsim.network.TcpObserver;
import portsim.network.port.PortLeases;
import portsim.network.port.PortTable;
import portsim.network.port.TimeWaitRules;
import portsim.scenario.Host;
import portsim.scenario.Scenario;
import portsim.scenario.Server;
import portsim.scenario.Workload;

/**
 * What a scenario's run consists of: machines, servers, the ways of its calls, what is done to
 * them, and where all that happens is written down.
 */
final class World {
  private final Scenario scenario;
  private final boolean straight;
  final long endNanos;
  final EventCalendar calendar = new EventCalendar();
  private final Recorder recorder = new Recorder(calendar);
  private final @Nullable Witness witness;
  final Tcp tcp;
  final SeriesWriter series;
  final WorldTally tally;
  private final Map<String, HostUses> uses = new LinkedHashMap<>();
  private final Map<String, Listener> listeners = new LinkedHashMap<>();
  private final Incidents incidents = new Incidents();
  final Sockets sockets;
  private final LocalServers localServers;
  final Hijackers hijackers;
  private final LiveOperator operator;
  private final WcfPools wcfPools;
  private final StraightWay straightWay;
  private final Links links;
  final List<Flow> flows = new ArrayList<>();

  /**
   * Builds a world at instant 0.
   *
   * @param straight whether to take the straight way where there is one; the record is the same
   * @param seenBy makes who sees it all; then all calls take the general way
   */
  World(Scenario scenario, boolean straight, @Nullable Function<World, Witness> seenBy) {
    this.scenario = scenario;
    this.straight = straight;
    witness = seenBy == null ? null : seenBy.apply(this);
    tcp = new Tcp(calendar, witness == null ? recorder : witness, 1);
    sockets = new Sockets(tcp);
    localServers = new LocalServers(calendar, incidents, sockets);
    hijackers = new Hijackers(calendar, incidents, sockets);
    operator = new LiveOperator(tcp, localServers, hijackers);
    wcfPools = new WcfPools(calendar, tcp);
    endNanos = scenario.duration().toNanos();
    links = new Links(scenario.workloads().values());
    FleetLog log = new FleetLog();
    tally = new WorldTally(scenario.workloads().values(), incidents, log);
    series = new SeriesWriter(calendar, scenario.sample(), endNanos);
    scenario.hosts().values().forEach(this::addHost);
    scenario.servers().values().forEach(this::addServer);
    straightWay = new StraightWay(calendar, log, canRunInSlices());
    Map<String, ContentionScope> scopes = new LinkedHashMap<>();
    scenario.workloads().values().forEach(workload -> add(workload, scopes));
    flows.addAll(straightWay.begin());
    links.join();
    IntConsumer carriedOut = witness == null ? entry -> {} : witness::carriedOut;
    new Timeline(scenario.timeline(), endNanos, calendar, operator, carriedOut).begin();
    series.begin();
  }

  /** Writes down what every run leaves. */
  TcpObserver recorder() {
    return recorder;
  }

  private void addHost(Host host) {
    HostUses hostUses = new HostUses(host, scenario);
    uses.put(host.name(), hostUses);
    List<Machine> machines = new ArrayList<>();
    for (String name : host.machines()) {
      Machine machine = Machine.of(host, name, hostUses.all(), scenario, calendar, tcp);
      machines.add(machine);
      if (witness != null) {
        Witness told = witness;
        told.addMachine(name, host, machine.rules());
        machine.tell(rules -> told.changed(name, rules));
      }
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
    sockets.addServer(server, listeners.get(server.name()));
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
    boolean alone = get(uses, host.name()).contendsAlone(workload, machines.get(0).ports());
    OutageListener common = tally.outages(workload, alone);
    OutageListener own = alone ? common : tally.outagesOwn(workload);
    for (int i = 0; i < machines.size(); i++) {
      Machine machine = machines.get(i);
      int contention = machine.ports().scope(use);
      int number = i;
      ContentionScope scope =
          scopes.computeIfAbsent(
              names.get(i) + "/" + contention, key -> hostTally.scope(number, common));
      RouteTally route = tally.route(workload, scope, alone ? scope : new ContentionScope(own));
      Workload part =
          machines.size() == 1 ? workload : workload.named(workload.name() + "/" + (i + 1));
      if (isStraight(workload, machine) && straightWay.hasRoom(machine.rules().closed())) {
        addStraight(workload, part, names.get(i), machine, route);
      } else {
        CallFlow flow = callFlow(part, names.get(i), machine, use, route, workloadTally);
        operator.addFlow(workload.name(), flow);
        flows.add(flow);
      }
    }
  }

  /** Whether nothing is done to the calls of a workload, nor takes them time, on their way. */
  private boolean isStraight(Workload workload, Machine machine) {
    return straight
        && scenario.timeline().isEmpty()
        && !listeners.containsKey(workload.to())
        && !links.concern(workload)
        && StraightFlow.suits(workload, machine.host(), machine.ports())
        && leases(workload, machine) != null;
  }

  private @Nullable PortLeases leases(Workload workload, Machine machine) {
    return machine.ports().leases(get(uses, workload.from()).of(workload));
  }

  /** Whether all flows are straight, and their machines can run one after the other. */
  private boolean canRunInSlices() {
    List<Slices.Placed> placed = new ArrayList<>();
    for (Workload workload : scenario.workloads().values()) {
      List<Machine> machines = operator.host(workload.from());
      if (!isStraight(workload, machines.get(0))) {
        return false;
      }
      placed.add(new Slices.Placed(workload, machines));
    }
    return Slices.suit(placed);
  }

  /** Adds the calls of a workload on a machine, where they are called a part of it. */
  private void addStraight(
      Workload workload, Workload part, String name, Machine machine, RouteTally route) {
    PortLeases leases = Objects.requireNonNull(leases(workload, machine));
    TimeWaitRules closed = machine.rules().closed();
    RouteLevels levels = straightWay.levels(workload.name(), route.levels, closed);
    StraightFlow flow = new StraightFlow(part, endNanos, scenario.seed(), leases, route, levels);
    int beside = get(uses, workload.from()).workloads();
    boolean single = operator.host(workload.from()).size() == 1;
    straightWay.add(flow, part.hold(), closed, name, beside, single);
  }

  private CallFlow callFlow(
      Workload workload,
      String machineName,
      Machine machine,
      int use,
      RouteTally tallied,
      WorkloadTally all) {
    CallFlow flow = flow(workload, all.workload, tallied.counts);
    Server server = get(scenario.servers(), workload.to());
    Origin origin = new Origin(machineName, machine.host(), workload, server);
    if (witness != null) {
      witness.addFlow(origin, tallied.counts);
    }
    RouteOptions options = machine.route(workload, use, listeners.get(workload.to()));
    ClientWorld world =
        new ClientWorld(
            calendar,
            tcp,
            flow.calls(),
            witness == null ? flow : witness.listener(origin, flow),
            all.pool,
            RandomStream.of(scenario.seed(), "pool/" + workload.name()),
            machine.applications(),
            all.objects,
            RandomStream.of(scenario.seed(), "collections/" + workload.name()),
            new WcfClient(wcfPools, machineName, workload.process(), server.name()),
            owner -> {
              recorder.addRoute(tallied);
              if (witness != null) {
                witness.addRoute(origin);
              }
              sockets.addRoute(origin);
              Route route = tcp.addRoute(options, owner);
              machine.addRoute(route.id());
              return route;
            });
    ConnectionSource source =
        workload
            .component()
            .start(workload.connections(), world, machine.gates(), all.waiting::change);
    flow.begin(witness == null ? source : witness.source(origin, source));
    machine.addFlow(flow);
    return flow;
  }

  /** The calls of a workload on a machine, which has a name of its own in a fleet. */
  private CallFlow flow(Workload part, Workload workload, WorkloadCounts counts) {
    if (!links.concern(workload)) {
      return new CallFlow(part, endNanos, scenario.seed(), calendar, counts);
    }
    LinkedFlow flow = new LinkedFlow(part, endNanos, scenario.seed(), calendar, counts);
    links.add(workload, flow);
    return flow;
  }

  private static <T> T get(Map<String, T> map, String name) {
    T value = map.get(name);
    if (value == null) {
      throw new IllegalStateException("the scenario has no " + name);
    }
    return value;
  }
}
