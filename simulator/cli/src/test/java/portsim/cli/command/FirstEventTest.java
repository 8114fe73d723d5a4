package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Why an expectation is not met: the first event that made it so.
 *
 * <p>100 ports, a call each 0.1 s from 0 s on, which closes at once and keeps its port for 15 s.
 * Call 100, at 10 s, finds none; the port of call 0 returns at 15 s, and is taken at this instant.
 * So calls 100 to 149 fail, and 150 of 200 complete.
 */
class FirstEventTest {
  private static final String BASE =
      Scenarios.EXHAUSTED.replace("60s", "15s").split("expect:", 2)[0];

  private static final String EXHAUSTED =
      "port exhausted at 10 s: 100 of 100 held, oldest returns at 15 s";

  @TempDir private Path folder;

  /** The reason as a person reads it, in one line; empty where there is none. */
  private String why(String scenario, String path, String required) throws Exception {
    String text = scenario + "expect:\n  " + path + ": \"" + required + "\"\n";
    String out = CommandRun.of("test", Scenarios.file(folder, "x.yaml", text)).out();
    assertThat(out).startsWith("failed ");
    String[] parts = out.replaceAll("\\s+", " ").split(" why: ", 2);
    return parts.length == 1 ? "" : parts[1].replace(" 0 scenarios passed, 1 failed ", "");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "ports.firstExhaustion, never",
    "ports.firstExhaustion, > 12s",
    "hosts.client.ports.firstExhaustion, never",
    "workloads.calls.ports.firstExhaustion, never",
    "calls.failed, 0",
    "servers.service.calls.failed, 0",
    "calls.failedBy.portExhausted, 0",
    "ports.exhaustedFor, 0",
  })
  void portsRanOut(String path, String required) throws Exception {
    assertThat(why(BASE, path, required)).isEqualTo(EXHAUSTED);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "calls.failed                 | <= 10 | above 10 since 11 s", // the 11th is call 110
        "calls.failed                 | >= 60 | came to 50 at 14.9 s and no further", // call 149
        "calls.completed              | 200   | came to 150 at 19.9 s and no further", // call 199
        "calls.failedBy.portExhausted | < 50  | above 49 since 14.9 s",
        "ports.exhaustedFor           | < 2s  | 2 s or more since 12 s",
        "ports.exhaustedFor           | <= 2s | above 2 s since 12 s", // from 10 s on
      })
  void itCameLaterForPortsRanOut(String path, String required, String first) throws Exception {
    assertThat(why(BASE, path, required)).isEqualTo(first + "; " + EXHAUSTED);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "calls.attempted        | <= 100 | above 100 since 10 s", // the 101st is call 100
        "calls.attempted        | 300    | came to 200 at 19.9 s and no further",
        "ports.peakInUse        | < 51   | above 50 since 5 s", // the 51st port: call 50
        "ports.peakInUse        | 101    | came to 100 at 9.9 s and no further", // call 99
        "calls.failedBy.refused | 3      | none to the end",
        "connections.opened     | 0      | the first at 0 s",
      })
  void aNumberCameTooFarOrNotFarEnough(String path, String required, String first)
      throws Exception {
    assertThat(why(BASE, path, required)).isEqualTo(first);
  }

  @Test
  void aNumberThatFallsHasNoFirstEvent() throws Exception {
    assertThat(why(BASE, "calls.wait.p99", "> 1s")).isEmpty();
  }

  @Test
  void portsNeverRanOut() throws Exception {
    String pooled = BASE.replace("10/s", "10/s, connections: { pool: sqlclient }");
    assertThat(why(pooled, "ports.firstExhaustion", "10s"))
        .isEqualTo("never exhausted: at most 1 of 100 in use, first at 0 s");
    // Call 0 opens the connection, calls 1 to 4 use it again.
    assertThat(why(pooled, "connections.reused", "<= 3")).isEqualTo("above 3 since 0.4 s");
  }

  @Test
  void aServerThatIsDownRefusesTheFirstCall() throws Exception {
    String down = BASE.replace("\"192.0.2.1:80\"", "\"192.0.2.1:80\", up: false");
    assertThat(why(down, "calls.completed", "200"))
        .isEqualTo("none to the end; first call of calls fails at 0 s: refused");
  }

  @Test
  void aPortThatIsNeverGivenBackDoesNotReturn() throws Exception {
    String leaking = BASE.replace("10/s", "10/s, closes: never");
    assertThat(why(leaking, "calls.failed", "0"))
        .isEqualTo("port exhausted at 10 s: 100 of 100 held, none returns before the end");
  }

  @Test
  void onlyTheWorkloadsThatContendForAPortHoldIt() throws Exception {
    // To each server 100 ports: 20 calls a second to the first take them in 5 s; the second, on the
    // same machine, holds 25 by then, which do not count. The first port returns at 15 s.
    String two =
        BASE.replace("unique: port", "unique: tuple")
            .replace(
                "\"192.0.2.1:80\" }", "\"192.0.2.1:80\" }\n  other: { address: \"192.0.2.2:80\" }")
            .replace(
                "arrivals: 10/s }",
                "arrivals: 20/s }\n  few: { from: client, to: other, arrivals: 5/s }");
    assertThat(why(two, "calls.failed", "0"))
        .isEqualTo("port exhausted at 5 s: 100 of 100 held, oldest returns at 15 s");
  }

  @Test
  void amongSeveralHostsItNamesTheOne() throws Exception {
    String two = BASE.replace("hosts:\n", "hosts:\n  idle: { profile: windows-2003 }\n");
    assertThat(why(two, "ports.firstExhaustion", "never"))
        .isEqualTo("port exhausted on client at 10 s: 100 of 100 held, oldest returns at 15 s");
  }
}
