package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a report finds worth a remark. */
class FindingsTest {
  private static String findings(String host, String workloads) {
    String scenario =
        """
        title: Calls
        duration: 10m
        hosts:
          web: { %s }
        servers:
          sql: { address: "192.0.2.1:1433" }
          cache: { address: "192.0.2.2:80" }
        workloads:
        """
            .formatted(host);
    String text = CommandRun.At.input(scenario + workloads).run("run", "-").fine();
    int at = text.indexOf("\nFindings\n");
    return at < 0 ? "" : text.substring(at).replaceAll("\\s+", " ");
  }

  /**
   * 1025-5000 without 1100-5000 are 75 ports, up to 6000 they are 1,075. The 200 connections would
   * fit into the 3,976 ports of neither setting, but not into 75.
   */
  @Test
  void aSettingIsComparedWithItsAbsenceBesideTheOthers() {
    String host =
        "profile: windows-2003, settings: { MaxUserPort: 6000, ReservedPorts: 1100-5000 }";
    assertThat(findings(host, "  orders: { from: web, to: sql, arrivals: 20/s, stop: 10s }"))
        .doesNotContain("MaxUserPort changes nothing");
  }

  @Test
  void aSettingThatChangesNothingIsNotSaidToNeedARestart() {
    String host = "profile: windows-2003, settings: { MaxUserPort: 6000, TcpTimedWaitDelay: 60 }";
    assertThat(findings(host, "  orders: { from: web, to: sql, arrivals: 1/s }"))
        .contains("MaxUserPort changes nothing here", "TcpTimedWaitDelay takes effect at a restart")
        .doesNotContain("MaxUserPort and");
  }

  @Test
  void severalSettingsAreListedAsInASentence() {
    String host =
        "profile: windows-2003, settings:"
            + " { MaxUserPort: 5500, TcpTimedWaitDelay: 60, ReservedPorts: 1434 }";
    assertThat(findings(host, "  orders: { from: web, to: sql, arrivals: 100/s }"))
        .contains("MaxUserPort, TcpTimedWaitDelay and ReservedPorts take effect at a restart");
  }

  @Test
  void aDefaultThatIsSetIsNotDisputed() {
    String orders = "  orders: { from: web, to: sql, arrivals: 1/s }";
    assertThat(findings("profile: windows", orders)).contains("TIME_WAIT to be 240 s");
    assertThat(findings("profile: windows, settings: { TcpTimedWaitDelay: 240 }", orders))
        .doesNotContain("TIME_WAIT to be 240 s");
  }

  /** 3976 / 240.01 s = 16.56597...: 16.566 would be too fast, so it is rounded down. */
  @Test
  void aSustainedRateIsRoundedDown() {
    assertThat(
            findings(
                "profile: windows-2003",
                "  orders: { from: web, to: sql, arrivals: 20/s, hold: 10ms }"))
        .contains(
            "20 connections/s (orders) that keep a port for 240.01 s each need 4,801 ports if they"
                + " go on; 3,976 ports sustain 16.565/s.");
  }

  /** 10/s each: 2400 ports at a time, and 4800 only if they came together. */
  @Test
  void workloadsThatDoNotOverlapAreNotAddedUp() {
    String together =
        """
          day: { from: web, to: sql, arrivals: 10/s, stop: 5m }
          night: { from: web, to: sql, arrivals: 10/s, start: 4m }
        """;
    assertThat(findings("profile: windows-2003", together)).contains("(day and night)");
    assertThat(findings("profile: windows-2003", together.replace("4m", "5m")))
        .doesNotContain("ports sustain");
  }
}
