package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.cli.GoldenFile;

/** {@code portsim remedies}. */
class RemediesCommandTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "remedies");
  private static final String POOLING_OFF = "../../scenarios/sql-server/pooling-off.yaml";
  private static final String SAFE_RATE = "../../scenarios/linux/safe-rate.yaml";
  private static final String CLOAKING = "../../scenarios/starters/cloaking.yaml";

  /** Of 100 ports, TIME_WAIT of 60 s: 1.6/s; 5/s use them up at 20 s. */
  private static final String LINUX =
      """
      title: "Too fast \\e[31m"
      duration: 2m
      hosts:
        web:
          profile: linux
          settings: { net.ipv4.ip_local_port_range: 40000-40099, net.ipv4.tcp_tw_reuse: 2 }
      servers: { api: { address: "10.0.0.2:80" } }
      workloads: { calls: { from: web, to: api, arrivals: 5/s } }
      """;

  private static final String TWO_THOUSAND =
      """
      title: Half of what a second address bears
      duration: 343.04s
      hosts:
        machine:
          profile: linux
          address: 10.0.0.2
          settings: { ip_local_port_range: 40000-41999, tcp_tw_reuse: 0 }
      servers: { server: { address: "10.0.0.2:80" } }
      workloads: { calls: { from: machine, to: server, arrivals: 25.302/s, connections: per-call } }
      """;

  @ParameterizedTest
  @CsvSource({
    "sql-server/pooling-off, pooling-off.txt",
    "starters/cloaking, cloaking.txt",
    "sql-server/backlog, backlog.txt",
  })
  void saysWhatToDoFirstAndHow(String scenario, String golden) throws IOException {
    String text = CommandRun.of("remedies", "../../scenarios/" + scenario + ".yaml").fine();
    GoldenFile.assertMatches(GOLDEN.resolve(golden), text);
  }

  @ParameterizedTest
  @CsvSource({
    // 3976 ports / 240.01 s; 100 connections / 10 ms; 64,510 ports / 240.01 s; 3976 / 30.01 s
    "as it is, 16.565/s",
    "Keep connections and reuse them, '10,000/s'",
    "More ephemeral ports (1025-65534), 268.78/s",
    "A shorter TIME_WAIT (30 s), 132.489/s",
    // no TIME_WAIT: 3976 ports / 10 ms
    "Close with a reset, '397,600/s'",
  })
  void theSustainedRateIsThatOfLittlesLaw(String remedy, String rate) {
    assertThat(CommandRun.of("remedies", POOLING_OFF).fine().lines())
        .anyMatch(line -> line.contains(remedy) && line.endsWith(" " + rate));
  }

  @Test
  void whatDoesNothingIsTriedAllTheSame() {
    String text = CommandRun.At.input(LINUX).run("remedies", "-").fine();
    String useless =
        text.substring(text.indexOf("What does not help here")).replaceAll("\\s+", " ");
    String same = "the run is the same to the last number; ";
    assertThat(useless)
        .contains("A shorter tcp_fin_timeout: " + same + "it is the time in FIN_WAIT_2")
        .contains("ip_local_port_range at the server: " + same + "it is the side that connects")
        .contains("SO_REUSEADDR: " + same + "on Linux it bears on binds")
        .contains("tcp_tw_recycle: not possible here; removed in Linux 4.12");
  }

  @Test
  void linuxHasRemediesOfItsOwn() {
    String text = CommandRun.At.input(LINUX).run("remedies", "-").fine();
    assertThat(text)
        .contains("sysctl -w net.ipv4.ip_local_port_range=\"10000 65535\"")
        .contains("echo 'net.ipv4.tcp_tw_reuse = 1' >> /etc/sysctl.d/90-ports.conf")
        .contains("A second port or address of the server")
        .contains("    ip addr add 192.0.2.11/24 dev eth0\n")
        .containsPattern("take a free\\s+address of the\\s+machine's\\s+own\\s+network")
        .contains("great risk")
        .doesNotContain("A shorter TIME_WAIT", "\u001b");
  }

  @Test
  void whatIsDangerousIsNotTheFirst() {
    String text = CommandRun.of("remedies", POOLING_OFF).fine();
    assertThat(text.indexOf("5 Close with a reset")).isPositive();
    assertThat(text.indexOf("6 SO_REUSEADDR")).isPositive();
  }

  @Test
  void anOtherRangeOnlyPostponesWhatGrows() {
    // 200 connections more each 15 minutes: 64,510 / 200 = 322 times, 80 h
    assertThat(CommandRun.of("remedies", CLOAKING).fine())
        .containsPattern("More ephemeral ports \\(1025-65534\\) +0 +4,800 +~3 d 8 h\n");
  }

  @Test
  void whatGoesWellNeedsNothing() {
    assertThat(CommandRun.of("remedies", SAFE_RATE, "--no-search").fine())
        .contains("As it is, no call fails and ports never run out.", "Nothing is needed;");
  }

  /** The halves are in use at other instants, so that together they peak as the whole did. */
  @Test
  void whatDoublesTheRateHelpsAlthoughTheRunCountsTheSame() {
    String text = CommandRun.At.input(TWO_THOUSAND).run("remedies", "-", "--no-search").fine();
    int useless = text.indexOf("What does not help here");
    // 2,000 ports / (61.024 s and 1.024 s of the timers' grid); 4,000 with two addresses
    assertThat(text.substring(0, useless).replaceAll("\\s+", " "))
        .contains("as it is 0 1,570 never 32.233/s")
        .contains("A second port or address of the 0 1,570 never 64.466/s")
        .contains("A second address of the machine, 0 1,570 never 64.466/s");
    assertThat(text.substring(useless))
        .contains("SO_REUSEADDR: the run is the same to the last number")
        .doesNotContain("A second port or address of the server");
  }

  @Test
  void programsReadTheSame() {
    assertThat(CommandRun.of("remedies", POOLING_OFF, "--json").fine())
        .startsWith("{\"file\":\"" + POOLING_OFF + "\",\"variant\":\"base\",\"before\":{")
        .contains(
            "\"callsAttempted\":12000,\"callsFailed\":1650,\"portsPeakInUse\":3976,\"exhaustedAt\":198.8")
        .contains("\"sustainedPerSecond\":16.565,\"sustainedBy\":\"formula\"")
        .contains("\"name\":\"pooling\"", "\"restart\":\"machine\",\"risk\":\"little\"")
        .endsWith("\"runs\":9}\n");
  }

  @Test
  void aVariantIsHelpedWithItsOwnValues() {
    assertThat(CommandRun.of("remedies", POOLING_OFF, "--variant", "pooled").fine())
        .contains(", variant pooled", "As it is, no call fails");
  }

  @Test
  void anUnknownVariantIsNamed() {
    assertThat(CommandRun.of("remedies", POOLING_OFF, "--variant", "poold").refused(ExitCode.USAGE))
        .contains("there is no variant 'poold'", "base, ");
  }

  @Test
  void aFileThatIsNoScenarioIsExplained() {
    assertThat(CommandRun.At.input("title: x\n").run("remedies", "-").told(2)).contains("duration");
  }
}
