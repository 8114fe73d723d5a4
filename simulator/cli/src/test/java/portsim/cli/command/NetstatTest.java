package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.cli.GoldenFile;

/** {@code portsim run --netstat-at}: the sockets of an instant. */
class NetstatTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "netstat");

  /** Two applications with a call a second each: at 3 s one has closed twice, one never. */
  private static final String MACHINE =
      """
      title: Two applications
      duration: 1m
      hosts: { web: { profile: windows-2003, addresses: [10.10.10.10, "fe80::10"] } }
      servers:
        sql: { address: "10.10.10.20:1433" }
        own: { address: "10.10.10.10:80", on: web, process: inetinfo.exe }
        cache: { address: "[fe80::20:1%12]:11211" }
      workloads:
        orders: { from: web, to: sql, arrivals: 1/s, hold: 1500ms, process: w3wp.exe }
        shop: { from: web, to: own, arrivals: { at: [1s] }, hold: 1m }
        stock: { from: web, to: cache, arrivals: { at: [2s] }, hold: 1m, process: stock.exe }
        hung: { from: web, to: sql, arrivals: { at: [2s] }, closes: server, otherCloses: never }
        gone: { from: web, to: sql, arrivals: { at: [2s] }, otherCloses: never }
      """;

  private static final String ADDRESSES = ", addresses: [10.10.10.10, \"fe80::10\"]";

  @TempDir private Path folder;
  private String machine;

  @BeforeEach
  void writeScenario() throws IOException {
    machine = Scenarios.file(folder, "machine.yaml", MACHINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows", "windows-b", "linux", "ss"})
  void hasTheFormatOfTheTool(String format) throws IOException {
    String text =
        CommandRun.of("run", machine, "--netstat-at", "3s", "--netstat-format", format).fine();
    GoldenFile.assertMatches(GOLDEN.resolve(format + ".txt"), text);
  }

  @ParameterizedTest(name = "{0} has {1}")
  @CsvSource({
    "windows-2003, Active Connections",
    "windows-nt4, Active Connections",
    "windows, Active Connections",
    "linux, Active Internet connections",
    "freebsd, Active Internet connections"
  })
  void itsFormatIsThatOfTheMachine(String profile, String head) throws IOException {
    String text = MACHINE.replace("windows-2003", profile);
    assertThat(
            CommandRun.of("run", Scenarios.file(folder, "x.yaml", text), "--netstat-at=3s").fine())
        .contains(head);
  }

  /** KB 328476 shows three established connections and two in TIME_WAIT, from port 2000 on. */
  @Test
  void showsWhatTheArticleShows() {
    String text =
        CommandRun.of("run", BundledScenarios.path("sql-server/netstat.yaml"), "--netstat-at=4s")
            .fine();
    assertThat(text.lines().map(line -> line.strip().replaceAll(" +", " ")))
        .containsExactly(
            "",
            "Active Connections",
            "",
            "Proto Local Address Foreign Address State",
            "TCP 10.10.10.10:2000 10.10.10.20:1433 ESTABLISHED",
            "TCP 10.10.10.10:2001 10.10.10.20:1433 ESTABLISHED",
            "TCP 10.10.10.10:2002 10.10.10.20:1433 ESTABLISHED",
            "TCP 10.10.10.10:2003 10.10.10.20:1433 TIME_WAIT",
            "TCP 10.10.10.10:2004 10.10.10.20:1433 TIME_WAIT");
  }

  /** 20 calls a second for 198.8 s are 3,976, all in TIME_WAIT but those of the last 10 ms. */
  @Test
  void canBeCountedAsTheArticlesSay() {
    String file = BundledScenarios.path("sql-server/pooling-off.yaml");
    List<String> lines =
        CommandRun.of("run", file, "--variant=base", "--netstat-at=3m18.8s")
            .fine()
            .lines()
            .filter(line -> line.endsWith("TIME_WAIT"))
            .toList();
    assertThat(lines).hasSize(3976);
    assertThat(lines.get(0)).startsWith("  TCP    10.10.10.10:1025 ");
    assertThat(lines.get(3975)).startsWith("  TCP    10.10.10.10:5000 ");
  }

  /** MSDN aa560610: the ports are exhausted when those that are listed are all that there are. */
  @Test
  void listsEachPortWhereAllAreInUse() {
    String file = BundledScenarios.path("biztalk/default-range.yaml");
    assertThat(
            CommandRun.of("run", file, "--variant=base", "--netstat-at=2m")
                .fine()
                .lines()
                .filter(line -> line.endsWith("ESTABLISHED"))
                .map(line -> line.replaceAll(".*10\\.10:([0-9]+) .*", "$1")))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1025, 5000).mapToObj(Integer::toString).toList());
  }

  /** The three calls of 3 min, of three applications, are open. */
  @Test
  void namesTheApplicationsThatShareTheRange() {
    String file = BundledScenarios.path("biztalk/several-applications.yaml");
    assertThat(
            CommandRun.of(
                    "run", file, "--variant=base", "--netstat-at=3m", "--netstat-format=windows-b")
                .fine()
                .lines()
                .filter(line -> line.startsWith(" [")))
        .containsExactlyInAnyOrder(" [BTSNTSvc.exe]", " [w3wp.exe]", " [monitor.exe]");
  }

  @Test
  void severalVariantsHaveHeadings() {
    String file = BundledScenarios.path("sql-server/pooling-off.yaml");
    assertThat(CommandRun.of("run", file, "--netstat-at=50ms").fine())
        .startsWith("== web, variant base, at 0.05 s ==\n\nActive Connections\n")
        .contains("\n\n== web, variant pooled, at 0.05 s ==\n", "== web, variant tuned, at 0.05 s");
  }

  @Test
  void severalFilesHaveHeadings() throws IOException {
    String other = Scenarios.file(folder, "other.yaml", MACHINE);
    assertThat(CommandRun.of("run", machine, other, "--netstat-at=0").fine())
        .startsWith("== " + machine + ": web, variant base, at 0 s ==\n\nActive Connections\n")
        .contains("\n\n== " + other + ": web, variant base, at 0 s ==\n");
  }

  @Test
  void eachMachineOfAFleetHasAHeading() throws IOException {
    String text = MACHINE.replace(ADDRESSES, ", count: 2").replace(", on: web", "");
    assertThat(
            CommandRun.of("run", Scenarios.file(folder, "x.yaml", text), "--netstat-at=0").fine())
        .contains("== web-1, variant base, at 0 s ==", "== web-2, variant base, at 0 s ==");
  }

  @Test
  void aMachineWithoutAnAddressHasItsName() throws IOException {
    String text = MACHINE.replace(ADDRESSES, "");
    assertThat(
            CommandRun.of("run", Scenarios.file(folder, "x.yaml", text), "--netstat-at=0").fine())
        .contains("  TCP    web:1025  ");
  }

  @Test
  void aLoopbackConnectionIsThereFromBothEnds() throws IOException {
    String text = MACHINE.replace("10.10.10.10:80", "127.0.0.1:80");
    assertThat(
            CommandRun.of("run", Scenarios.file(folder, "x.yaml", text), "--netstat-at=1s")
                .fine()
                .replaceAll(" +", " "))
        .contains("TCP 127.0.0.1:80 127.0.0.1:1026 ESTABLISHED")
        .contains("TCP 127.0.0.1:1026 127.0.0.1:80 ESTABLISHED");
  }

  private String sockets(String scenario, String format, String... at) throws IOException {
    String file = Scenarios.file(folder, "x.yaml", scenario);
    String instant = at.length == 0 ? "3s" : at[0];
    return CommandRun.of("run", file, "--netstat-at", instant, "--netstat-format", format)
        .fine()
        .replaceAll(" +", " ");
  }

  /** A server that runs on the host has its port on all addresses, others where they are. */
  @Test
  void serversOfTheMachineListen() throws IOException {
    String listening = " LISTEN ";
    assertThat(sockets(MACHINE, "linux"))
        .contains("tcp 0 0 0.0.0.0:80 0.0.0.0:* LISTEN\n")
        .containsOnlyOnce(listening.strip());
    assertThat(sockets(MACHINE.replace("10.10.10.10:80", "[fe80::10]:80"), "linux"))
        .contains("tcp6 0 0 :::80 :::* LISTEN\n");
    assertThat(sockets(MACHINE.replace("10.10.10.10:80\", on: web", "127.0.0.1:80\""), "ss"))
        .contains("LISTEN 0 0 127.0.0.1:80 0.0.0.0:*\n");
  }

  /** One of eight calls is served at once, the seventh takes the last place of a backlog of 6. */
  @Test
  void theirBacklogIsShownAsItIsFilled() throws IOException {
    String slow = MACHINE.replace("on: web,", "on: web, profile: linux, backlog: 6, accepts: 1/m,");
    String rush = slow.replace("at: [1s] }, hold: 1m", "burst: 8, every: 1m }");
    assertThat(sockets(rush, "ss")).contains("LISTEN 7 6 0.0.0.0:80 0.0.0.0:*\n");
    assertThat(sockets(rush, "linux")).contains("tcp 7 0 0.0.0.0:80 0.0.0.0:* LISTEN\n");
  }

  /**
   * Opened at 2 s and closed at 2.1 s, the connection of gone has its FIN acknowledged at 2.2 s.
   */
  @Test
  void aFinIsAcknowledgedARoundTripLater() throws IOException {
    String slow = MACHINE.replace("profile: windows-2003", "profile: windows-2003, rtt: 100ms");
    assertThat(sockets(slow, "windows", "2.199s")).contains("FIN_WAIT_1").doesNotContain("WAIT_2");
    assertThat(sockets(slow, "windows", "2200ms")).contains("FIN_WAIT_2");
  }

  @Test
  void aServerThatIsDownDoesNotListen() throws IOException {
    assertThat(sockets(MACHINE.replace("on: web,", "on: web, up: false,"), "linux"))
        .doesNotContain("LISTEN");
  }

  @Test
  void netstatOfWindowsLeavesListeningSocketsOut() throws IOException {
    assertThat(sockets(MACHINE, "windows")).doesNotContain("LISTEN");
  }

  @Test
  void jsonHasTheSocketsBesideTheResult() {
    assertThat(CommandRun.of("run", machine, "--netstat-at=0", "--json").fine())
        .contains(
            "\"netstat\":{\"at\":0,\"machines\":{\"web\":["
                + "{\"process\":\"inetinfo.exe\",\"localAddress\":\"0.0.0.0\",\"localPort\":80,"
                + "\"waiting\":0,\"state\":\"LISTEN\"},"
                + "{\"process\":\"w3wp.exe\",\"localAddress\":"
                + "\"10.10.10.10\",\"localPort\":1025,\"remoteAddress\":\"10.10.10.20\","
                + "\"remotePort\":1433,\"state\":\"ESTABLISHED\"}]}}");
    assertThat(CommandRun.of("run", machine, "--json").fine()).doesNotContain("netstat");
  }

  // ------------------------------------------------------------------------- What makes no sense

  private String refused(String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "run";
    args[1] = machine;
    System.arraycopy(more, 0, args, 2, more.length);
    return CommandRun.of(args).refused(ExitCode.USAGE);
  }

  @Test
  void anInstantBehindTheEnd() {
    assertThat(refused("--netstat-at", "2m"))
        .isEqualTo(
            "portsim run: --netstat-at 2m is behind the end of "
                + machine
                + ": variant base ends at 60s\n"
                + "  hint: an instant from 0 to 60s; or a longer run: --set duration=2m\n");
  }

  @Test
  void anInstantWithoutAUnit() {
    assertThat(refused("--netstat-at", "180"))
        .isEqualTo(
            """
            portsim run: --netstat-at needs a unit: 180 of what?
              hint: write 180s or 180ms
            """);
  }

  @Test
  void aToolThatIsNotKnown() {
    assertThat(refused("--netstat-at", "1s", "--netstat-format", "lsof"))
        .startsWith("portsim run: --netstat-format takes windows, windows-b, linux or ss, got");
  }

  @Test
  void aFormatWithoutAnInstant() {
    assertThat(refused("--netstat-format", "ss"))
        .isEqualTo(
            """
            portsim run: --netstat-format is for --netstat-at, and there is none
              hint: add --netstat-at 3m
            """);
  }

  @Test
  void socketsAsASeries() {
    assertThat(refused("--netstat-at", "1s", "--csv"))
        .startsWith("portsim run: --netstat-at and --csv cannot go together\n");
  }
}
