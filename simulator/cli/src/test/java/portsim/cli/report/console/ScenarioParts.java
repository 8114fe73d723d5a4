package portsim.cli.report.console;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portsim.client.Component;
import portsim.client.ConnectionPolicy;
import portsim.client.Retry;
import portsim.client.Traffic;
import portsim.network.Closing;
import portsim.network.ListenerOptions;
import portsim.network.Overflow;
import portsim.network.port.SocketOptions;
import portsim.network.profile.Linux;
import portsim.network.profile.Profile;
import portsim.network.profile.SettingValue;
import portsim.network.profile.Settings;
import portsim.network.profile.Windows2003;
import portsim.record.Metric;
import portsim.record.Vocabulary;
import portsim.scenario.Condition;
import portsim.scenario.Expectation;
import portsim.scenario.Host;
import portsim.scenario.MetricPath;
import portsim.scenario.Scenario;
import portsim.scenario.Server;
import portsim.scenario.Workload;
import portsim.scenario.tree.Place;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;
import portsim.workload.Identity;
import portsim.workload.Rate;

/** What the scenarios for the tests of reports are put together from. */
final class ScenarioParts {
  static final Arrivals TWENTY_A_SECOND = new Arrivals.Constant(new Rate(20, 1_000_000_000L));

  static final Settings TUNED =
      new Settings(
          Map.of(
              "MaxUserPort", new SettingValue.Whole(20_000),
              "TcpTimedWaitDelay", new SettingValue.Whole(30)));

  private ScenarioParts() {}

  static Scenario scenario(
      String title, Host host, Workload workload, List<Expectation> expectations) {
    return new Scenario(
        title,
        "",
        List.of(),
        Duration.ofMinutes(10),
        1,
        Duration.ofSeconds(1),
        hosts(host),
        servers(),
        workloads(List.of(workload)),
        List.of(),
        expectations);
  }

  static Host windows(Settings settings) {
    return new Host(
        "web",
        new Windows2003(),
        List.of("10.10.10.10"),
        settings,
        Duration.ZERO,
        1,
        Duration.ZERO);
  }

  static Host linux(String name, Duration rtt) {
    Profile linux = new Linux();
    return new Host(name, linux, List.of("10.10.10.11"), Settings.NONE, rtt, 1, Duration.ZERO);
  }

  static Workload orders(ConnectionPolicy connections, Closing closes) {
    return workload(
        "orders",
        "web",
        "sql",
        new Arrivals.Constant(new Rate(20, 1_000_000_000L)),
        new HoldingTime.Fixed(Duration.ofMillis(10)),
        connections,
        closes);
  }

  static Workload workload(
      String name,
      String from,
      String to,
      Arrivals arrivals,
      HoldingTime hold,
      ConnectionPolicy connections,
      Closing closes) {
    return new Workload(
        name,
        from,
        to,
        arrivals,
        hold,
        connections,
        new Identity.Service(),
        new Retry.None(),
        closes,
        Duration.ZERO,
        "",
        SocketOptions.PLAIN,
        null,
        Traffic.standard(closes),
        Component.NONE,
        Duration.ZERO,
        Duration.ZERO,
        Duration.ofHours(1),
        "");
  }

  static Map<String, Host> hosts(Host... hosts) {
    Map<String, Host> byName = new LinkedHashMap<>();
    for (Host host : hosts) {
      byName.put(host.name(), host);
    }
    return byName;
  }

  static Map<String, Server> servers() {
    Map<String, Server> byName = new LinkedHashMap<>();
    byName.put("sql", server("sql", "10.10.10.20:1433"));
    byName.put("cache", server("cache", "10.10.10.21:11211"));
    return byName;
  }

  static Map<String, Workload> workloads(List<Workload> workloads) {
    Map<String, Workload> byName = new LinkedHashMap<>();
    workloads.forEach(workload -> byName.put(workload.name(), workload));
    return byName;
  }

  static List<Expectation> expectNone(int line) {
    return List.of(
        counted("calls.failed", 0, 0, "0", line),
        new Expectation(
            "ports.firstExhaustion",
            path("ports.firstExhaustion"),
            "never",
            new Condition.Never(),
            place(line + 1)));
  }

  static Expectation counted(String path, long least, long greatest, String required, int line) {
    return new Expectation(
        path, path(path), required, new Condition.Between(least, greatest), place(line));
  }

  static Expectation instant(String path, long millis, String required, int line) {
    long nanos = Duration.ofMillis(millis).toNanos();
    return counted(path, nanos, nanos, required, line);
  }

  private static MetricPath path(String path) {
    return Vocabulary.of(Metric.Scope.WORLD).stream()
        .filter(metric -> metric.path().equals(path))
        .map(metric -> new MetricPath(Metric.Scope.WORLD, "", metric))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no metric " + path));
  }

  private static Place place(int line) {
    return new Place("scenarios/pooling-off.yaml", line, 5);
  }

  private static Server server(String name, String address) {
    return new Server(
        name,
        address,
        null,
        ListenerOptions.standard(new Overflow.Reset()),
        true,
        "",
        "",
        Set.of());
  }
}
