package portsim.scenario.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static portsim.scenario.binding.Trees.map;
import static portsim.scenario.binding.Trees.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.client.Component;
import portsim.client.PerCall;
import portsim.client.Retry;
import portsim.client.SqlClientPool;
import portsim.client.Traffic;
import portsim.network.Closing;
import portsim.network.port.SocketOptions;
import portsim.network.profile.Windows2003;
import portsim.scenario.Expectation;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;
import portsim.scenario.Workload;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problems;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;
import portsim.workload.Identity;
import portsim.workload.Rate;

/** From trees to scenarios: standard values, variants, and what is set beside the file. */
class ScenarioBinderTest {
  private static final Mapping ORDERS = map("from", "web", "to", "sql", "arrivals", "20/s");

  /** A small scenario, with more keys at its end. */
  private static Mapping scenario(Object... more) {
    return withWorkloads(map("orders", ORDERS), more);
  }

  private static Mapping withWorkloads(Mapping workloads, Object... more) {
    List<Object> keysAndValues = new ArrayList<>(List.of("title", "Orders", "duration", "10m"));
    keysAndValues.addAll(List.of("hosts", map("web", map("profile", "windows-2003"))));
    keysAndValues.addAll(List.of("servers", map("sql", map("address", "10.10.10.20:1433"))));
    keysAndValues.addAll(List.of("workloads", workloads));
    keysAndValues.addAll(Arrays.asList(more));
    return map(keysAndValues.toArray());
  }

  private static ScenarioFile bind(Mapping tree, Setter... setters) {
    Problems problems = new Problems();
    ScenarioFile file = ScenarioBinder.bind("x.yaml", tree, List.of(setters), problems);
    assertThat(Trees.messages(problems)).isEmpty();
    return file;
  }

  private static String refused(Mapping tree, Setter... setters) {
    Problems problems = new Problems();
    assertThat(ScenarioBinder.bind("x.yaml", tree, List.of(setters), problems)).isNull();
    assertThat(problems.hasErrors()).isTrue();
    return Trees.messages(problems);
  }

