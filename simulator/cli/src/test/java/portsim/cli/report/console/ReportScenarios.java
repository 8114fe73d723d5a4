package portsim.cli.report.console;

import static portsim.cli.report.console.ScenarioParts.TUNED;
import static portsim.cli.report.console.ScenarioParts.TWENTY_A_SECOND;
import static portsim.cli.report.console.ScenarioParts.counted;
import static portsim.cli.report.console.ScenarioParts.expectNone;
import static portsim.cli.report.console.ScenarioParts.hosts;
import static portsim.cli.report.console.ScenarioParts.instant;
import static portsim.cli.report.console.ScenarioParts.linux;
import static portsim.cli.report.console.ScenarioParts.orders;
import static portsim.cli.report.console.ScenarioParts.scenario;
import static portsim.cli.report.console.ScenarioParts.servers;
import static portsim.cli.report.console.ScenarioParts.windows;
import static portsim.cli.report.console.ScenarioParts.workload;
import static portsim.cli.report.console.ScenarioParts.workloads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.cli.report.VariantResult;
import portsim.client.PerCall;
import portsim.client.SqlClientPool;
import portsim.network.Closing;
import portsim.network.profile.SettingValue;
import portsim.network.profile.Settings;
import portsim.network.profile.Windows2003;
import portsim.record.RunRecord;
import portsim.run.Simulation;
import portsim.scenario.Expectation;
import portsim.scenario.Host;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;
import portsim.scenario.Workload;
import portsim.verdict.Verdict;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;
import portsim.workload.Rate;

/** Scenario files as the tests of reports need them, and their results. */
final class ReportScenarios {
  private ReportScenarios() {}

  /** The workload of KB 328476 with pooling off, on, and with the ports tuned. */
  static ScenarioFile poolingOff() {
    Workload off = orders(new PerCall(), Closing.CLIENT);
    Workload on = orders(SqlClientPool.STANDARD, Closing.CLIENT);
    List<Expectation> met =
        List.of(
            counted("calls.failed", 1_650, 1_650, "1650", 24),
            instant("ports.firstExhaustion", 198_800, "198.8s", 25));
    Map<String, Scenario> variants = new LinkedHashMap<>();
    variants.put("base", scenario("SQL Server with pooling off", windows(Settings.NONE), off, met));
    variants.put("pooled", scenario("", windows(Settings.NONE), on, expectNone(30)));
    variants.put("tuned", scenario("", windows(TUNED), off, expectNone(34)));
    return new ScenarioFile("scenarios/pooling-off.yaml", variants);
  }

  /** Like {@link #poolingOff}, with a number of further variants and expectations that fail. */
  static ScenarioFile manyVariants() {
    Map<String, Scenario> variants = new LinkedHashMap<>(poolingOff().variants());
    for (int seconds : new int[] {30, 60, 120}) {
      Settings delay = new Settings(Map.of("TcpTimedWaitDelay", new SettingValue.Whole(seconds)));
      Workload orders = orders(new PerCall(), Closing.CLIENT);
      variants.put("delay-" + seconds, scenario("", windows(delay), orders, expectNone(40)));
    }
    Workload same = orders(new PerCall(), Closing.CLIENT);
    variants.put("with-another-title", scenario("x", windows(Settings.NONE), same, List.of()));
    return new ScenarioFile("scenarios/pooling-off.yaml", variants);
  }

  /** A scenario that is fine, and variants that are not. */
  static ScenarioFile worseVariants() {
    Workload pooled = orders(SqlClientPool.STANDARD, Closing.CLIENT);
    Map<String, Workload> workloads = new LinkedHashMap<>();
    workloads.put("base", pooled);
    workloads.put("renamed", pooled);
    workloads.put("off", orders(new PerCall(), Closing.CLIENT));
    workloads.put("forgotten", orders(new PerCall(), Closing.NEVER));
    workloads.put("leaking", orders(SqlClientPool.STANDARD, Closing.NEVER));
    Map<String, Scenario> variants = new LinkedHashMap<>();
    workloads.forEach(
        (name, workload) ->
            variants.put(
                name, scenario("What can go wrong", windows(Settings.NONE), workload, List.of())));
    return new ScenarioFile("scenarios/worse.yaml", variants);
  }

  /** A slow pool beside calls without one, so that calls fail in both ways. */
  static ScenarioFile bothCauses() {
    Workload orders = orders(new PerCall(), Closing.CLIENT);
    Workload slow = slow("audit", "cache");
    Scenario scenario =
        new Scenario(
            "A slow pool beside calls without one",
            "",
            List.of(),
            Duration.ofMinutes(10),
            1,
            Duration.ofSeconds(1),
            hosts(windows(Settings.NONE)),
            servers(),
            workloads(List.of(orders, slow)),
            List.of(),
            List.of());
    return new ScenarioFile("scenarios/both.yaml", Map.of(ScenarioFile.BASE, scenario));
  }

  static ScenarioFile neverClosed() {
    Workload leak = orders(new PerCall(), Closing.NEVER);
    return single("Connections that nobody closes", windows(Settings.NONE), leak);
  }

  static ScenarioFile poolTimeouts() {
    Workload slow = slow("orders", "sql");
    return single("A pool that is too small", windows(Settings.NONE), slow);
  }

  /** Calls that need 120 connections at a time. */
  private static Workload slow(String name, String to) {
    return workload(
        name,
        "web",
        to,
        TWENTY_A_SECOND,
        new HoldingTime.Fixed(Duration.ofSeconds(6)),
        SqlClientPool.STANDARD,
        Closing.CLIENT);
  }

