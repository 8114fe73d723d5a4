package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --set} and {@code --seed}: what a command line changes of a scenario. */
class SettingsOfARunTest {
  @TempDir private Path folder;
  private String file;

  @BeforeEach
  void writeScenario() throws Exception {
    file = Scenarios.file(folder, "exhausted.yaml", Scenarios.EXHAUSTED);
  }

  private String json(String... sets) {
    return run("--json", sets).fine();
  }

  private String refused(String set) {
    return run("--json", set).refused(ExitCode.INVALID_SCENARIO);
  }

  private CommandRun run(String option, String... sets) {
    String[] args = new String[3 + 2 * sets.length];
    args[0] = "run";
    args[1] = option;
    for (int i = 0; i < sets.length; i++) {
      args[2 + 2 * i] = "--set";
      args[3 + 2 * i] = sets[i];
    }
    args[args.length - 1] = file;
    return CommandRun.of(args);
  }

  @ParameterizedTest(name = "--set {0}: {1} calls")
  @CsvSource(
      delimiter = '|',
      value = {
        "workloads.calls.arrivals=30/s | 600",
        "duration=1m | 600",
        "workloads.calls.arrivals={ burst: 7, every: 10s } | 14",
        "workloads.calls={ from: client, to: service, arrivals: { at: [0, 1s] } } | 2",
        "workloads.calls.stop=5s | 50",
      })
  void holdsInTheBaseAndTheVariants(String set, int calls) {
    assertThat(json(set))
        .containsSubsequence(
            "\"base\":{\"result\":{\"calls\":{\"attempted\":" + calls + ",",
            "\"pooled\":{\"result\":{\"calls\":{\"attempted\":" + calls + ",");
  }

  @Test
  void winsOverAVariant() {
    assertThat(json("workloads.calls.connections=per-call"))
        .containsSubsequence("\"pooled\"", "\"firstExhaustion\":10,");
  }

  @Test
  void changesAnExpectation() {
    String report = run("--color=never", "expect.calls.attempted=> 500").fine();
    assertThat(report.replaceAll("\\s+", " "))
        .contains("base: calls.attempted is 200, required > 500")
        .contains("pooled: calls.attempted is 200, required > 500")
        .contains("(--set expect.calls.attempted)");
  }

  @Test
  void changesOneVariant() {
    assertThat(json("variants.pooled.duration=40s"))
        .containsSubsequence("\"base\"", "\"attempted\":200,", "\"pooled\"", "\"attempted\":400,");
  }

  @Test
  void nullRemovesWhatIsThere() {
    assertThat(json("expect=null", "variants=null"))
        .contains("\"expectations\":[]")
        .doesNotContain("pooled");
  }

  @Test
  void leavesAVariantAloneThatLacksTheWorkload() {
    String neighbours = BundledScenarios.path("basics/neighbours.yaml");
    String out =
        CommandRun.of("run", "--json", "--set", "workloads.busy.arrivals=5/s", neighbours).fine();
    int alone = out.indexOf("\"quiet-alone\":{");
    assertThat(out.substring(0, alone)).contains("\"busy\":{");
    assertThat(out.substring(alone)).doesNotContain("\"busy\":{");
  }

  @ParameterizedTest(name = "--set {0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "workloads.call.arrivals=5/s | there is no 'call' in workloads | did you mean 'calls'?",
        "hosts.web.rtt=5ms | there is no 'web' in hosts | a new one needs profile",
        "workloads.calls.hodl=5ms | unknown key 'hodl' in workloads.calls | did you mean 'hold'?",
        "duraton=5m | unknown key 'duraton' | did you mean 'duration'?",
        "expect.calls.fail=0 | no result has the path 'calls.fail' | did you mean 'calls.failed'?",
        "workloads.calls.hold=5 | workloads.calls.hold needs a unit: 5 of what? | write 5s or 5ms",
        "workloads.calls.from=web | workloads.calls.from names no host: 'web' | hosts: client",
      })
  void aWrongOneIsNamed(String set, String problem, String hint) {
    String path = set.substring(0, set.indexOf('='));
    String value = set.substring(set.indexOf('=') + 1);
    assertThat(refused(set))
        .isEqualTo(
            """
            --set %s: %s
              1 | %s
                | ^
              hint: %s
            """
                .formatted(path, problem, value, hint));
  }

  @Test
  void theColumnIsThatOfThePart() {
    assertThat(refused("workloads.calls.connections={ pool: sqlclient, max: 0 }"))
        .startsWith("--set workloads.calls.connections: ")
        .contains("  1 | { pool: sqlclient, max: 0 }\n    |" + " ".repeat(25) + "^\n");
  }

  @Test
  void whatIsNoMapHasNothingBelowIt() {
    assertThat(refused("duration.long=5m"))
        .startsWith("--set duration.long: duration must be a time, got a map\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {".=5", "a..b=5", ".duration=5m", "duration.=5m"})
  void needsAPath(String set) {
    assertThat(refused(set))
        .contains(": no path to set\n", "hint: such as workloads.orders.hold=20ms");
  }

  @Test
  void theNameOfASettingMayHaveDots() {
    String scenario =
        Scenarios.EXHAUSTED.replace(
            "profile: custom, ports: 50000-50099, timeWait: 60s, unique: port", "profile: linux");
    String set = "hosts.client.settings.net.ipv4.ip_local_port_range=50000-50009";
    assertThat(CommandRun.At.input(scenario).run("run", "--json", "--set", set, "-").fine())
        .contains("\"usable\":10,");
  }

  /** A workload, too, may have the name of a section. */
  @Test
  void onlyTheSectionsHoldPathsAndNamesWithDots() {
    String scenario = Scenarios.EXHAUSTED.replace("calls: {", "expect: {");
    CommandRun run =
        CommandRun.At.input(scenario.replace("workloads: { calls", "workloads: { expect"))
            .run("run", "--json", "--set", "workloads.expect.arrivals=20/s", "-");
    assertThat(run.fine()).contains("\"attempted\":400,");
  }

  @Test
  void expectsNothingOfWhatAVariantLacks() {
    String neighbours = BundledScenarios.path("basics/neighbours.yaml");
    String set = "expect.workloads.busy.calls.attempted=> 0";
    String out = CommandRun.of("run", "--json", "--set", set, neighbours).fine();
    int alone = out.indexOf("\"quiet-alone\":{");
    assertThat(out.substring(0, alone)).contains("workloads.busy.calls.attempted");
    assertThat(out.substring(alone)).doesNotContain("workloads.busy.calls.attempted");
  }

  @Test
  void doesNotMakeAVariantByMistake() {
    assertThat(refused("variants.poled.duration=40s"))
        .isEqualTo(
            """
            --set variants.poled.duration: there is no variant 'poled'
              1 | 40s
                | ^
              hint: did you mean 'pooled'?
            """);
  }

  @Test
  void needsAValue() {
    assertThat(run("--json", "duration").refused(ExitCode.USAGE))
        .contains("--set", "PATH=VALUE", "duration");
  }

  @Test
  void takesAnotherSeed() {
    assertThat(CommandRun.of("run", "--seed", "-42", "--json", file).fine())
        .contains("\"seed\":\"-42\"");
  }

  @Test
  void refusesASeedThatIsNone() {
    assertThat(CommandRun.of("run", "--seed", "lucky", file).refused(ExitCode.INVALID_SCENARIO))
        .contains("seed must be a whole number of 64 bits, got 'lucky'");
  }
}
