package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A process that takes over the port of an application (KB 328476). A call at 0 s and one each 10
 * s, of 5 s: the ports are 1025, 1026 and so on.
 */
class HijackTest {
  private static final String SCENARIO =
      """
      title: A hijacker
      duration: 1m
      hosts:
        web: { profile: windows-2003, address: 10.10.10.10 }
      servers:
        sql: { address: "10.10.10.20:1433" }
      workloads:
        orders: { from: web, to: sql, arrivals: 6/m, hold: 5s, reuseAddress: true,
                  process: w3wp.exe }
      timeline:
        - { at: 12s, do: hijack orders by evil.exe }
      """;

  private static CommandRun run(String scenario, String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "run";
    args[1] = "-";
    System.arraycopy(more, 0, args, 2, more.length);
    return CommandRun.At.input(scenario).run(args);
  }

  private static String words(String scenario, String... more) {
    return run(scenario, more).fine().replaceAll("[\\s•]+", " ");
  }

  @Test
  void isAnEventOfTheReport() {
    assertThat(words(SCENARIO))
        .contains(
            "At 12 s evil.exe takes over port 1026 of web from w3wp.exe.",
            "ports taken over 1 ",
            "Events 12 s evil.exe takes over port 1026 of web from w3wp.exe ",
            "workloads.orders: at 12 s evil.exe took over port 1026 of web, on which w3wp.exe had"
                + " a connection open to sql, and speaks on it with the credentials of the service"
                + " account of orders.");
  }

  @Test
  void isAnEventOfTheJson() {
    assertThat(run(SCENARIO, "--json").fine())
        .contains(
            "\"events\":[{\"at\":12,\"event\":\"hijacked\",\"workload\":\"orders\","
                + "\"machine\":\"web\",\"port\":1026,\"server\":\"sql\",\"from\":\"w3wp.exe\","
                + "\"by\":\"evil.exe\",\"credentials\":\"the service account of orders\"}]");
  }

  @Test
  void aProcessWithoutANameIsAnotherProcess() {
    String nameless = SCENARIO.replace(" by evil.exe", "");
    assertThat(words(nameless)).contains("12 s another process takes over port 1026 of web");
    assertThat(run(nameless, "--json").fine()).doesNotContain("\"by\"");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "reuseAddress: true, | hold: 5s,           | reuseAddress is off",
        "12s                 | 17s                 | no connection was open"
      })
  void doesNotAlwaysGetOne(String replaced, String by, String why) {
    String scenario = SCENARIO.replace(replaced, by).replace("hold: 5s, hold: 5s", "hold: 5s");
    assertThat(words(scenario))
        .contains(
            " evil.exe does not get a port of orders: " + why,
            " evil.exe tried to take over one of its ports, in vain: " + why + ".")
        .doesNotContain("ports taken over");
  }

  /** Of which the file warns, too. */
  @Test
  void onLinuxTheOptionGivesNoPortAwayThatIsNotBound() {
    CommandRun linux = run(SCENARIO.replace("windows-2003", "linux"));
    assertThat(linux.out().replaceAll("\\s+", " "))
        .contains(
            "evil.exe does not get a port of orders: reuseAddress alone lets nobody take a port over");
  }

  @Test
  void onesThatCallAsManyHaveTheCredentialsOfOne() {
    String users = SCENARIO.replace("process:", "identity: { users: 3 }, process:");
    assertThat(words(users)).contains("with the credentials of the user of orders whose it was.");
  }

  private static String at(String instant, String timeline) {
    return words(SCENARIO + timeline, "--netstat-at", instant, "--netstat-format", "windows-b");
  }

  private static final String OPEN = "TCP 10.10.10.10:1026 10.10.10.20:1433 ESTABLISHED";

  /** The application's connection ends at 15 s; the other process keeps its own. */
  @Test
  void ownsThePortFromThenOn() {
    assertThat(at("11s", "")).contains(OPEN + " [w3wp.exe]").doesNotContain("evil");
    assertThat(at("12s", "")).contains(OPEN + " [w3wp.exe] " + OPEN + " [evil.exe]");
    assertThat(at("20s", ""))
        .contains("TCP 10.10.10.10:1026 10.10.10.20:1433 TIME_WAIT " + OPEN + " [evil.exe]");
  }

  @ParameterizedTest
  @CsvSource({"reboot web", "restart sql", "stop sql"})
  void losesItWithTheMachineOrTheServer(String what) {
    assertThat(at("20s", "  - { at: 16s, do: " + what + " }\n")).doesNotContain("evil");
  }

  /** Both machines have their first ports open: that of the first is taken. */
  @Test
  void onAFleetItIsOfOneMachine() {
    String fleet = SCENARIO.replace("address: 10.10.10.10", "count: 2");
    assertThat(words(fleet)).contains("evil.exe takes over port 1026 of web-1 from w3wp.exe");
    assertThat(words(fleet, "--netstat-at=20s", "--netstat-format=windows-b"))
        .containsOnlyOnce("[evil.exe]");
  }

  @Test
  void ofManyEventsSomeAreShown() {
    String often = SCENARIO.replace("at: 12s,", "at: 1s, every: 1s,");
    assertThat(words(often)).contains("and 47 more, in --json");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "hijack                 | does not say what to hijack |"
            + " such as hijack orders by evil.exe",
        "hijack orders evil.exe | says more than whom to hijack: 'orders evil.exe' |"
            + " a process stands behind by: hijack orders by evil.exe",
        "hijack orders by       | says more than whom to hijack: 'orders by' |"
            + " a process stands behind by: hijack orders by evil.exe",
        "hijack order by x.exe  | names no workload: 'order' | did you mean 'orders'?",
        "reboot                 | does not say what to reboot | such as reboot web",
        "stop                   | does not say what to stop | such as stop sql"
      })
  void wrongOnesAreTold(String what, String problem, String hint) {
    String scenario = SCENARIO.replace("hijack orders by evil.exe", what);
    assertThat(run(scenario).refused(ExitCode.INVALID_SCENARIO))
        .contains("timeline.do " + problem, "hint: " + hint);
  }
}
