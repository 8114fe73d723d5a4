package portsim.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portsim.network.port.Binding;
import portsim.workload.Arrivals;
import portsim.workload.Rate;

/**
 * Calls that are shared evenly among several addresses: of the machine that they come from, or of
 * the server that they go to. Each address has a part of the workload, under its name with a
 * number: constant arrivals take the addresses in turn, random ones any.
 *
 * @param ofHost whether the addresses are those that calls come from
 * @param name of the host, or of the server
 */
public record SharedLoad(boolean ofHost, String name) {
  private static final Pattern PATH = Pattern.compile("(hosts|servers)\\.([^.]+)\\.addresses");
  private static final Pattern IPV4 = Pattern.compile("([0-9]+\\.[0-9]+\\.[0-9]+\\.)([0-9]+)");
  private static final int OCTET_MAX = 254;
  private static final int PORT_MAX = 65_535;

  /** Whoever has no address has this one. */
  private static final String FIRST = "10.0.0.1";

  /** What a path such as {@code hosts.web.addresses} means; null where it means something else. */
  public static @Nullable SharedLoad of(String path) {
    Matcher parts = PATH.matcher(path);
    return parts.matches() ? new SharedLoad(parts.group(1).equals("hosts"), parts.group(2)) : null;
  }

  /** How many addresses a scenario has itself; 0 where it has no such host or server. */
  public int count(Scenario scenario) {
    if (!ofHost) {
      return scenario.servers().containsKey(name) ? 1 : 0;
    }
    Host host = scenario.hosts().get(name);
    return host == null ? 0 : Math.max(1, host.addresses().size());
  }

  /** Why the calls of a scenario cannot be shared; empty where they can. */
  public String obstacle(Scenario scenario) {
    Host host = scenario.hosts().get(name);
    if (ofHost && host != null && !host.profile().name().equals("linux")) {
      return "sockets that are bound to an address are known of linux alone";
    }
    if (!scenario.timeline().isEmpty()) {
      return "its timeline is of the addresses in the file";
    }
    for (Workload workload : shared(scenario)) {
      if (!workload.opensPerCall() || !workload.component().isNone()) {
        return workload.name() + " does not open a connection for each call";
      }
      if (rate(workload.arrivals()) == null) {
        return "the calls of " + workload.name() + " have no rate that can be divided";
      }
      if (ofHost && (!workload.source().isEmpty() || isBound(workload))) {
        return workload.name() + " is bound to one address";
      }
    }
    boolean ofPart = paths(scenario).anyMatch(path -> !isOfAll(path, scenario));
    return ofPart ? "the budget is of a single workload or server" : "";
  }

  private static boolean isBound(Workload workload) {
    return !(workload.socket().binding() instanceof Binding.None);
  }

  private static Stream<MetricPath> paths(Scenario scenario) {
    return Stream.concat(
        scenario.expectations().stream().map(Expectation::path),
        scenario.repetition().expectations().stream().map(each -> each.statistic().path()));
  }

  private boolean isOfAll(MetricPath path, Scenario scenario) {
    boolean isShared = shared(scenario).stream().map(Workload::name).anyMatch(path.name()::equals);
    return switch (path.scope()) {
      case WORLD, HOST -> true;
      case SERVER -> ofHost || !path.name().equals(name);
      default -> !isShared;
    };
  }

  /** The workloads whose calls are shared. */
  private List<Workload> shared(Scenario scenario) {
    return scenario.workloads().values().stream()
        .filter(each -> (ofHost ? each.from() : each.to()).equals(name))
        .toList();
  }

  private static @Nullable Rate rate(Arrivals arrivals) {
    if (arrivals instanceof Arrivals.Constant constant) {
      return constant.rate();
    }
    return arrivals instanceof Arrivals.Poisson poisson ? poisson.rate() : null;
  }

  /** The scenario with so many addresses; null where there cannot be so many. */
  public @Nullable Scenario with(int count, Scenario scenario) {
    List<String> addresses = addresses(count, scenario);
    if (addresses.size() < count) {
      return null;
    }
    Map<String, Workload> workloads = new LinkedHashMap<>();
    for (Workload workload : scenario.workloads().values()) {
      boolean isShared = (ofHost ? workload.from() : workload.to()).equals(name);
      for (int part = 0; part < (isShared ? count : 1); part++) {
        Workload added = isShared ? part(workload, part, addresses) : workload;
        workloads.put(added.name(), added);
      }
    }
    return with(workloads, addresses, scenario);
  }

  private Scenario with(
      Map<String, Workload> workloads, List<String> addresses, Scenario scenario) {
    Map<String, Host> hosts = new LinkedHashMap<>(scenario.hosts());
    Map<String, Server> servers = new LinkedHashMap<>(scenario.servers());
    if (ofHost) {
      hosts.computeIfPresent(name, (key, host) -> host.with(addresses));
    } else {
      Server server = servers.get(name);
      for (int part = 0; server != null && part < addresses.size(); part++) {
        servers.put(numbered(name, part), server.at(numbered(name, part), addresses.get(part)));
      }
    }
    return scenario.with(hosts, servers, workloads);
  }

  /** The first has the name of all. */
  private static String numbered(String name, int part) {
    return part == 0 ? name : name + "#" + (part + 1);
  }

  /** Those of the file, and the ones that follow. */
  private List<String> addresses(int count, Scenario scenario) {
    List<String> addresses = new ArrayList<>();
    if (ofHost) {
      Host host = scenario.hosts().get(name);
      addresses.addAll(
          host == null || host.addresses().isEmpty() ? List.of(FIRST) : host.addresses());
    } else {
      Server server = scenario.servers().get(name);
      addresses.add(server == null ? "" : server.address());
    }
    String next = following(addresses.get(addresses.size() - 1));
    while (addresses.size() < count && !next.isEmpty()) {
      if (!addresses.contains(next)) {
        addresses.add(next);
      }
      next = following(next);
    }
    return addresses.subList(0, Math.min(count, addresses.size()));
  }

  /** The next address of a machine, or the next port of a server; empty where there is none. */
  private String following(String address) {
    if (!ofHost) {
      int colon = address.lastIndexOf(':') + 1;
      int port = Integer.parseInt(address.substring(colon));
      return port < PORT_MAX ? address.substring(0, colon) + (port + 1) : "";
    }
    Matcher parts = IPV4.matcher(address);
    int last = parts.matches() ? Integer.parseInt(parts.group(2)) : OCTET_MAX;
    return last < OCTET_MAX ? parts.group(1) + (last + 1) : "";
  }

  private Workload part(Workload workload, int part, List<String> addresses) {
    int parts = addresses.size();
    Rate whole = rate(workload.arrivals());
    if (whole == null) {
      throw new IllegalArgumentException(workload.name() + " has no rate");
    }
    Rate rate = new Rate(whole.count(), Math.multiplyExact(whole.perNanos(), parts));
    boolean inTurn = workload.arrivals() instanceof Arrivals.Constant;
    Duration later =
        inTurn && !whole.isZero()
            ? Duration.ofNanos(whole.perNanos()).multipliedBy(part).dividedBy(whole.count())
            : Duration.ZERO;
    return workload.shared(
        numbered(workload.name(), part),
        ofHost ? workload.to() : numbered(name, part),
        ofHost ? addresses.get(part) : workload.source(),
        inTurn ? new Arrivals.Constant(rate) : new Arrivals.Poisson(rate),
        workload.start().plus(later));
  }
}
