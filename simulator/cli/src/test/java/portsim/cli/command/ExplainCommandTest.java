package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.cli.GoldenFile;

/** {@code portsim explain}: what it says is worked out by hand in the comments. */
class ExplainCommandTest {
  private static final String FOLDER = "../../scenarios/";
  private static final String POOLING_OFF = FOLDER + "sql-server/pooling-off.yaml";
  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "report", "explain-pooling-off.txt");

  /** Text whose lines are joined again. */
  private static String explained(String... args) {
    return CommandRun.of(args).fine().replaceAll("\\s+", " ");
  }

  private static String[] explain(String file, String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "explain";
    args[1] = FOLDER + file;
    System.arraycopy(more, 0, args, 2, more.length);
    return args;
  }

  @Test
  void aPersonReadsThis() throws IOException {
    GoldenFile.assertMatches(GOLDEN, CommandRun.of("explain", POOLING_OFF).fine());
  }

  /**
   * 20/s x 240.01 s = 4,800.2 ports; 3,976 / 240.01 s = 16.5659/s; call 3,976 comes at 198.8 s; the
   * first port is back at 240.01 s and the next call comes at 240.05 s: 41.25 s later. Then 3,976
   * calls succeed, up to 438.8 s, and that of 438.85 s fails, 240.05 s after the first failure.
   */
  @Test
  void theFormulaAndTheRunSayTheSame() {
    assertThat(CommandRun.of("explain", POOLING_OFF, "--json").fine())
        .contains("\"needs\":4801,\"sustains\":16.565")
        .contains("\"firstFailure\":{\"at\":198.8,\"inUse\":3976,")
        .contains("\"formula\":{\"works\":198.8,\"fails\":41.25,\"every\":240.05}")
        .contains("\"run\":{\"works\":198.8,\"fails\":41.25,\"every\":240.05}")
        .contains("\"outages\":2,\"exhaustedFor\":82.5");
  }

  /**
   * At 200 s all 3,976 ports are in TIME_WAIT: the last was taken at 198.75 s. The first is back at
   * 240.01 s, 40.01 s later, and then one each 50 ms: 20 in a second.
   */
  @Test
  void anInstantHasItsNumbers() {
    assertThat(explained("explain", POOLING_OFF, "--at", "200s"))
        .contains("3,976 of 3,976: 3,976 in TIME_WAIT of orders")
        .contains("the next at 240.01 s, 40.01 s later; 0 within the next second")
        .contains("The next failure: a call of orders fails at 200 s: no free port.")
        .contains("the oldest TIME_WAIT began at 0.01 s and ends at 240.01 s, 40.01 s later")
        .contains("from then on 20 come back in a second")
        .contains("WSAEADDRINUSE (10048)");
  }

  /** At 100 s 2,001 calls have come; that of 100 s is open, and the next failure is at 198.8 s. */
  @Test
  void theNextFailureMayComeLater() {
    assertThat(CommandRun.of("explain", POOLING_OFF, "--at", "100s", "--json").fine())
        .contains("\"inUse\":2001")
        .contains("{\"workload\":\"orders\",\"state\":\"TIME_WAIT\",\"ports\":2000}")
        .contains("{\"workload\":\"orders\",\"state\":\"ESTABLISHED\",\"ports\":1}")
        .contains("\"failure\":{\"at\":198.8,");
  }

  @Test
  void aScenarioWithoutFailuresSaysHowFarTheLimitIs() {
    // 20/s x 30.01 s = 600.2; 18,976 / 30.01 s = 632.32/s, 31 times 20/s
    assertThat(explained("explain", POOLING_OFF, "--variant", "tuned"))
        .contains("None of 12,000 calls fails.")
        .contains("20/s x 30.01 s take 601 ports")
        .contains("632.322 connections/s: 18,976 / 30.01 s; 31 times what is asked")
        .contains("without hosts.web.settings.MaxUserPort: no call fails either way");
  }

  /** The base is macOS, which has no such settings: 640/s x 60 s = 38,400, x 10 s = 6,400. */
  @Test
  void triesWhatTheBaseCouldNotBear() {
    assertThat(explained(explain("basics/other-systems.yaml", "--variant", "solaris")))
        .contains(
            "hosts.client.settings.tcp_smallest_anon_port = 1024: no call fails; at most 38,400"
                + " ports are in use.")
        .contains(
            "hosts.client.settings.tcp_time_wait_interval = 10000: no call fails; at most 6,400"
                + " ports are in use.");
  }

  @Test
  void theTimerGridOfLinuxDecidesWhenPortsComeBack() {
    // TIME_WAIT begins at 2 s; 62 s later is 31.25 ticks of 2.048 s: the 31st is 63.488 s
    assertThat(explained(explain("linux/timer-grid.yaml")))
        .contains("one of 100 (40000-40099)")
        .contains("all 100 are taken by connections of first in TIME_WAIT")
        .contains("the oldest TIME_WAIT began at 2 s and ends at 63.488 s, 3.488 s later")
        .contains("in TIME_WAIT for 60 s to 62.048 s more")
        .contains("hosts.client.settings.tcp_fin_timeout = 15: 2 calls fail either way")
        .contains("EADDRNOTAVAIL (99)");
  }

  @Test
  void identitiesThatHoldAllPortsAreCounted() {
    // 200 callers, a new context each 900 s: 19 x 200 = 3,800 by 16,200 s, and 176 more at 17,100 s
    assertThat(explained(explain("complus/dynamic-cloaking.yaml", "--at", "17100s")))
        .contains("security context 3,977")
        .contains("all 3,976 are taken by connections of calls, ESTABLISHED")
        .contains("none of them comes back up to 18000 s, the end of the run")
        .contains("those of calls are of 3,976 security contexts");
  }

  @Test
  void aPoolThatIsTooSmallHasNothingToDoWithPorts() {
    // 2 connections, 4 s each: 0.5 calls a second; ten calls at once wait 15 s at most
    assertThat(explained(explain("sql-server/pool-too-small.yaml")))
        .contains("a pool of up to 2, which serves 0.5 calls/s at best")
        .contains("the call asked its pool for a connection at 0 s")
        .contains("it waited for 15 s, as long as it may")
        .contains("ports have nothing to do with it: pool timeout")
        .contains("workloads.orders.connections.max = 4: no call fails");
  }

  @Test
  void aFullBackloggedServerResetsEachSyn() {
    // Windows sends a SYN four times, 500 ms apart: 1.5 s from the first to the last
    assertThat(explained(explain("sql-server/backlog.yaml")))
        .contains("answered each of its 4 SYNs with a reset, because its backlog of 5 was full")
        .contains("for 1.5 s in all")
        .contains("WSAECONNREFUSED (10061)")
        .contains("servers.sql.backlog = 50: no call fails");
  }

  @Test
  void aServerThatStopsIsNamed() {
    assertThat(explained(explain("operations/server-down.yaml", "--at", "60s")))
        .contains("the call had its connection, on port")
        .contains("since 59.95 s")
        .contains("sql was stopped at this instant, and closed its connections");
  }

  @ParameterizedTest
  @CsvSource({
    "--at 11m, --at 11m is behind the end of, 1",
    "--at soon, soon, 1",
    "--variant tund, there is no variant 'tund', 1",
    "--set hosts.web.profile=windos, windows, 2",
  })
  void wrongInputIsExplained(String more, String told, int code) {
    String[] words = more.split(" ", -1);
    assertThat(CommandRun.of("explain", POOLING_OFF, words[0], words[1]).refused(code))
        .contains(told);
  }
}
