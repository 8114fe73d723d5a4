package portsim.scenario;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.network.port.Binding;
import portsim.network.port.PortRange;
import portsim.network.port.PortRules;
import portsim.network.port.SocketRange;
import portsim.network.port.Uniqueness;
import portsim.scenario.Intervention.RestartServer;
import portsim.scenario.Intervention.StartServer;

/**
 * Workloads of a host that contend for the same ports.
 *
 * <p>Where a port carries one connection, that is all of them. Where it carries one to each
 * destination, it is those from the same address to the same destination, and with them those whose
 * sockets a bind gives their ports, for these share a port with nobody. Those that are bound to a
 * port of their own choice are by themselves.
 */
public record Contention(Host host, Map<String, Server> servers, List<Workload> workloads) {
  public Contention {
    workloads = List.copyOf(workloads);
  }

  /** The same with some of the workloads. */
  public Contention of(List<Workload> some) {
    return new Contention(host, servers, some);
  }

  /** All contentions of all hosts. */
  public static List<Contention> of(Scenario scenario) {
    return scenario.hosts().values().stream().flatMap(host -> of(host, scenario).stream()).toList();
  }

  /** All those of which a workload is part, as one: who may have taken the ports that it lacks. */
  public static Contention around(Workload workload, Scenario scenario) {
    Host host = Objects.requireNonNull(scenario.hosts().get(workload.from()));
    List<Contention> all =
        of(host, scenario).stream().filter(each -> each.names().contains(workload.name())).toList();
    return all.get(0).of(all.stream().flatMap(each -> each.workloads.stream()).distinct().toList());
  }

  /** All contentions of a host, in the order of their first workloads. */
  public static List<Contention> of(Host host, Scenario scenario) {
    boolean shared = host.rules().uniqueness() == Uniqueness.LOCAL_PORT;
    Map<Scope, List<Workload>> byScope = new LinkedHashMap<>();
    for (Workload workload : scenario.workloads().values()) {
      if (workload.from().equals(host.name())) {
        Scope scope = shared ? Scope.ALL : Scope.of(workload, host, scenario);
        byScope.computeIfAbsent(scope, key -> new ArrayList<>()).add(workload);
      }
    }
    List<Scope> binds = byScope.keySet().stream().filter(Scope::binds).toList();
    List<Contention> all = new ArrayList<>();
    for (Scope scope : byScope.keySet()) {
      if (!scope.binds() || byScope.keySet().stream().noneMatch(scope::isPartOf)) {
        all.add(new Contention(host, answering(scenario), rivals(scope, binds, byScope)));
      }
    }
    return all;
  }

  /** The servers; one that the timeline starts counts as up. */
  private static Map<String, Server> answering(Scenario scenario) {
    Map<String, Server> answering = new LinkedHashMap<>(scenario.servers());
    scenario.timeline().stream()
        .map(TimelineEntry::intervention)
        .filter(each -> each instanceof StartServer || each instanceof RestartServer)
        .forEach(each -> answering.computeIfPresent(each.server(), (name, server) -> server.up()));
    return answering;
  }

  /** Those of a scope, and those of the binds that contend with all of them. */
  private static List<Workload> rivals(
      Scope scope, List<Scope> binds, Map<Scope, List<Workload>> byScope) {
    List<Workload> rivals = new ArrayList<>(byScope.getOrDefault(scope, List.of()));
    binds.stream()
        .filter(bind -> bind.isPartOf(scope))
        .forEach(bind -> rivals.addAll(byScope.getOrDefault(bind, List.of())));
    return rivals;
  }

  /**
   * The sockets that find the same ports taken.
   *
   * @param source the local address; empty for any
   * @param destination the remote address; null where it does not matter, for a bind
   * @param port of the application's own choice; 0 for none
   */
  private record Scope(String source, @Nullable String destination, int port) {
    static final Scope ALL = new Scope("", null, 0);

    static Scope of(Workload workload, Host host, Scenario scenario) {
      String source = workload.source().isEmpty() ? host.address() : workload.source();
      if (workload.socket().binding() instanceof Binding.Explicit bind) {
        return new Scope(source, null, bind.port());
      }
      if (workload.socket().binding() instanceof Binding.Automatic bind) {
        return bind.anyAddress() ? ALL : new Scope(source, null, 0);
      }
      Server to = Objects.requireNonNull(scenario.servers().get(workload.to()));
      return new Scope(source, to.address(), 0);
    }

    /** Whether a bind to port 0 chooses its ports. */
    boolean binds() {
      return destination == null && port == 0;
    }

    /** Whether its sockets contend with all those of another scope, and there are more of those. */
    boolean isPartOf(Scope other) {
      return binds()
          && other.port == 0
          && !other.equals(this)
          && (equals(ALL) || (source.equals(other.source) && !other.binds()));
    }

    /** By hand, as the code of the hash: Java would make both while it runs, at each start. */
    @Override
    public boolean equals(@Nullable Object object) {
      return object instanceof Scope other
          && source.equals(other.source)
          && Objects.equals(destination, other.destination)
          && port == other.port;
    }

    @Override
    public int hashCode() {
      return Objects.hash(source, destination, port);
    }
  }

  /** The names of the workloads. */
  public List<String> names() {
    return workloads.stream().map(Workload::name).toList();
  }

  /** How many ports they can choose from, together. */
  public int ports() {
    PortRules rules = host.rules(servers.values());
    if (workloads.stream().allMatch(Contention::choosesFromAll)) {
      return rules.usable();
    }
    BitSet ports = new BitSet();
    workloads.forEach(workload -> addPorts(workload, rules, ports));
    return ports.cardinality();
  }

  private static boolean choosesFromAll(Workload workload) {
    boolean ownPort = workload.socket().binding() instanceof Binding.Explicit;
    return workload.socket().range() == null && !ownPort;
  }

  private static void addPorts(Workload workload, PortRules rules, BitSet ports) {
    if (workload.socket().binding() instanceof Binding.Explicit bind) {
      ports.set(bind.port());
      return;
    }
    SocketRange range = workload.socket().range();
    PortRange part = range == null ? rules.range() : range.within(rules.range());
    for (int port = part.first(); port <= part.last(); port++) {
      ports.set(port, ports.get(port) || rules.isUsable(port));
    }
  }

  /** Whether they are all bound to ports of their own choice. */
  public boolean isBoundToPorts() {
    return workloads.stream()
        .allMatch(workload -> workload.socket().binding() instanceof Binding.Explicit);
  }

  /**
   * The most that the workloads ask of their ports at a time. The demand grows only where a
   * workload starts.
   */
  public Demand demand() {
    Demand most = Demand.of(host, servers, List.of());
    for (Workload starting : workloads) {
      List<Workload> together =
          workloads.stream().filter(each -> isActive(each, starting)).toList();
      Demand demand = Demand.of(host, servers, together);
      most = demand.exceeds(most) ? demand : most;
    }
    return most;
  }

  /** Whether the ports are too few for the demand; where TIME_WAIT is limited, it is not known. */
  public boolean isExceeded() {
    return host.rules().closed().limit() >= ports() && demand().exceeds(ports());
  }

  /** Whether the demand takes the longest time that a port can be kept. */
  public boolean keepsPortsUpTo() {
    return demand().workloads().stream()
        .anyMatch(each -> host.keepsPortUpTo(each, Objects.requireNonNull(servers.get(each.to()))));
  }

  private static boolean isActive(Workload workload, Workload atStartOf) {
    return workload.start().compareTo(atStartOf.start()) <= 0
        && workload.stop().compareTo(atStartOf.start()) > 0;
  }
}
