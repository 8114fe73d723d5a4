package portsim.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portsim.client.Component;
import portsim.client.ConnectionPolicy;
import portsim.client.PerCall;
import portsim.client.Retry;
import portsim.client.Traffic;
import portsim.network.Closing;
import portsim.network.ListenerOptions;
import portsim.network.Overflow;
import portsim.network.port.PortRange;
import portsim.network.port.PortRules;
import portsim.network.port.PortSelection;
import portsim.network.port.SocketOptions;
import portsim.network.port.Uniqueness;
import portsim.network.profile.Custom;
import portsim.network.profile.Profile;
import portsim.network.profile.Profiles;
import portsim.network.profile.SettingValue;
import portsim.network.profile.Settings;
import portsim.network.profile.SocketError;
import portsim.scenario.Following;
import portsim.scenario.Host;
import portsim.scenario.Intervention;
import portsim.scenario.Scenario;
import portsim.scenario.Server;
import portsim.scenario.TimelineEntry;
import portsim.scenario.Workload;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;
import portsim.workload.Identity;
import portsim.workload.Rate;

/** A scenario in the making: says what a test is about and leaves the rest as a file would. */
final class ScenarioSketch {
  private final Duration duration;
  private final Map<String, Host> hosts = new LinkedHashMap<>();
  private final Map<String, Server> servers = new LinkedHashMap<>();
  private final Map<String, Workload> workloads = new LinkedHashMap<>();
  private final List<TimelineEntry> timeline = new ArrayList<>();
  private Duration sample;
  private long seed = 1;

  private ScenarioSketch(Duration duration) {
    this.duration = duration;
    sample = duration.dividedBy(600);
  }

  static ScenarioSketch lasting(Duration duration) {
    return new ScenarioSketch(duration);
  }

  /** A Windows Server 2003 named web, a server named sql and a workload named orders. */
  static Scenario orders(Duration duration, Call call) {
    return lasting(duration)
        .host("web", windows2003())
        .server("sql")
        .workload("orders", "web", "sql", call)
        .scenario();
  }

  static Profile windows2003() {
    return named("windows-2003");
  }

  static Profile named(String name) {
    return Profiles.named().stream()
        .filter(profile -> profile.name().equals(name))
        .findAny()
        .orElseThrow();
  }

  /** A machine with its first port at 10000. */
  static Profile custom(int ports, Duration timeWait, Uniqueness uniqueness) {
    return custom(ports, timeWait, uniqueness, new PortSelection.Sequential());
  }

  static Profile custom(
      int ports, Duration timeWait, Uniqueness uniqueness, PortSelection selection) {
    PortRange range = new PortRange(10_000, 9_999 + ports);
    return new Custom(
        new PortRules(range, List.of(), timeWait, uniqueness, selection),
        new SocketError("no port", 0, "no port", List.of()));
  }

  ScenarioSketch seed(long newSeed) {
    seed = newSeed;
    return this;
  }

  ScenarioSketch sample(Duration newSample) {
    sample = newSample;
    return this;
  }

  ScenarioSketch host(String name, Profile profile) {
    return host(name, profile, Map.of(), Duration.ZERO);
  }

  ScenarioSketch host(
      String name, Profile profile, Map<String, SettingValue> settings, Duration rtt) {
    hosts.put(
        name, new Host(name, profile, List.of(), new Settings(settings), rtt, 1, Duration.ZERO));
    return this;
  }

  ScenarioSketch fleet(String name, Profile profile, int count) {
    hosts.put(
        name,
        new Host(name, profile, List.of(), Settings.NONE, Duration.ZERO, count, Duration.ZERO));
    return this;
  }

  ScenarioSketch server(String name) {
    return server(name, ListenerOptions.standard(new Overflow.Reset()));
  }

  ScenarioSketch server(String name, ListenerOptions listener) {
    int number = servers.size() + 20;
    servers.put(
        name,
        new Server(name, "10.10.10." + number + ":1433", null, listener, true, "", "", Set.of()));
    return this;
  }

  ScenarioSketch server(Server server) {
    servers.put(server.name(), server);
    return this;
  }

  /** Has something done at an instant, once. */
  ScenarioSketch at(Duration at, Intervention intervention) {
    timeline.add(new TimelineEntry(at, null, intervention));
    return this;
  }

  /** Has something done again and again. */
  ScenarioSketch at(Duration at, Duration every, Intervention intervention) {
    timeline.add(new TimelineEntry(at, every, intervention));
    return this;
  }

  ScenarioSketch workload(String name, String from, String to, Call call) {
    return workload(name, from, to, call, Duration.ZERO, duration);
  }

  ScenarioSketch workload(
      String name, String from, String to, Call call, Duration start, Duration stop) {
    workloads.put(
        name,
        new Workload(
            name,
            from,
            to,
            call.arrivals,
            call.hold,
            call.connections,
            call.identity,
            call.retry,
            call.closes,
            Duration.ZERO,
            "",
            SocketOptions.PLAIN,
            null,
            Traffic.standard(call.closes),
            call.component,
            Duration.ZERO,
            start,
            stop,
            ""));
    return this;
  }

  Scenario scenario() {
    return new Scenario(
        "test",
        "",
        List.of(),
        duration,
        seed,
        sample,
        hosts,
        servers,
        Following.resolve(workloads, hosts),
        timeline,
        List.of());
  }

  /** What a workload's calls are like: held for 10 ms, with a connection each, if nothing else. */
  record Call(
      Arrivals arrivals,
      HoldingTime hold,
      ConnectionPolicy connections,
      Identity identity,
      Retry retry,
      Closing closes,
      Component component) {
    static Call every(Duration gap) {
      return arriving(new Arrivals.Constant(new Rate(1, gap.toNanos())));
    }

    /** So many calls in so many seconds, evenly. */
    static Call rate(long count, long seconds) {
      return arriving(new Arrivals.Constant(new Rate(count, seconds * 1_000_000_000)));
    }

    static Call arriving(Arrivals arrivals) {
      return new Call(
          arrivals,
          new HoldingTime.Fixed(Duration.ofMillis(10)),
          new PerCall(),
          new Identity.Service(),
          new Retry.None(),
          Closing.CLIENT,
          Component.NONE);
    }

    Call hold(HoldingTime newHold) {
      return new Call(arrivals, newHold, connections, identity, retry, closes, component);
    }

    Call with(ConnectionPolicy newConnections) {
      return new Call(arrivals, hold, newConnections, identity, retry, closes, component);
    }

    Call as(Identity newIdentity) {
      return new Call(arrivals, hold, connections, newIdentity, retry, closes, component);
    }

    Call retry(Retry newRetry) {
      return new Call(arrivals, hold, connections, identity, newRetry, closes, component);
    }

    Call closes(Closing newCloses) {
      return new Call(arrivals, hold, connections, identity, retry, newCloses, component);
    }

    Call at(Arrivals newArrivals) {
      return new Call(newArrivals, hold, connections, identity, retry, closes, component);
    }

    Call through(Component newComponent) {
      return new Call(arrivals, hold, connections, identity, retry, closes, newComponent);
    }
  }
}