  @Test
  void whatIsNotSaidHasItsStandardValue() {
    ScenarioFile file = bind(scenario());
    assertThat(file.variants().keySet()).containsExactly("base");
    Scenario base = file.base();
    assertThat(base.title()).isEqualTo("Orders");
    assertThat(base.about()).isEmpty();
    assertThat(base.sources()).isEmpty();
    assertThat(base.seed()).isEqualTo(1);
    assertThat(base.sample()).isEqualTo(Duration.ofSeconds(1)); // 10 min / 600
    assertThat(base.expectations()).isEmpty();
    assertThat(base.hosts().get("web").profile()).isEqualTo(new Windows2003());
    assertThat(base.hosts().get("web").rtt()).isZero();
    assertThat(base.workloads().get("orders"))
        .isEqualTo(
            new Workload(
                "orders",
                "web",
                "sql",
                new Arrivals.Constant(new Rate(1, 50_000_000)),
                new HoldingTime.Fixed(Duration.ZERO),
                new PerCall(),
                new Identity.Service(),
                new Retry.None(),
                Closing.CLIENT,
                Duration.ZERO,
                "",
                SocketOptions.PLAIN,
                null,
                Traffic.standard(Closing.CLIENT),
                Component.NONE,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofMinutes(10),
                ""));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"1d, PT2M24S", "1s, PT0.001666666S", "1ms, PT0.001S", "10ns, PT0.001S"})
  void aSeriesHasA600thOfTheDurationButAtLeastAMillisecond(String duration, Duration sample) {
    Mapping changed = MergePatch.apply(scenario(), map("duration", duration));
    assertThat(bind(changed).base().sample()).isEqualTo(sample);
  }

  @Test
  void aSourceIsATextOrAList() {
    assertThat(bind(scenario("source", "KB 1")).base().sources()).containsExactly("KB 1");
    assertThat(bind(scenario("source", List.of("KB 1", "KB 2"))).base().sources())
        .containsExactly("KB 1", "KB 2");
  }

  @Test
  void anExpectationKnowsWhatTheFileSays() {
    Mapping expect = map("workloads.orders.calls.failed", " > 0 ");
    Expectation expectation = bind(scenario("expect", expect)).base().expectations().get(0);
    assertThat(expectation.text()).isEqualTo("workloads.orders.calls.failed");
    assertThat(expectation.required()).isEqualTo("> 0");
    assertThat(expectation.place()).isEqualTo(expect.get("workloads.orders.calls.failed").place());
  }

  // ------------------------------------------------------------------------------------ Variants

  private static Scenario variant(Object... patch) {
    Mapping expect = map("calls.failed", "0", "ports.usable", "3976");
    Mapping tree = scenario("expect", expect, "variants", map("other", map(patch)));
    return bind(tree).variants().get("other");
  }

  @Test
  void aVariantHasTheRestOfTheBase() {
    Scenario other = variant("duration", "1h");
    assertThat(other.duration()).isEqualTo(Duration.ofHours(1));
    assertThat(other.title()).isEqualTo("Orders");
    assertThat(other.sample()).isEqualTo(Duration.ofSeconds(6));
    assertThat(other.workloads().get("orders").stop()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aVariantChangesTheWayOfConnecting() {
    Scenario other =
        variant("workloads", map("orders", map("connections", map("pool", "sqlclient"))));
    assertThat(other.workloads().get("orders").connections()).isEqualTo(SqlClientPool.STANDARD);
  }

  @Test
  void expectationsAreMergedKeyByKey() {
    Scenario other =
        variant("duration", "1h", "expect", map("calls.failed", null, "calls.attempted", "5"));
    assertThat(other.expectations().stream().map(Expectation::text))
        .containsExactly("ports.usable", "calls.attempted");
  }

  @Test
  void aNewWorkloadMustBeComplete() {
    Scenario other = variant("workloads", map("reports", ORDERS));
    assertThat(other.workloads().keySet()).containsExactly("orders", "reports");

    Mapping incomplete = map("workloads", map("reports", map("arrivals", "5/s")));
    assertThat(refused(scenario("variants", map("other", incomplete))))
        .isEqualTo("there is no 'reports' in workloads");
  }

  @Test
  void aProblemOfTheBaseIsToldOnce() {
    Mapping variants = map("one", map("duration", "1h"), "two", map("duration", "2h"));
    assertThat(refused(scenario("hostss", "x", "variants", variants)))
        .isEqualTo("unknown key 'hostss'");
  }

  @Test
  void aProblemThatAVariantMakesOfTheBaseNamesTheVariant() {
    Mapping patch = map("hosts", map("web", null, "app", map("profile", "linux")));
    assertThat(refused(scenario("variants", map("moved", patch))))
        .isEqualTo("variant 'moved': workloads.orders.from names no host: 'web'");
  }

  // ------------------------------------------------------------------------------------- Setters

  private static Setter set(String path, Object value) {
    return Setter.of(path, node(value));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "duration | [duration]",
        "workloads.orders.hold | [workloads, orders, hold]",
        "expect | [expect]",
        "expect.calls.failed | [expect, calls.failed]",
        "variants.x.expect.ports.usable | [variants, x, expect, ports.usable]",
        "hosts.expected.rtt | [hosts, expected, rtt]",
      })
  void aPathIsSplitAtItsDotsUpToAnExpectation(String path, String keys) {
    assertThat(set(path, "1").path().toString()).isEqualTo(keys);
  }

  @Test
  void whatIsSetHoldsInTheBaseAndOverVariants() {
    Mapping tree = scenario("variants", map("longer", map("duration", "1h")));
    ScenarioFile file = bind(tree, set("duration", "5s"));
    assertThat(file.variants().values())
        .hasSize(2)
        .allSatisfy(each -> assertThat(each.duration()).isEqualTo(Duration.ofSeconds(5)));
  }

  @Test
  void theLaterOfTwoSettersHolds() {
    ScenarioFile file = bind(scenario(), set("duration", "5s"), set("duration", "6s"));
    assertThat(file.base().duration()).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void aSetterBelowAVariantChangesItsPatch() {
    Mapping tree = scenario("variants", map("longer", map("duration", "1h")));
    ScenarioFile file = bind(tree, set("variants.longer.duration", "2h"));
    assertThat(file.base().duration()).isEqualTo(Duration.ofMinutes(10));
    assertThat(file.variants().get("longer").duration()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void aSetterMakesTheMapsOnItsWay() {
    ScenarioFile file = bind(scenario(), set("hosts.web.settings.MaxUserPort", "20000"));
    assertThat(file.base().hosts().get("web").settings().names()).containsExactly("MaxUserPort");
  }

  @Test
  void aSetterReplacesAndDoesNotMerge() {
    Mapping tuned = map("hosts", map("web", map("settings", map("TcpTimedWaitDelay", "30"))));
    ScenarioFile file =
        bind(
            MergePatch.apply(scenario(), tuned),
            set("hosts.web.settings", map("MaxUserPort", "20000")));
    assertThat(file.base().hosts().get("web").settings().names()).containsExactly("MaxUserPort");
  }

  @Test
  void nothingRemovesWhatIsThere() {
    Mapping tree = scenario("expect", map("calls.failed", "0", "ports.usable", "1"));
    Node nothing = node(null);
    ScenarioFile file = bind(tree, Setter.of("expect.calls.failed", nothing));
    assertThat(file.base().expectations().stream().map(Expectation::text))
        .containsExactly("ports.usable");
    assertThat(refused(tree, Setter.of("title", nothing))).isEqualTo("missing key 'title'");
  }

  @Test
  void aVariantThatLacksTheWorkloadIsLeftAlone() {
    Mapping alone = map("alone", map("workloads", map("reports", null)));
    Mapping tree = withWorkloads(map("orders", ORDERS, "reports", ORDERS), "variants", alone);
    ScenarioFile file = bind(tree, set("workloads.reports.hold", "5ms"));
    assertThat(file.variants().get("alone").workloads().keySet()).containsExactly("orders");
    assertThat(refused(tree, set("workloads.report.hold", "5ms")))
        .isEqualTo("there is no 'report' in workloads");
  }

  private static Mapping withWorkloads(int count) {
    Object[] workloads = new Object[2 * count];
    for (int i = 0; i < count; i++) {
      workloads[2 * i] = "orders" + i;
      workloads[2 * i + 1] = ORDERS;
    }
    return withWorkloads(map(workloads));
  }

  @Test
  void thereCanBeThousandsOfWorkloadsButNotMoreThanTheEngineTakes() {
    assertThat(bind(withWorkloads(8_000)).base().workloads()).hasSize(8_000);
    assertThat(refused(withWorkloads(8_001)))
        .isEqualTo("there are 8001 workloads, and at most 8000 can be simulated");
  }
}
