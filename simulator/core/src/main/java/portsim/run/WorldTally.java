package portsim.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import portsim.client.Exchange;
import portsim.network.port.PortTable;
import portsim.record.CallTotals;
import portsim.record.ConnectionTotals;
import portsim.record.FailureCause;
import portsim.record.Finding;
import portsim.record.FleetTotals;
import portsim.record.IdentityTotals;
import portsim.record.IncidentTotals;
import portsim.record.ObjectTotals;
import portsim.record.PoolTotals;
import portsim.record.PortTotals;
import portsim.record.QueueTotals;
import portsim.record.RunRecord;
import portsim.record.Series;
import portsim.record.Totals;
import portsim.record.TrafficTotals;
import portsim.run.finding.Findings;
import portsim.scenario.Scenario;
import portsim.scenario.Workload;

/** What is written down of the world, and how a record is made of it. */
final class WorldTally {
  final PortLevels levels;
  private final SharedLevels shared;
  private final Incidents incidents;
  final OutageLog outages = new OutageLog();
  private final FleetLog fleetLog;
  private final Map<String, HostTally> hosts = new LinkedHashMap<>();
  private final Map<String, PortLevels> servers = new LinkedHashMap<>();
  private final Map<String, WorkloadTally> workloads = new LinkedHashMap<>();

  /** Begins to write down what happens to these workloads. */
  WorldTally(Collection<Workload> all, Incidents incidents, FleetLog fleetLog) {
    this.fleetLog = fleetLog;
    this.incidents = incidents;
    shared = new SharedLevels(all);
    levels = shared.of(workload -> true);
  }

  HostTally addHost(String name, List<PortTable> machines) {
    HostTally host = new HostTally(machines, shared.of(workload -> workload.from().equals(name)));
    hosts.put(name, host);
    return host;
  }

  void addServer(String name) {
    servers.put(name, shared.of(workload -> workload.to().equals(name)));
  }

  WorkloadTally addWorkload(Workload workload) {
    WorkloadTally added =
        new WorkloadTally(
            workload,
            shared.of(each -> each.name().equals(workload.name())),
            new PoolTally(shared.with(workload), workload.traffic().keepAliveEvery()));
    workloads.put(workload.name(), added);
    return added;
  }

  /** Where outages are written down of connects that contend with a workload's, or its alone. */
  OutageListener outages(Workload workload, boolean alone) {
    OutageLog host = host(workload.from()).outages;
    return alone
        ? fleetLog.outages(host, outages, present(workloads, workload.name()).outages)
        : fleetLog.outages(host, outages);
  }

  /** Where outages are written down of one of the workloads whose connects contend for ports. */
  OutageListener outagesOwn(Workload workload) {
    return fleetLog.outages(present(workloads, workload.name()).outages);
  }

  HostTally host(String name) {
    return present(hosts, name);
  }

  /**
   * Where what happens on the route of a workload from one machine is written down.
   *
   * @param scope the connects from this machine that contend for the same ports
   * @param own those of this workload
   */
  RouteTally route(Workload workload, ContentionScope scope, ContentionScope own) {
    WorkloadTally all = present(workloads, workload.name());
    WorkloadCounts part = all.addPart();
    all.scopes.add(scope);
    host(workload.from()).workloads.add(part);
    return new RouteTally(part, scope, own, shared.with(workload));
  }

  List<HostTally> hosts() {
    return new ArrayList<>(hosts.values());
  }

  List<WorkloadTally> workloads() {
    return new ArrayList<>(workloads.values());
  }

  /** The calls that have come so far. */
  long attempted() {
    long sum = 0;
    for (HostTally host : hosts.values()) {
      sum += host.attempted();
    }
    return sum;
  }

  private static <T> T present(Map<String, T> map, String name) {
    T value = map.get(name);
    if (value == null) {
      throw new IllegalStateException("nothing is written down of " + name);
    }
    return value;
  }

  RunRecord record(Scenario scenario, long nowNanos, Series series) {
    RunRecord numbers = soFar(nowNanos);
    List<Finding> findings = new ArrayList<>(incidents.findings());
    findings.addAll(
        Findings.of(scenario, numbers.hosts(), numbers.servers(), numbers.workloads(), series));
    return new RunRecord(
        nowNanos,
        nowNanos < scenario.duration().toNanos(),
        numbers.world(),
        numbers.hosts(),
        numbers.servers(),
        numbers.workloads(),
        fleets(nowNanos),
        series,
        incidents.first(),
        findings);
  }

  private Map<String, FleetTotals> fleets(long nowNanos) {
    Map<String, FleetTotals> fleets = new LinkedHashMap<>();
    hosts.forEach(
        (name, host) -> {
          if (host.isFleet()) {
            fleets.put(name, host.fleet(name, nowNanos));
          }
        });
    return fleets;
  }

  /** The numbers alone, at any instant; calls in progress are counted at the end only. */
  RunRecord soFar(long nowNanos) {
    Map<String, Totals> byHost = new LinkedHashMap<>();
    hosts.forEach((name, host) -> byHost.put(name, hostTotals(name, host, nowNanos)));
    Map<String, Totals> byServer = new LinkedHashMap<>();
    servers.forEach((name, server) -> byServer.put(name, serverTotals(name, server)));
    Map<String, Totals> byWorkload = new LinkedHashMap<>();
    workloads.forEach((name, each) -> byWorkload.put(name, workloadTotals(each, nowNanos)));
    Totals world = worldTotals(nowNanos);
    Series none = new Series(new long[0], Map.of());
    return new RunRecord(
        nowNanos, true, world, byHost, byServer, byWorkload, none, List.of(), List.of());
  }

