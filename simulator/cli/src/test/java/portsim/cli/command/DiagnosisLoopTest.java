package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.advice.diagnosis.Diagnosis;
import portsim.advice.diagnosis.Pattern;
import portsim.advice.diagnosis.RateEstimate;
import portsim.advice.diagnosis.Scope;
import portsim.advice.diagnosis.snapshot.MachineSettings;
import portsim.advice.diagnosis.snapshot.SocketState;
import portsim.advice.diagnosis.snapshot.StateCounts;
import portsim.statistics.ConfidenceIntervals;
import portsim.statistics.Interval;

/**
 * A diagnosis from two sides: of a machine that is simulated, so that what is wrong with it is
 * known; and of the scenario that is made of the diagnosis, which is to show the same again.
 */
class DiagnosisLoopTest {
  private static final String HEAD =
      """
      title: A machine
      duration: 20m
      hosts: { web: { profile: %s, address: 10.10.10.10 } }
      servers:
        one: { address: "10.10.10.20:%s" }
        two: { address: "10.10.10.21:80" }
        gone: { address: "10.10.10.22:443", silent: true }
      workloads:
      """;

  private static final List<SocketState> COMPARED =
      List.of(
          SocketState.TIME_WAIT,
          SocketState.ESTABLISHED,
          SocketState.CLOSE_WAIT,
          SocketState.SYN_SENT);

  private static String machine(String profile, String port, String... workloads) {
    return HEAD.formatted(profile, port) + "  " + String.join("\n  ", workloads) + "\n";
  }

  private static String calls(String rate) {
    return "calls: { from: web, to: one, arrivals: " + rate + ", hold: 10ms }";
  }

  private static final String LEAK = "leak: { from: web, to: one, arrivals: 7/s, closes: never }";

  static Stream<Arguments> machines() {
    String wide = "windows, settings: { dynamicport: 40000-41999 }";
    String linux = "linux, settings: { ip_local_port_range: 40000-40999 }";
    String two = "more: { from: web, to: two, arrivals: 7/s }";
    String left = "left: { from: web, to: two, arrivals: 2/s, closes: server, otherCloses: never }";
    String hangs = "hangs: { from: web, to: gone, arrivals: 2/s }";
    return Stream.of(
        // 20/s have used the 3976 ports up after 198.8 s, 12/s and 9/s + 7/s need 2880 and 3840
        machine("windows-2003", "1433", Pattern.TIME_WAIT_CHURN, calls("20/s")),
        machine("windows-2003", "1433", Pattern.TIME_WAIT_CHURN, calls("12/s")),
        machine("windows-2003", "80", Pattern.TIME_WAIT_CHURN, calls("{ poisson: 15/s }")),
        machine("windows-2003", "80", Pattern.TIME_WAIT_CHURN, calls("9/s"), two),
        // of 2000 ports 7/s need 1680, and 9/s all
        machine(wide, "1433", Pattern.TIME_WAIT_CHURN, calls("7/s")),
        machine(wide, "1433", Pattern.TIME_WAIT_CHURN, calls("9/s")),
        // of 1000 ports 12/s need 720, and 17/s all
        machine(linux, "80", Pattern.TIME_WAIT_CHURN, calls("12/s")),
        machine(linux, "80", Pattern.TIME_WAIT_CHURN, calls("17/s")),
        // one snapshot does not tell that they become more
        machine("windows-2003", "5000", Pattern.HELD_CONNECTIONS, LEAK),
        machine("linux", "80", Pattern.CLOSE_WAIT_LEAK, left),
        // 131 s until a connect is given up: about 262 are in SYN_SENT
        machine("linux", "80", Pattern.UNANSWERED_SYNS, hangs),
        machine("linux", "80", Pattern.NOTHING, calls("5/s")),
        machine("windows", "80", Pattern.NOTHING, calls("1/s")));
  }

  private static Arguments machine(
      String profile, String port, Pattern pattern, String... workloads) {
    return Arguments.of(pattern, profile, machine(profile, port, workloads));
  }

