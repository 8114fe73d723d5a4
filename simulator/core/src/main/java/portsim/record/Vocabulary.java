package portsim.record;

import static portsim.record.Metric.Scope.HOST;
import static portsim.record.Metric.Scope.POOL;
import static portsim.record.Metric.Scope.QUEUE;
import static portsim.record.Metric.Scope.SERVER;
import static portsim.record.Metric.Scope.WORKLOAD;
import static portsim.record.Metric.Scope.WORLD;
import static portsim.record.Metric.Unit.COUNT;
import static portsim.record.Metric.Unit.DURATION;
import static portsim.record.Metric.Unit.INSTANT;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import portsim.record.Metric.Scope;

/** All metrics, in the order in which results show them. */
public final class Vocabulary {
  static final Set<Scope> EVERYWHERE =
      Collections.unmodifiableSet(EnumSet.of(WORLD, HOST, SERVER, WORKLOAD));
  private static final Set<Scope> CALLERS =
      Collections.unmodifiableSet(EnumSet.of(WORLD, HOST, WORKLOAD));
  private static final Set<Scope> MACHINES = Collections.unmodifiableSet(EnumSet.of(WORLD, HOST));

  private static final Set<Scope> SERVERS = Collections.unmodifiableSet(EnumSet.of(WORLD, SERVER));

  private static final List<Metric> CONNECTIONS =
      List.of(
          connections("attempted", "connects tried", ConnectionTotals::attempted),
          connections("opened", "connects that succeeded", ConnectionTotals::opened),
          connections("reused", "calls on an already used connection", ConnectionTotals::reused),
          connections("closed", "connections closed again", ConnectionTotals::closed),
          turnover(
              "stale",
              "connections of a pool that were found closed by the other side when a call took them",
              Turnover::stale),
          turnover(
              "idleClosed",
              "connections that a pool closed because they were idle for too long",
              Turnover::idleClosed),
          turnover(
              "leaseClosed",
              "connections that a pool closed because they were too old",
              Turnover::leaseClosed),
          turnover(
              "surplusClosed",
              "connections that a pool of WCF closed on their return, having no room for them",
              Turnover::surplusClosed),
          turnover(
              "sessions",
              "security or reliable-messaging sessions made for the channels of WCF",
              Turnover::sessions),
          connections(
              "peakEstablished",
              "the most connections established at one instant",
              ConnectionTotals::peakEstablished));

  private static final List<Metric> SYNS =
      List.of(
          syns(
              "backlogReset",
              "SYNs that a server answered with a reset, its backlog being full",
              RefusedSyns::backlogReset),
          syns(
              "backlogDropped",
              "SYNs that a server dropped, its backlog being full",
              RefusedSyns::backlogDropped),
          syns(
              "serverDown", "SYNs answered with a reset, the server being down", RefusedSyns::down),
          syns("unanswered", "SYNs to a server that never answers", RefusedSyns::silent));

  private static final List<Metric> TRAFFIC =
      List.of(
          traffic("packets", "packets of all connections, both ways", TrafficTotals::packets),
          traffic("bytes", "their bytes, headers included", TrafficTotals::bytes));

  private static final List<Metric> IDENTITIES =
      List.of(
          identities("live", "identities with connections at the end", IdentityTotals::live),
          identities(
              "peakLive",
              "the most identities with connections at one instant",
              IdentityTotals::peakLive));

  private static final List<Metric> INCIDENTS =
      List.of(
          incidents(
              "failedStarts",
              SERVERS,
              "starts of servers that found their port taken",
              IncidentTotals::failedStarts),
          incidents(
              "hijacked",
              CALLERS,
              "connections whose port another process took over",
              IncidentTotals::hijacked));

  private static final List<Metric> POOLS =
      List.of(
          pool("size", "connections kept or being opened at the end", PoolTotals::size),
          pool("peakSize", "the most of them at one instant", PoolTotals::peakSize),
          pool("waiting", "calls that wait for a connection at the end", PoolTotals::waiting),
          pool("peakWaiting", "the most of them at one instant", PoolTotals::peakWaiting),
          pool(
              "busiestMachine",
              "calls of WCF that the busiest machine behind the server's address served",
              PoolTotals::busiestMachine),
          pool(
              "idlestMachine",
              "calls of WCF that the idlest of them served",
              PoolTotals::idlestMachine));

