package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What KB 301512 and KB 290512 say that a user sees. */
class ComPlusTest {
  private static final String NEW_USERS = "complus/new-user-each-second.yaml";
  private static final String HEAVY_LOAD = "complus/heavy-load.yaml";

  /** A call a second of a user of its own; at 20 s the application restarts, if told to. */
  private static String report(String connections, String timeline) {
    String scenario =
        """
        title: Calls
        duration: 2h
        hosts: { web: { profile: windows-2003 } }
        servers: { com: { address: "10.10.10.20:1029" } }
        workloads:
          calls:
            from: web
            to: com
            arrivals: 1/s
            hold: 1500ms
            identity: per-call
            connections: %s
        %s
        """
            .formatted(connections, timeline);
    return words(CommandRun.At.input(scenario).run("run", "-").fine());
  }

  private static String words(String text) {
    return text.replaceAll("[\\s•]+", " ");
  }

  private static String reportOf(String file, String variant) {
    String path = BundledScenarios.path(file);
    return words(CommandRun.of("run", path, "--variant", variant).fine());
  }

  private static List<String> netstat(String file, String at) {
    String path = BundledScenarios.path(file);
    return CommandRun.of("run", path, "--variant", "base", "--netstat-at", at)
        .fine()
        .lines()
        .filter(line -> line.contains("TCP"))
        .map(ComPlusTest::words)
        .map(String::strip)
        .toList();
  }

  /** All ports of the client, ESTABLISHED with one port of the server above 1024. */
  @Test
  void netstatShowsAllPortsEstablished() {
    List<String> sockets = netstat(NEW_USERS, "2h");
    assertThat(sockets)
        .hasSize(3_976)
        .allSatisfy(socket -> assertThat(socket).endsWith(" 10.10.10.20:1029 ESTABLISHED"))
        .startsWith("TCP 10.10.10.10:1025 10.10.10.20:1029 ESTABLISHED")
        .endsWith("TCP 10.10.10.10:5000 10.10.10.20:1029 ESTABLISHED");
  }

  /** Released at 60 s, closed at 300 s, free at 540 s. */
  @ParameterizedTest(name = "at {0} it is {1}")
  @CsvSource({"59s, ESTABLISHED", "299s, ESTABLISHED", "300s, TIME_WAIT", "539s, TIME_WAIT"})
  void aConnectionIsInTimeWaitMinutesAfterTheLastRelease(String at, String state) {
    assertThat(netstat("complus/last-release.yaml", at))
        .containsExactly("TCP 10.10.10.10:1025 10.10.10.20:1029 " + state);
  }

  @Test
  void thereIsNoneWhenTimeWaitIsOver() {
    assertThat(netstat("complus/last-release.yaml", "540s")).isEmpty();
  }

  @Test
  void withoutAPortTheServerSeemsUnavailable() {
    assertThat(report("{ rpc: dynamic }", ""))
        .contains(
            "WSAEADDRINUSE (10048)",
            "RPC_S_SERVER_UNAVAILABLE (0x800706BA): The RPC server is unavailable.",
            "Error 462: The remote server machine does not exist or is unavailable",
            "DCOM was unable to communicate with the computer 10.10.10.20 using any of the"
                + " configured protocols")
        .doesNotContain("System.Net", "RPC_S_CALL_FAILED");
  }

  /** The calls of 19 s and, until 20.5 s, none else are under way when it restarts at 20 s. */
  @Test
  void aLostConnectionFailsTheCall() {
    assertThat(report("{ rpc: static }", "timeline: [{ at: 20s, do: restart com }]"))
        .contains("RPC_S_CALL_FAILED (0x800706BE): The remote procedure call failed.")
        .doesNotContain("RPC_S_SERVER_UNAVAILABLE");
  }

  @Test
  void aServerThatIsDownIsUnavailableToo() {
    String down = "timeline: [{ at: 0s, do: stop com }]";
    assertThat(report("{ rpc: static }", down))
        .contains("WSAECONNREFUSED", "RPC_S_SERVER_UNAVAILABLE (0x800706BA)", "Error 462")
        .doesNotContain("RPC_S_CALL_FAILED", "KB 290512");
  }

  @Test
  void aProgramWithoutProxiesReadsItsOwnWordsForTheSameError() {
    assertThat(reportOf(HEAVY_LOAD, "base"))
        .contains("Visual Basic Error 462", "Java java.net.BindException");
  }

  @Test
  void theErrorsOfAResultAreThoseOfDcom() {
    String json =
        CommandRun.of("run", BundledScenarios.path(NEW_USERS), "--variant", "base", "--json")
            .fine();
    assertThat(json)
        .contains(
            "\"text\":\"RPC_S_SERVER_UNAVAILABLE (0x800706BA): The RPC server is unavailable.\"");
  }

  @Test
  void manySecurityContextsAreNamedAsTheCause() {
    assertThat(reportOf(NEW_USERS, "base"))
        .contains(
            "up to 3,976 connections to 10.10.10.20:1029 for 3,976 security contexts: netstat -n on"
                + " the client shows its ports ESTABLISHED with the same port of the server (KB"
                + " 301512). What helps, in the order of the article: calls in fewer contexts;"
                + " releasing all objects of the application again and again;"
                + " RpcMgmtEnableIdleCleanup.",
            "here for 3,976 security contexts, which is the other cause, that of KB 301512.");
    assertThat(reportOf(NEW_USERS, "two")).contains("up to 3,976 connections", "1,988 security");
    assertThat(reportOf(NEW_USERS, "static")).doesNotContain("KB 290512", "security contexts");
  }

  /** KB 290512 has the same symptoms from load alone, and high CPU utilization. */
  @Test
  void oneContextUnderHeavyLoadIsNamedAsTheOtherCause() {
    assertThat(reportOf(HEAVY_LOAD, "base"))
        .contains(
            "KB 290512 reports high CPU utilization of COM+ applications",
            "so many calls at a time that one security context came to 3,976 bindings, which stay"
                + " when the calls are over.")
        .doesNotContain("KB 301512");
    assertThat(reportOf(HEAVY_LOAD, "more-ports")).doesNotContain("KB 290512");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{ rpc: dynamic, release: after-call } | of com close 4 min after the last of its objects",
        "{ rpc: dynamic, idleCleanup: 5m } | RpcMgmtEnableIdleCleanup looks for idle connections",
        "{ rpc: dynamic } | idle connections of com are never closed here. Windows XP and later"
      })
  void timesThatNoDocumentHasAreNamed(String connections, String text) {
    assertThat(report(connections, "")).contains(text, "(assumed)");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {"{ rpc: static }", "{ rpc: static, release: after-call, linger: 2m }"})
  void timesThatTheFileHasAreNot(String connections) {
    assertThat(report(connections, "")).doesNotContain("several minutes", "idle connections of");
  }
}