  /** What the machine's own tools would tell of its settings. */
  private static MachineSettings settings(String profile) {
    TreeMap<String, String> settings = new TreeMap<>();
    Matcher setting = java.util.regex.Pattern.compile("(\\w+): ([0-9-]+) ").matcher(profile);
    while (setting.find()) {
      settings.put(setting.group(1), setting.group(2));
    }
    return new MachineSettings(settings);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("machines")
  void recoversThePatternInAScenarioThatShowsTheSame(
      Pattern pattern, String profile, String machine) {
    Diagnosed seen = Diagnosed.at(machine, "5m", settings(profile));
    assertThat(seen.diagnosis().first().pattern()).isEqualTo(pattern);
    StateCounts before = seen.diagnosis().observation().snapshot().outgoing();
    StateCounts after = seen.again().outgoing();
    for (SocketState state : COMPARED) {
      Interval mean = ConfidenceIntervals.ofCount(before.of(state), 0.05);
      assertThat((double) after.of(state))
          .as("%s in %s", state, seen.scenario())
          .isBetween(mean.least(), mean.greatest());
    }
    assertThat(CommandRun.At.input(seen.scenario()).run("test", "-").code())
        .isEqualTo(ExitCode.FINE);
  }

  static Stream<Arguments> rates() {
    return Stream.of(
        Arguments.of("windows-2003", "12/s", 12_000),
        Arguments.of("windows-2003", "{ poisson: 15/s }", 15_000),
        Arguments.of("windows", "5/s", 5_000),
        // exact, but for the grid on which Linux ends TIME_WAIT
        Arguments.of("linux", "100/s", 100_000),
        Arguments.of("linux", "{ poisson: 40/s }", 40_000));
  }

  @ParameterizedTest(name = "{1} on {0}")
  @MethodSource("rates")
  void recoversTheRate(String profile, String rate, long thousandths) {
    Diagnosed seen = Diagnosed.at(machine(profile, "1433", calls(rate)), "10m");
    RateEstimate estimate = closeRate(seen.diagnosis());
    assertThat(estimate.contains(thousandths)).as("%s", estimate).isTrue();
  }

  private static RateEstimate closeRate(Diagnosis diagnosis) {
    return Objects.requireNonNull(tightest(diagnosis).closeRate());
  }

  private static Scope tightest(Diagnosis diagnosis) {
    return Objects.requireNonNull(diagnosis.tightest());
  }

  @Test
  void twoSnapshotsTellGrowthAndWhenItEnds() {
    String machine = machine("windows-2003", "5000", LEAK);
    // 7/s: 2101 at 300 s and 2521 at 360 s, so that 3976 - 2521 = 1455 ports last 1455 / 7 = 207.9
    // s
    Diagnosed seen = Diagnosed.between(machine, "5m", "6m", Duration.ofMinutes(1));
    Scope scope = tightest(seen.diagnosis());
    assertThat(seen.diagnosis().first().pattern()).isEqualTo(Pattern.GROWING_CONNECTIONS);
    assertThat(scope.inUse()).isEqualTo(2_521);
    assertThat(Objects.requireNonNull(scope.openRate()).perSecond()).isEqualTo(7_000);
    assertThat(Duration.ofNanos(scope.exhaustedInNanos()).toMillis()).isEqualTo(207_857);
    // the scenario takes 10 minutes, and 2521 / 7 = 360.1 s of growth: it begins at 239.9 s
    assertThat(seen.scenario()).contains("    start: 239.857s\n");
    assertThat(seen.again().outgoing().of(SocketState.ESTABLISHED)).isBetween(2_520L, 2_522L);
  }

  @Test
  void theSettingsAreTheMachines() {
    TreeMap<String, String> settings = new TreeMap<>();
    settings.put("ip_local_port_range", "40000\t40599");
    settings.put("tcp_fin_timeout", "60");
    settings.put("tcp_syn_retries", "5");
    String machine =
        machine("linux, settings: { ip_local_port_range: 40000-40599 }", "80", calls("9/s"));
    Diagnosed seen = Diagnosed.at(machine, "5m", new MachineSettings(settings));
    assertThat(tightest(seen.diagnosis()).usable()).isEqualTo(600);
    assertThat(seen.diagnosis().first().pattern()).isEqualTo(Pattern.TIME_WAIT_CHURN);
    // 60 s is the standard of tcp_fin_timeout, 6 that of tcp_syn_retries
    assertThat(seen.scenario())
        .contains("ip_local_port_range: \"40000-40599\"", "tcp_syn_retries: \"5\"")
        .doesNotContain("tcp_fin_timeout");
  }
}
