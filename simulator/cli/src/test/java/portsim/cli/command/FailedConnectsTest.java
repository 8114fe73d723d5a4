package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.cli.ProjectFolder;

/** Which side failed connects are owed to, and what the drivers of SQL Server make of them. */
class FailedConnectsTest {
  private static final String NO_SERVER = "SQL Server does not exist or access denied.";
  private static final String TIMEOUT = "Timeout expired";
  private static final String NETWORK = "General network error. Check your network documentation.";

  private static String report(String server, String workload) {
    String scenario =
        """
        title: Calls
        duration: 10m
        hosts:
          web: { profile: windows-2003 }
        servers:
          sql: { address: "10.10.10.20:1433"%s }
        workloads:
          orders: { from: web, to: sql%s }
        """
            .formatted(server, workload);
    return words(CommandRun.At.input(scenario).run("run", "-").fine());
  }

  private static String words(String text) {
    return text.replaceAll("[\\s•]+", " ");
  }

  @Test
  void acceptsAndResetsAtTheSameTimeAreTheBacklog() {
    assertThat(
            report(
                ", product: sql-server-2000, accepts: 10/s",
                ", arrivals: { burst: 22, every: 1h }"))
        .contains(
            "34 SYNs were answered with a reset while others were accepted, for the backlog of 5"
                + " was full",
            "the first reset came at 0 s, to port 1031. In a trace, filter the TCP flags by 0x14",
            "The first reset, as Network Monitor shows it Frame: Base frame properties",
            "TCP: Source Port = 0x0599 TCP: Destination Port = 0x0407 TCP: Sequence Number = 0");
  }

  /** 600 calls send 4 SYNs each, but for the last, whose fourth would come behind the end. */
  @Test
  void resetsAloneAreAServerThatIsDown() {
    assertThat(report(", up: false", ", arrivals: 1/s"))
        .contains(
            "2,399 SYNs were answered with a reset while the server was down: resets alone",
            "on no call succeeds: this does not come and go as stress does.")
        .doesNotContain("backlog");
  }

  @Test
  void aDroppedSynIsNoReset() {
    assertThat(
            report(
                ", profile: linux, backlog: 5, accepts: 10/s",
                ", arrivals: { burst: 8, every: 1h }"))
        .contains("1 SYN was dropped, for the backlog of 5 was full: no reset")
        .doesNotContain("filter the TCP flags");
  }

  @Test
  void noAnswerAtAllIsNotTheServer() {
    assertThat(report(", silent: true", ", arrivals: { at: [0] }"))
        .contains("3 SYNs had no answer at all: not the server, but what lies before it.");
  }

  @Test
  void noPortIsTheClient() {
    assertThat(report("", ", arrivals: 20/s, hold: 10ms"))
        .contains(
            "1,650 calls failed for want of a local port, before a packet was sent: the client's"
                + " side. The failures come and go, with calls that succeed in between, as under"
                + " stress");
  }

  /** The ports are gone from 198.8 s to the end, which is stress and no broken network. */
  @Test
  void portsThatAreGoneToTheEndAreStress() {
    assertThat(report("", ", arrivals: 20/s, hold: 10m"))
        .contains("the client's side. From 199 s on no call succeeds, to the end.")
        .doesNotContain("as stress does");
  }

  @Test
  void whereNothingSucceedsItIsSaid() {
    assertThat(report(", up: false", ", arrivals: { burst: 22, every: 1h }"))
        .contains("no accept among them. No call succeeds: this does not come and go as stress");
    assertThat(report(", silent: true", ", arrivals: { burst: 22, every: 1h }"))
        .contains("what lies before it. No call succeeds: this does not come and go as stress");
  }

  @Test
  void aFailureAmongOthersThatSucceedIsCounted() {
    assertThat(
            report(
                ", product: sql-server-2000, accepts: 10/s",
                ", arrivals: { burst: 22, every: 1h }"))
        .contains("are the mark of that. 21 of 22 calls succeed.");
  }

