package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** MSDN aa560610 has three texts that applications show when a machine is out of ports. */
class PortDepletionErrorsTest {
  private static final String OUT_OF_PORTS = "biztalk/default-range.yaml";

  @Test
  void aReportOnWindowsHasTheTextsOfTheArticle() {
    String report =
        CommandRun.of("run", BundledScenarios.path(OUT_OF_PORTS)).fine().replaceAll("\\s+", " ");
    assertThat(report)
        .contains("The underlying connection was closed: An unexpected error occurred on a send.")
        .contains("Unable to connect to the remote server")
        .contains(
            "Only one usage of each socket address (protocol/network address/port) is normally"
                + " permitted.");
  }

  @Test
  void otherSystemsHaveTheirOwn() {
    assertThat(CommandRun.of("run", BundledScenarios.path("linux/safe-rate.yaml")).fine())
        .contains("EADDRNOTAVAIL")
        .doesNotContain("remote server");
  }
}
