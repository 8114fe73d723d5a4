package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code portsim capacity --of hosts.web.addresses}: the fewest addresses that do. */
class CapacityOfAddressesTest {
  /**
   * 1,000 ports, for each pair of addresses, each kept for 60 to 62.048 s: 100/s take up to
   * 6,204.8. Shared among 7 addresses that is 886.4 for each, among 6 it is 1,034.1.
   */
  private static final String LINUX =
      """
      title: Addresses
      duration: 3m
      sample: 3m
      hosts:
        web:
          profile: PROFILE
          address: 10.1.2.3
          settings: { ip_local_port_range: 40000-40999 }
          timerPhase: 0ms
      servers:
        service: { address: "192.0.2.1:80" }
      workloads:
        calls: { from: web, to: service, arrivals: 100/s, MORE }
      """;

  @TempDir private Path folder;

  private String file(String profile, String more) throws IOException {
    String text = LINUX.replace("PROFILE", profile).replace("MORE", more);
    return Scenarios.file(folder, "addresses.yaml", text);
  }

  @ParameterizedTest
  @CsvSource({"hosts.web.addresses", "servers.service.addresses"})
  void eachAddressMultipliesThePorts(String path) throws IOException {
    String json = CommandRun.of("capacity", file("linux", ""), "--of", path, "--json").fine();
    assertThat(json)
        .contains("\"begin\":\"1\",\"beginHolds\":false,\"found\":true")
        .contains("\"holds\":\"7\",\"fails\":\"6\"");
  }

  /**
   * 1,000 / 62.048 s = 16.1166/s for each address; 7 of them bear 112.8/s, of which 1/7 is each.
   */
  @Test
  void theFormulaIsOfOneAddress() throws IOException {
    String out = CommandRun.of("capacity", file("linux", ""), "--of", "hosts.web.addresses").fine();
    assertThat(out).contains("holds from    7", "fails up to   6", "sustain 16.116");
    assertThat(out.split("sustain 16.116", -1)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "hosts.wep.addresses, hold: 0ms, there is no number at hosts.wep.addresses",
    "hosts.web.addresses, 'connections: { pool: sqlclient }', does not open a connection for each",
    "hosts.web.addresses, 'bind: 10.1.2.3', calls is bound to one address",
  })
  void saysWhatIsInTheWay(String path, String more, String told) throws IOException {
    CommandRun run = CommandRun.of("capacity", file("linux", more), "--of", path);
    assertThat(run.code()).isIn(ExitCode.USAGE, ExitCode.INVALID_SCENARIO);
    assertThat(run.err()).contains(told);
  }

  /** 100/s for 3 min are 18,000 calls, whoever makes them. */
  @Test
  void asManyCallsComeFromAnyNumberOfAddresses() throws IOException {
    CommandRun run =
        CommandRun.of(
            "capacity",
            file("linux", "hold: 0ms"),
            "--of",
            "hosts.web.addresses",
            "--between",
            "1..7",
            "--budget",
            "calls.attempted = 18000");
    assertThat(run.code()).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(run.out()).contains("It fails with no value that was tried");
  }

  @Test
  void aBudgetOfAPartIsRefused() throws IOException {
    CommandRun run =
        CommandRun.of(
            "capacity",
            file("linux", ""),
            "--of",
            "hosts.web.addresses",
            "--budget",
            "workloads.calls.calls.failed = 0");
    assertThat(run.code()).isEqualTo(ExitCode.INVALID_SCENARIO);
    assertThat(run.err()).contains("the budget is of a single workload or server");
  }
}