  /** Which failure has which cause the series do not tell. */
  @Test
  void ofSeveralCausesNoneHasThePatternOfAll() {
    String file = ProjectFolder.path("scenarios/sql-server/both-limits.yaml").toString();
    assertThat(words(CommandRun.of("run", file, "--variant", "base").fine()))
        .contains("921 calls failed for want of a local port", "120 SYNs were answered")
        .doesNotContain("come and go");
  }

  /** What three applications have too few of, they all have too few of at the same times. */
  @Test
  void ofPortsThatAllShareItIsSaidForEachServer() {
    String file = ProjectFolder.path("scenarios/biztalk/several-applications.yaml").toString();
    String base = words(CommandRun.of("run", file, "--variant", "base").fine());
    String pattern = "the client's side. The failures come and go";
    assertThat(base)
        .contains(
            "servers.sql: 1,240 calls failed for want of a local port, before a packet was sent: "
                + pattern)
        .contains(
            "servers.web: 414 calls failed for want of a local port, before a packet was sent: "
                + pattern);
  }

  @Test
  void nothingIsSaidOfConnectsThatSucceed() {
    assertThat(report("", ", arrivals: 1/s")).doesNotContain("servers.sql:");
  }

  /** KB 328476: the backlog of SQL Server 2000 is not read by later releases, nor by clients. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "sql-server-2005 | SQL Server 2000 reads it, and later releases do not.",
        "                | SQL Server 2000 reads it, and nobody else does."
      })
  void aBacklogThatNobodyReadsChangesNothing(String product, String reason) {
    String named = product == null ? "" : ", product: " + product;
    assertThat(report(named + ", settings: { WinsockListenBacklog: 9 }", ", arrivals: 1/s"))
        .contains("servers.sql: WinsockListenBacklog changes nothing: " + reason);
  }

  private static String errors(String variant) {
    String file = ProjectFolder.path("scenarios/sql-server/error-messages.yaml").toString();
    String report = CommandRun.of("run", file, "--variant", variant).fine();
    int from = report.indexOf("What a user sees");
    return words(report.substring(from, report.indexOf("Findings", from)));
  }

  @Test
  void theOdbcDriverHasThreeMessagesForFourCauses() {
    String from = "ODBC [Microsoft][ODBC SQL Server Driver]";
    assertThat(errors("base"))
        .isEqualTo(
            "What a user sees WSAEADDRINUSE (10048) "
                + from
                + "[DBNETLIB]"
                + NO_SERVER
                + " WSAECONNREFUSED (10061) "
                + from
                + "[DBNETLIB]"
                + NO_SERVER
                + " WSAETIMEDOUT (10060) "
                + from
                + TIMEOUT
                + " WSAECONNRESET (10054) "
                + from
                + "[DBNETLIB]"
                + NETWORK
                + " ");
  }

  @Test
  void theOleDbProviderHasTheSame() {
    assertThat(errors("oledb"))
        .contains(
            "(10048) OLE DB [DBNETLIB][ConnectionOpen (Connect()).]" + NO_SERVER,
            "(10061) OLE DB [DBNETLIB][ConnectionOpen (Connect()).]" + NO_SERVER,
            "(10060) OLE DB " + TIMEOUT,
            "(10054) OLE DB [DBNETLIB][ConnectionRead (recv()).]" + NETWORK);
  }

  @Test
  void sqlClientTellsWhatTheProviderSays() {
    assertThat(errors("sqlclient"))
        .contains(
            "(provider: TCP Provider, error: 0 - Only one usage of each socket address"
                + " (protocol/network address/port) is normally permitted.)",
            "error: 0 - No connection could be made because the target machine actively refused"
                + " it.)",
            "(10060) SqlClient " + TIMEOUT,
            "error: 0 - An existing connection was forcibly closed by the remote host.)");
  }

  @Test
  void aWorkloadWithoutADriverHasTheWordsOfAll() {
    assertThat(report(", up: false", ", arrivals: { at: [0] }"))
        .contains(".NET System.Net.Sockets", "Java java.net.ConnectException");
  }
}