  /** Whether a connect of a workload would find no port now, as far as is known. */
  boolean isOut(String name) {
    return present(workloads, name).scopes.stream().anyMatch(ContentionScope::isOut);
  }

  /** How many ports the connections of these workloads hold now, on all machines. */
  int portsInUse(List<String> names) {
    return names.stream().mapToInt(name -> present(workloads, name).levels.inUse().value()).sum();
  }

  private Totals worldTotals(long nowNanos) {
    WorkloadCounts sum = sum(workload -> true);
    int usable = hosts.values().stream().mapToInt(HostTally::usable).sum();
    IncidentTotals all = incidents(server -> true, workload -> true);
    PortTotals ports = ports(usable, levels, outages, nowNanos);
    return totals(sum, traffic(workload -> true), levels, all, null, null, null, ports);
  }

  private Totals hostTotals(String name, HostTally host, long nowNanos) {
    WorkloadCounts sum = sum(workload -> workload.from().equals(name));
    PortTotals ports = ports(host.usable(), host.levels, host.outages, nowNanos);
    Predicate<String> own = workload -> present(workloads, workload).workload.from().equals(name);
    Exchange traffic = traffic(workload -> workload.from().equals(name));
    return totals(
        sum, traffic, host.levels, incidents(server -> false, own), null, null, null, ports);
  }

  private Totals serverTotals(String name, PortLevels server) {
    WorkloadCounts sum = sum(workload -> workload.to().equals(name));
    IncidentTotals own = incidents(name::equals, workload -> false);
    Exchange traffic = traffic(workload -> workload.to().equals(name));
    return totals(sum, traffic, server, own, null, null, null, null);
  }

  private Totals workloadTotals(WorkloadTally workload, long nowNanos) {
    PortTotals ports = ports(0, workload.levels, workload.outages, nowNanos);
    String name = workload.workload.name();
    IncidentTotals own = incidents(server -> false, name::equals);
    return totals(
        sum(each -> each.name().equals(name)),
        workload.traffic(),
        workload.levels,
        own,
        workload.poolTotals(),
        workload.queueTotals(),
        workload.objectTotals(),
        ports);
  }

  private IncidentTotals incidents(Predicate<String> servers, Predicate<String> of) {
    return new IncidentTotals(incidents.failedStarts(servers), incidents.hijacked(of));
  }

  private WorkloadCounts sum(Predicate<Workload> which) {
    WorkloadCounts sum = new WorkloadCounts();
    for (WorkloadTally each : workloads.values()) {
      if (which.test(each.workload)) {
        sum.addAll(each.counts());
        sum.turnover = sum.turnover.plus(each.pool.turnover());
      }
    }
    return sum;
  }

  private Exchange traffic(Predicate<Workload> which) {
    return workloads.values().stream()
        .filter(each -> which.test(each.workload))
        .map(WorkloadTally::traffic)
        .reduce(Exchange.NOTHING, Exchange::plus);
  }

  private static Totals totals(
      WorkloadCounts counts,
      Exchange traffic,
      PortLevels levels,
      IncidentTotals incidents,
      @Nullable PoolTotals pool,
      @Nullable QueueTotals queue,
      @Nullable ObjectTotals objects,
      @Nullable PortTotals ports) {
    IdentityTotals identities =
        new IdentityTotals(levels.identities().value(), levels.identities().peak());
    return new Totals(
        calls(counts),
        connections(counts, levels),
        counts.syns.totals(),
        new TrafficTotals(traffic.packets(), traffic.bytes()),
        identities,
        incidents,
        pool,
        queue,
        objects,
        ports);
  }

  private static CallTotals calls(WorkloadCounts counts) {
    EnumMap<FailureCause, Long> failedBy = new EnumMap<>(FailureCause.class);
    failedBy.put(FailureCause.PORT_EXHAUSTED, counts.foundNoPort);
    failedBy.put(FailureCause.REFUSED, counts.refused);
    failedBy.put(FailureCause.TIMED_OUT, counts.timedOut);
    failedBy.put(FailureCause.POOL_TIMEOUT, counts.timedOutInPool);
    failedBy.put(FailureCause.OBJECT_TIMEOUT, counts.timedOutForObject);
    failedBy.put(FailureCause.BLOCKED, counts.blocked);
    failedBy.put(FailureCause.RESET, counts.reset);
    failedBy.put(FailureCause.EXPIRED, counts.expired);
    failedBy.put(FailureCause.ABORTED, counts.aborted);
    return new CallTotals(
        counts.attempted, counts.completed, counts.inProgress, failedBy, counts.waits.times());
  }

  private static ConnectionTotals connections(WorkloadCounts counts, PortLevels levels) {
    return new ConnectionTotals(
        counts.connects,
        counts.opened,
        counts.reused,
        counts.closed,
        levels.established().peak(),
        counts.turnover);
  }

  private static PortTotals ports(int usable, PortLevels levels, OutageLog outages, long nowNanos) {
    return new PortTotals(
        usable,
        levels.inUse().peak(),
        levels.timeWait().peak(),
        levels.established().peak(),
        outages.at(nowNanos));
  }
}
