package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code portsim run --html}: the file that it writes, and what it is not written over. */
class PageCommandTest {
  private static final String HOSTILE = "</script><script>alert(1)</script>";

  /** 100,000 connections at random instants on random ports: more than fits into a page. */
  private static final String MUCH =
      """
      title: Much
      duration: 250s
      hosts:
        web: { profile: custom, ports: 1024-65535, timeWait: 5s, unique: port, selection: random }
      servers: { sql: { address: "10.10.10.20:1433" } }
      workloads:
        orders: { from: web, to: sql, arrivals: { poisson: 400/s }, hold: { exponential: 1s } }
      """;

  @TempDir private Path folder;
  private String scenario;
  private Path page;

  @BeforeEach
  void writeScenario() throws IOException {
    scenario = Scenarios.file(folder, "scenario.yaml", Scenarios.EXHAUSTED);
    page = folder.resolve("page.html");
  }

  private String written(String... more) throws IOException {
    String[] all = new String[4 + more.length];
    System.arraycopy(new String[] {"run", scenario, "--html", page.toString()}, 0, all, 0, 4);
    System.arraycopy(more, 0, all, 4, more.length);
    CommandRun.of(all).fine();
    return Files.readString(page);
  }

  @Test
  void isOneFileBesideTheReport() throws IOException {
    String report = CommandRun.of("run", scenario).fine();
    assertThat(CommandRun.of("run", scenario, "--html", page.toString()).fine()).isEqualTo(report);
    String text = Files.readString(page);
    assertThat(text).startsWith("<!doctype html>").endsWith("</html>\n");
    assertThat(text).doesNotContain(" src=", "@import", "url(");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("scenario.yaml", "page.html");
  }

  @Test
  void isTheSameAgain() throws IOException {
    String first = written();
    assertThat(written()).as("and takes the place of an older one").isEqualTo(first);
  }

  @Test
  void showsTheSourceAndWhatWasSetBesideIt() throws IOException {
    assertThat(written("--set", "duration=30s"))
        .contains("title: ", "Set beside the file: duration=30s.");
  }

  @Test
  void leavesOutWhatDoesNotFitAndKnowsFromWhen() throws IOException {
    scenario = Scenarios.file(folder, "much.yaml", MUCH);
    String text = written();
    assertThat(Files.size(page)).isLessThan(1_500_000);
    String complete = text.replaceAll("(?s).*\"complete\":([0-9]+).*", "$1");
    assertThat(Long.parseLong(complete)).isBetween(60_000_000_000L, 249_000_000_000L);
  }

  @Test
  void hasHostileTextsAsTextsAlone() throws IOException {
    String hostile = Scenarios.EXHAUSTED.replaceFirst("title: .*", "title: \"" + HOSTILE + "\"");
    scenario = Scenarios.file(folder, "hostile.yaml", hostile);
    assertThat(written())
        .doesNotContain("<script>alert(1)", "alert(1)</script>")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void isOfOneWholeRun() {
    String file = page.toString();
    assertThat(CommandRun.of("run", scenario, scenario, "--html", file).refused(ExitCode.USAGE))
        .contains("--html is of one scenario file", "a command for each file");
    String[] instant = {"run", scenario, "--html", file, "--netstat-at", "1s"};
    assertThat(CommandRun.of(instant).refused(ExitCode.USAGE)).contains("a whole run");
    assertThat(page).doesNotExist();
  }

  @Test
  void isWrittenOverNothingButAPage() throws IOException {
    Files.writeString(page, "<!doctype html>\n<html><p>My own.");
    String[] args = {"run", scenario, "--html", page.toString()};
    assertThat(CommandRun.of(args).refused(ExitCode.USAGE)).contains("portsim run: --html: ");
    assertThat(page).content().endsWith("My own.");
    String own = CommandRun.of("run", scenario, "--html", scenario).refused(ExitCode.USAGE);
    assertThat(own).contains("is one of the files that are read");
  }
}
