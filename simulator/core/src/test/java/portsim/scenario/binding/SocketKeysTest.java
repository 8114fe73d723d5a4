package portsim.scenario.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static portsim.scenario.binding.Trees.map;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.network.Accepting;
import portsim.network.ListenerOptions;
import portsim.network.Overflow;
import portsim.network.port.Binding;
import portsim.network.port.SocketOptions;
import portsim.network.port.SocketRange;
import portsim.network.port.TimeWaitReuse;
import portsim.network.port.TimeWaitRules;
import portsim.network.profile.Linux;
import portsim.scenario.Host;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;
import portsim.scenario.Server;
import portsim.scenario.Workload;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Problems;

/** What a scenario says of sockets, of closing, of a kernel's timers and of a Linux server. */
class SocketKeysTest {
  private static Mapping file(Mapping host, Mapping server, Mapping workload) {
    return map(
        "title",
        "Orders",
        "duration",
        "10m",
        "hosts",
        map("web", MergePatch.apply(map("profile", "linux"), host)),
        "servers",
        map("sql", MergePatch.apply(map("address", "10.10.10.20:1433"), server)),
        "workloads",
        map(
            "orders",
            MergePatch.apply(map("from", "web", "to", "sql", "arrivals", "20/s"), workload)));
  }

  private static Scenario scenario(Mapping host, Mapping server, Mapping workload) {
    Problems problems = new Problems();
    ScenarioFile file =
        ScenarioBinder.bind("x.yaml", file(host, server, workload), List.of(), problems);
    assertThat(problems.hasErrors()).as(Trees.messages(problems)).isFalse();
    assertThat(file).isNotNull();
    return file.base();
  }

  private static Workload workload(Object... keys) {
    Mapping host = map("addresses", List.of("10.0.0.1", "10.0.0.2"));
    return scenario(host, map(), map(keys)).workloads().get("orders");
  }

  private static Host host(Object... keys) {
    return scenario(map(keys), map(), map()).hosts().get("web");
  }

  private static Server server(Object... keys) {
    return scenario(map(), map(keys), map()).servers().get("sql");
  }

  @Test
  void aSocketIsConnectedAsItWasMadeWhereNothingIsSaid() {
    assertThat(workload().socket()).isEqualTo(SocketOptions.PLAIN);
    assertThat(workload().source()).isEmpty();
    assertThat(workload().otherCloses()).isZero();
  }

  @Test
  void aBindIsToAnyAddressOrToOneOrToAPort() {
    assertThat(workload("bind", "any").socket().binding()).isEqualTo(new Binding.Automatic(true));
    Workload second = workload("bind", "10.0.0.2");
    assertThat(second.socket().binding()).isEqualTo(new Binding.Automatic(false));
    assertThat(second.source()).isEqualTo("10.0.0.2");
    assertThat(workload("bind", "50000").socket().binding())
        .isEqualTo(new Binding.Explicit(50_000));
  }

  @Test
  void aBindWithoutAPortKeepsTheAddressAlone() {
    Workload second = workload("bind", "10.0.0.2", "bindAddressNoPort", "true");
    assertThat(second.socket().binding()).isEqualTo(new Binding.None());
    assertThat(second.source()).isEqualTo("10.0.0.2");
  }

  @Test
  void theOptionsOfASocketAreRead() {
    SocketOptions socket =
        workload(
                "bind", "any",
                "reuseAddress", "true",
                "reusePort", "true",
                "localPortRange", "40020-40039")
            .socket();
    assertThat(socket.reuseAddress()).isTrue();
    assertThat(socket.reusePort()).isTrue();
    assertThat(socket.range()).isEqualTo(new SocketRange(40_020, 40_039));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"at-once, PT0S", "0, PT0S", "30s, PT30S"})
  void theOtherSideClosesSoMuchLater(String text, Duration later) {
    assertThat(workload("otherCloses", text).otherCloses()).isEqualTo(later);
  }

  @Test
  void theOtherSideMayNeverClose() {
    assertThat(workload("otherCloses", "never").otherCloses()).isEqualTo(TimeWaitRules.FOR_EVER);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({", 250", "100, 100", "300, 300", "1000, 1000"})
  void aKernelTicksSoOften(@Nullable String hz, int expected) {
    Host host = hz == null ? host() : host("hz", hz);
    assertThat(host.profile()).isEqualTo(new Linux(expected));
    assertThat(host.profile().name()).isEqualTo("linux");
  }

  @Test
  void theGridOfTimersBeginsAtTheStartOrLaterOrByChance() {
    assertThat(host().timerPhase()).isZero();
    assertThat(host("timerPhase", "1500ms").timerPhase()).isEqualTo(Duration.ofMillis(1_500));
    assertThat(host("timerPhase", "random").timerPhase()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"tcp_tw_reuse", "net.ipv4.tcp_tw_reuse"})
  void aSettingMayHaveThePrefixOfSysctl(String name) {
    assertThat(host("settings", map(name, "1")).rules().closed().reuse().scope())
        .isEqualTo(TimeWaitReuse.Scope.ALL);
  }

  @ParameterizedTest(name = "''{0}''")
  @CsvSource({"40000-40099", "40000 40099", "'40000\t40099'", "40000 - 40099"})
  void aRangeOfPortsMayBeAsTheKernelWritesIt(String range) {
    assertThat(host("settings", map("ip_local_port_range", range)).rules().usable()).isEqualTo(100);
  }

  @Test
  void aServerMayNeverAcceptAndNeverAnswer() {
    assertThat(server("accepts", "never").listener().accepting()).isEqualTo(new Accepting.Never());
    assertThat(server().listener().silent()).isFalse();
    assertThat(server("silent", "true").listener().silent()).isTrue();
  }

  @Test
  void theSystemLimitsABacklog() {
    Mapping limit = map("net.core.somaxconn", "10");
    assertThat(server().listener().backlog()).isEqualTo(ListenerOptions.UNLIMITED);
    assertThat(server("backlog", "65535").listener().backlog()).isEqualTo(4_096);
    assertThat(server("settings", limit).listener().backlog()).isEqualTo(10);
    assertThat(server("settings", limit, "backlog", "5").listener().backlog()).isEqualTo(5);
    assertThat(server("settings", limit, "backlog", "50").listener().backlog()).isEqualTo(10);
    ListenerOptions later = server("settings", limit, "backlog", "5").listener();
    assertThat(later.withBacklog(7).backlog()).isEqualTo(7);
    assertThat(later.withBacklog(50).backlog()).isEqualTo(10);
  }

  @Test
  void aServerFollowsItsSettings() {
    Mapping settings =
        map("tcp_abort_on_overflow", "1", "tcp_synack_retries", "2", "tcp_timestamps", "0");
    Server server = server("settings", settings, "overflow", "drop");
    assertThat(server.listener().overflow()).isEqualTo(new Overflow.Drop(true, 2, true));
    assertThat(server.timestamps()).isFalse();
    assertThat(server.settingsWithoutEffect()).isEmpty();
    assertThat(server("settings", map("tcp_fin_timeout", "5")).settingsWithoutEffect())
        .containsExactly("tcp_fin_timeout");
  }
}