  private static final List<Metric> QUEUES =
      List.of(
          queue(
              "waiting",
              "calls that wait at the end: for their turn, or to be played",
              QueueTotals::waiting),
          queue("peakWaiting", "the most of them at one instant", QueueTotals::peakWaiting));

  private static final List<Metric> PORTS =
      List.of(
          ports("usable", COUNT, MACHINES, "ports to choose from", PortTotals::usable),
          ports("peakInUse", COUNT, MACHINES, "the most ports in use", PortTotals::peakInUse),
          ports("peakTimeWait", COUNT, MACHINES, "the most in TIME_WAIT", PortTotals::peakTimeWait),
          ports(
              "peakEstablished",
              COUNT,
              MACHINES,
              "the most ports of established connections",
              PortTotals::peakEstablished),
          ports(
              "firstExhaustion",
              INSTANT,
              CALLERS,
              "the instant of the first attempt that found no port",
              ports -> ports.outages().firstNanos()),
          ports(
              "exhaustedFor",
              DURATION,
              CALLERS,
              "the time in which attempts found no port",
              ports -> ports.outages().totalNanos()));

  private Vocabulary() {}

  /** The metrics of a scope, in the order in which results show them. */
  public static List<Metric> of(Scope scope) {
    return Stream.of(
            CallMetrics.ALL,
            CONNECTIONS,
            SYNS,
            TRAFFIC,
            IDENTITIES,
            INCIDENTS,
            PORTS,
            POOLS,
            QUEUES,
            ObjectMetrics.ALL)
        .flatMap(List::stream)
        .filter(metric -> metric.scopes().contains(scope))
        .toList();
  }

  /** Whether a scope is one of hosts, servers or workloads, which connect or are connected to. */
  public static boolean hasPorts(Scope scope) {
    return EVERYWHERE.contains(scope);
  }

  /** Whether two totals of a scope have the same numbers. */
  public static boolean sameNumbers(Scope scope, Totals one, Totals other) {
    return of(scope).stream()
        .map(Metric::value)
        .allMatch(value -> value.applyAsLong(one) == value.applyAsLong(other));
  }

  private static Metric connections(
      String name, String about, ToLongFunction<ConnectionTotals> value) {
    return new Metric(
        "connections." + name,
        COUNT,
        EVERYWHERE,
        about,
        totals -> value.applyAsLong(totals.connections()));
  }

  private static Metric turnover(String name, String about, ToLongFunction<Turnover> value) {
    return connections(name, about, totals -> value.applyAsLong(totals.turnover()));
  }

  private static Metric syns(String name, String about, ToLongFunction<RefusedSyns> value) {
    return new Metric(
        "syns." + name, COUNT, EVERYWHERE, about, totals -> value.applyAsLong(totals.syns()));
  }

  private static Metric traffic(String name, String about, ToLongFunction<TrafficTotals> value) {
    return new Metric(
        "traffic." + name, COUNT, EVERYWHERE, about, totals -> value.applyAsLong(totals.traffic()));
  }

  private static Metric identities(
      String name, String about, ToLongFunction<IdentityTotals> value) {
    return new Metric(
        "identities." + name,
        COUNT,
        CALLERS,
        about,
        totals -> value.applyAsLong(totals.identities()));
  }

  private static Metric incidents(
      String name, Set<Scope> scopes, String about, ToLongFunction<IncidentTotals> value) {
    return new Metric(
        "incidents." + name, COUNT, scopes, about, totals -> value.applyAsLong(totals.incidents()));
  }

  private static Metric pool(String name, String about, ToLongFunction<PoolTotals> value) {
    return new Metric(
        name,
        COUNT,
        EnumSet.of(POOL),
        about,
        totals -> value.applyAsLong(Objects.requireNonNull(totals.pool())));
  }

  private static Metric queue(String name, String about, ToLongFunction<QueueTotals> value) {
    return new Metric(
        name,
        COUNT,
        EnumSet.of(QUEUE),
        about,
        totals -> value.applyAsLong(Objects.requireNonNull(totals.queue())));
  }

  private static Metric ports(
      String name,
      Metric.Unit unit,
      Set<Scope> scopes,
      String about,
      ToLongFunction<PortTotals> value) {
    return new Metric(
        "ports." + name,
        unit,
        scopes,
        about,
        totals -> value.applyAsLong(Objects.requireNonNull(totals.ports())));
  }
}
