package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import portsim.cli.ProjectFolder;

/** What a report says of the pools of WCF. */
class WcfReportTest {
  private static String report(String scenario) throws IOException {
    String text =
        Files.readString(ProjectFolder.path("scenarios").resolve("wcf").resolve(scenario));
    return CommandRun.At.input(text).run("run", "-").fine().replaceAll("[\\s•]+", " ");
  }

  @Test
  void countsWhyConnectionsWereGivenUp() throws IOException {
    assertThat(report("cache-too-small.yaml"))
        .contains("stale 0 0 11,210", "closed, no room 9,832 0 0")
        .doesNotContain("closed, idle", "closed, lease over");
  }

  /** The server answers each SYN: it is not TCP whose time is over. */
  @Test
  void anOpenThatIsLateIsWordedAsWcfDoes() throws IOException {
    assertThat(report("open-handshake.yaml"))
        .contains(
            "open timeout WCF System.TimeoutException: The open operation did not complete within"
                + " the allotted timeout of 00:00:12.")
        .doesNotContain("WSAETIMEDOUT");
  }
}
