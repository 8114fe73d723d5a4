package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    return allOf(scenario + workloads);
  }

  /** Of a whole scenario. */
  private static String allOf(String scenario) {
    String text = CommandRun.At.input(scenario).run("run", "-").fine();
    int at = text.indexOf("\nFindings\n");
    return at < 0 ? "" : text.substring(at).replaceAll("\\s+", " ");
  }

  /** Of a Linux machine with 1,000 ports, and a workload that opens a connection each second. */
  private static String ofLinux(String settings, String workload) {
    String host =
        "profile: linux, address: 10.0.0.1, settings: { ip_local_port_range: 40000-40999"
            + (settings.isEmpty() ? "" : ", " + settings)
            + " }";
    return findings(host, "  orders: { from: web, to: sql, arrivals: 1/s" + workload + " }");
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

  // --------------------------------------------------------------------------------------- Linux

  @ParameterizedTest(name = "{0}{1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "tcp_fin_timeout: 10 | | it ends connections that wait for the other side's FIN, and there"
            + " are none; it does not shorten TIME_WAIT",
        "tcp_fin_timeout: 10 | , otherCloses: 9.5s | it ends connections that wait for the other"
            + " side's FIN, which here comes before, 9.5 s behind the first at the latest; it does"
            + " not shorten TIME_WAIT",
        // Two parts of 10 s each: 20 s.
        "tcp_fin_timeout: 70 | , otherCloses: 19s | it ends connections that wait for the other",
        "tcp_tw_reuse: 2 | | 2 reuses ports between loopback addresses alone, and there are none; 1"
            + " reuses all",
        "tcp_tw_reuse: 0 | | its standard, 2, reuses no port here either",
        "tcp_tw_reuse: 1 | , bind: any | a bind takes no port in TIME_WAIT, whatever this says",
        "tcp_tw_reuse: 1 | , closes: reset | no connection enters TIME_WAIT",
        "'tcp_timestamps: 0, tcp_tw_reuse: 1' | | without tcp_timestamps no port is reused",
        "tcp_tw_reuse_delay: 10 | | no port in TIME_WAIT is reused",
        "tcp_timestamps: 0 | | they matter to the reuse of ports, and none is reused",
        "tcp_max_tw_buckets: 64 | | at most 63 connections are in TIME_WAIT at a time",
        "tcp_syn_retries: 2 | | the servers answer each SYN",
        "somaxconn: 10 | | it acts on the listening side"
      })
  void aSettingWithoutEffectIsToldWithTheReason(String settings, String workload, String reason) {
    String more = workload == null ? "" : workload;
    assertThat(ofLinux(settings.replace("'", ""), more))
        .contains(" changes nothing here: " + reason);
  }

  /** Of one call a second 62 or 63 fall into the 62.048 s that TIME_WAIT lasts at most. */
  @ParameterizedTest(name = "{0}{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "tcp_fin_timeout: 10 | , otherCloses: never",
        "tcp_fin_timeout: 10 | , otherCloses: 10s",
        "tcp_fin_timeout: 70 | , otherCloses: 20s",
        "tcp_tw_reuse: 1 |",
        "'tcp_tw_reuse: 1, tcp_tw_reuse_delay: 10' |",
        "'tcp_tw_reuse: 1, tcp_timestamps: 0' | , bind: 40000, reuseAddress: true",
        "tcp_timestamps: 0 | , bind: 40000, reuseAddress: true",
        "tcp_max_tw_buckets: 62 |"
      })
  void aSettingWithAnEffectIsNot(String settings, String workload) {
    String more = workload == null ? "" : workload;
    assertThat(ofLinux(settings.replace("'", ""), more))
        .doesNotContain("tcp_timestamps changes nothing", "tcp_fin_timeout changes nothing")
        .doesNotContain("tcp_tw_reuse_delay changes nothing", "tcp_max_tw_buckets changes nothing");
  }

  /** 10 s are 2,500 jiffies, level 2 (64 jiffies): up to 10.256 s. */
  @Test
  void aTimeoutOfFinWaitIsSaidNotToShortenTimeWait() {
    assertThat(ofLinux("tcp_fin_timeout: 10", ", otherCloses: never"))
        .contains(
            "tcp_fin_timeout ends the connections of orders in FIN_WAIT_2, 10.256 s after the FIN"
                + " at the latest, because the other side does not close until then. They do not"
                + " enter TIME_WAIT, which it does not shorten.");
    assertThat(ofLinux("tcp_fin_timeout: 10", ", otherCloses: 9s")).doesNotContain("ends the");
    assertThat(ofLinux("", ", otherCloses: never")).doesNotContain("ends the");
  }

  @ParameterizedTest(name = "{0}, {1}: {2} changes nothing")
  @CsvSource(
      delimiter = '|',
      value = {
        "windows | dynamicport: 10000-19999, AutoReusePortRangeStartPort: 20000,"
            + " AutoReusePortRangeNumberOfPorts: 999 | dynamicport | connects take the ports of"
            + " AutoReusePortRangeStartPort and AutoReusePortRangeNumberOfPorts instead",
        "windows | AutoReusePortRangeStartPort: 20000 | AutoReusePortRangeStartPort | it takes"
            + " AutoReusePortRangeStartPort from 1025 on and AutoReusePortRangeNumberOfPorts above 0",
        "windows | AutoReusePortRangeNumberOfPorts: 999 | AutoReusePortRangeNumberOfPorts | it"
            + " takes AutoReusePortRangeStartPort from 1025 on",
        "freebsd | net.inet.tcp.finwait2_timeout: 5000 | net.inet.tcp.finwait2_timeout | it counts"
            + " where net.inet.tcp.fast_finwait2_recycle is 1"
      })
  void aSettingThatOthersOverruleIsTold(
      String profile, String settings, String setting, String reason) {
    String host = "profile: " + profile + ", settings: { " + settings + " }";
    assertThat(findings(host, "  orders: { from: web, to: sql, arrivals: 1/s }"))
        .contains(setting + " changes nothing here: " + reason);
  }

  @Test
  void aRangeForReuseThatIsUsedIsNotOverruled() {
    String host =
        "profile: windows, settings: { AutoReusePortRangeStartPort: 20000,"
            + " AutoReusePortRangeNumberOfPorts: 999 }";
    assertThat(findings(host, "  orders: { from: web, to: sql, arrivals: 1/s }"))
        .doesNotContain("changes nothing");
  }

  /** Refused at once; Windows sends again after 0.5 s three times: 3,000/s x 1.5 s are 4,500. */
  @Test
  void aServerThatIsDownKeepsNoPortsInTimeWait() {
    String down =
        """
          web: { profile: %s }
        servers:
          sql: { address: "192.0.2.1:1433", up: false }
        workloads:
          orders: { from: web, to: sql, arrivals: %s, stop: 2s }
        """;
    String tenMinutes = "title: Calls\nduration: 10m\nhosts:\n";
    assertThat(allOf(tenMinutes + down.formatted("windows-2003", "1000/s")))
        .doesNotContain("sustain");
    assertThat(allOf(tenMinutes + down.formatted("linux", "1000/s"))).doesNotContain("sustain");
    assertThat(allOf(tenMinutes + down.formatted("windows-2003", "3000/s")))
        .contains(
            "3000 connections/s (orders) that keep a port for 1.5 s each need 4,500 ports",
            "3,976 ports sustain 2650.666/s.");
    assertThat(
            allOf(
                tenMinutes
                    + down.formatted("windows-2003", "1000/s")
                    + "timeline: [{ at: 5m, do: start sql }]\n"))
        .contains("keep a port for 240 s");
  }

  @Test
  void aRangeOfASocketThatTheKernelIgnoresIsTold() {
    assertThat(ofLinux("", ", localPortRange: 50000-50009"))
        .contains("50000-50009 begins and ends outside of the ports of its host, 40000-40999");
    assertThat(ofLinux("", ", localPortRange: 40990-50009")).doesNotContain("localPortRange");
  }

  @Test
  void whoNeverFollowsTheOtherSideLeaks() {
    assertThat(ofLinux("", ", closes: server, otherCloses: never"))
        .contains("workloads.orders: the server closes first and the client never follows");
    assertThat(ofLinux("", ", otherCloses: never")).doesNotContain("for good");
  }

  /** 1000 / 62.048 s = 16.116...; bound to one port they have one, of which nothing is said. */
  @Test
  void theSustainedRateIsThatOfTheLongestTimeWait() {
    String orders = "  orders: { from: web, to: sql, arrivals: 20/s";
    String host = "profile: linux, settings: { ip_local_port_range: 40000-40999 }";
    assertThat(findings(host, orders + " }"))
        .contains(
            "20 connections/s (orders) that keep a port for up to 62.048 s each need 1,241 ports if"
                + " they go on; 1,000 ports sustain 16.116/s.");
    assertThat(findings(host, orders + ", localPortRange: 40000-40099 }"))
        .contains("100 ports sustain 1.611/s.");
    assertThat(findings(host, orders + ", bind: 40000 }")).doesNotContain("sustain");
  }

  /** Ports that are taken over after 1 s and a millisecond: 100 / 1.001 s = 99.9. */
  @Test
  void whoReusesPortsKeepsThemForTheDelay() {
    String host = "profile: linux, settings: { ip_local_port_range: 40000-40099, tcp_tw_reuse: 1 }";
    assertThat(findings(host, "  orders: { from: web, to: sql, arrivals: 200/s }"))
        .contains("that keep a port for 1.001 s each need 201 ports", "100 ports sustain 99.9/s.");
  }

  /** 10/s to each of two servers need 621 ports each; bound, both share 1,000. */
  @Test
  void boundSocketsShareThePortsOfTheirHost() {
    String two =
        """
          one: { from: web, to: sql, arrivals: 10/s }
          two: { from: web, to: cache, arrivals: 10/s }
        """;
    String host = "profile: linux, settings: { ip_local_port_range: 40000-40999 }";
    assertThat(findings(host, two)).doesNotContain("sustain");
    assertThat(findings(host, two.replace("10/s", "10/s, bind: any")))
        .contains("20 connections/s (one and two)", "need 1,241 ports");
    assertThat(findings(host, two.replace("10/s }\n  two", "10/s, bind: any }\n  two")))
        .contains("20 connections/s (two and one)", "need 1,241 ports");
  }

  /** 10/s need 621 ports at each address; bound to any address, 1,241 of 1,000. */
  @Test
  void socketsBoundToTwoAddressesDoNotContend() {
    String host =
        "profile: linux, addresses: [10.0.0.1, 10.0.0.2],"
            + " settings: { ip_local_port_range: 40000-40999 }";
    String two =
        """
          one: { from: web, to: sql, arrivals: 10/s, bind: 10.0.0.1 }
          two: { from: web, to: sql, arrivals: 10/s, bind: 10.0.0.2 }
        """;
    assertThat(findings(host, two)).doesNotContain("sustain");
    assertThat(findings(host, two.replace("bind: 10.0.0.2", "bind: any"))).contains("sustain");
    assertThat(findings(host, two.replace("bind: 10.0.0.1", "bind: 50000")))
        .doesNotContain("sustain");
  }

  /**
   * KB 328476: they act on the server where connections are local; it needs no address for that.
   */
  @Test
  void aSettingOfAServerOnAHostCountsThere() {
    String scenario =
        """
        title: Local
        duration: 1m
        hosts: { web: { profile: windows-2003 } }
        servers:
          sql: { address: "10.10.10.20:1433", on: web, settings: { MaxUserPort: 20000 } }
        workloads:
          orders: { from: web, to: sql, arrivals: 1/s }
        """;
    assertThat(allOf(scenario))
        .contains("Here that is the same machine, hosts.web: set there, it counts.");
  }
}