  static ScenarioFile leakingPool() {
    Workload leak = orders(SqlClientPool.STANDARD, Closing.NEVER);
    return single("A pool that gets nothing back", windows(Settings.NONE), leak);
  }

  static ScenarioFile allFine() {
    Workload pooled = orders(SqlClientPool.STANDARD, Closing.CLIENT);
    return single("Pooling on", windows(Settings.NONE), pooled);
  }

  /** Bursts, which leave most ports free in between, beside steady calls over a slow line. */
  static ScenarioFile bursts() {
    Workload bursts =
        workload(
            "reports",
            "app",
            "sql",
            new Arrivals.Burst(9_000, Duration.ofMinutes(5)),
            new HoldingTime.Fixed(Duration.ofSeconds(20)),
            new PerCall(),
            Closing.CLIENT);
    Workload steady =
        workload(
            "orders",
            "app",
            "cache",
            new Arrivals.Poisson(new Rate(150, 1_000_000_000L)),
            new HoldingTime.Exponential(Duration.ofMillis(50)),
            new PerCall(),
            Closing.CLIENT);
    return new ScenarioFile(
        "bursts.yaml",
        Map.of(
            "base",
            new Scenario(
                "Bursts",
                "",
                List.of(),
                Duration.ofMinutes(20),
                1,
                Duration.ofSeconds(2),
                hosts(linux("app", Duration.ofMillis(40))),
                servers(),
                workloads(List.of(bursts, steady)),
                List.of(),
                List.of())));
  }

  static ScenarioFile severalHosts() {
    Workload orders = orders(new PerCall(), Closing.CLIENT);
    Workload audit =
        workload(
            "audit",
            "batch",
            "sql",
            new Arrivals.Burst(5_000, Duration.ofMinutes(5)),
            new HoldingTime.Fixed(Duration.ofSeconds(30)),
            new PerCall(),
            Closing.CLIENT);
    Scenario scenario =
        new Scenario(
            "Several hosts at once",
            "",
            List.of(),
            Duration.ofMinutes(10),
            1,
            Duration.ofSeconds(1),
            hosts(
                windows(Settings.NONE),
                new Host(
                    "batch", new Windows2003(), List.of(), TUNED, Duration.ZERO, 1, Duration.ZERO),
                linux("quiet", Duration.ZERO),
                new Host(
                    "shop",
                    new Windows2003(),
                    List.of(),
                    Settings.NONE,
                    Duration.ZERO,
                    1,
                    Duration.ZERO)),
            servers(),
            workloads(
                List.of(
                    orders,
                    audit,
                    workload(
                        "late",
                        "shop",
                        "cache",
                        new Arrivals.Burst(4_000, Duration.ofMinutes(8)),
                        new HoldingTime.Fixed(Duration.ofSeconds(30)),
                        new PerCall(),
                        Closing.CLIENT))),
            List.of(),
            List.of());
    return new ScenarioFile("scenarios/several-hosts.yaml", Map.of("base", scenario));
  }

  static ScenarioFile titled(String title, String file) {
    Workload orders = orders(SqlClientPool.STANDARD, Closing.CLIENT);
    Scenario scenario = scenario(title, windows(Settings.NONE), orders, List.of());
    return new ScenarioFile(file, Map.of(ScenarioFile.BASE, scenario));
  }

  /** Like {@link #poolingOff}, with names that nobody would give. */
  static ScenarioFile withLongNames() {
    String longName = "a-name-that-does-not-end".repeat(5);
    Workload orders =
        workload(
            longName,
            longName,
            "sql",
            TWENTY_A_SECOND,
            new HoldingTime.Fixed(Duration.ofMillis(10)),
            new PerCall(),
            Closing.CLIENT);
    Host host =
        new Host(
            longName, new Windows2003(), List.of(), Settings.NONE, Duration.ZERO, 1, Duration.ZERO);
    Host tuned =
        new Host(longName, new Windows2003(), List.of(), TUNED, Duration.ZERO, 1, Duration.ZERO);
    Map<String, Scenario> variants = new LinkedHashMap<>();
    variants.put("base", scenario(longName, host, orders, expectNone(1)));
    variants.put(longName, scenario(longName, tuned, orders, List.of()));
    return new ScenarioFile(longName, variants);
  }

  /** The same result, held against expectations that nothing fails. */
  static VariantResult expectingNoFailure(VariantResult result) {
    Scenario was = result.scenario();
    Scenario strict =
        new Scenario(
            was.title(),
            was.about(),
            was.sources(),
            was.duration(),
            was.seed(),
            was.sample(),
            was.hosts(),
            was.servers(),
            was.workloads(),
            was.timeline(),
            expectNone(50));
    return new VariantResult(result.name(), strict, result.run(), Verdict.of(strict, result.run()));
  }

  /** Runs all variants. */
  static List<VariantResult> run(ScenarioFile file) {
    return run(file, now -> true);
  }

  /** Runs all variants until the control stops them. */
  static List<VariantResult> run(ScenarioFile file, Simulation.Control control) {
    List<VariantResult> results = new ArrayList<>();
    file.variants()
        .forEach(
            (name, scenario) -> {
              RunRecord run = Simulation.run(scenario, control);
              results.add(new VariantResult(name, scenario, run, Verdict.of(scenario, run)));
            });
    return results;
  }

  private static ScenarioFile single(String title, Host host, Workload workload) {
    Scenario scenario = scenario(title, host, workload, List.of());
    return new ScenarioFile("scenarios/single.yaml", Map.of(ScenarioFile.BASE, scenario));
  }
}
