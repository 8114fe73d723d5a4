package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code portsim sweep --svg}, {@code --png} and {@code --html}. */
class SweepPictureTest {
  @TempDir private Path folder;
  private String scenario;
  private String svg;
  private String html;

  @BeforeEach
  void writeScenario() throws IOException {
    String hostile = Scenarios.EXHAUSTED.replace("title: Calls", "title: <script>x</script>");
    scenario = Scenarios.file(folder, "x.yaml", hostile);
    svg = folder.resolve("x.svg").toString();
    html = folder.resolve("x.html").toString();
  }

  private CommandRun sweep(String... options) {
    String[] args = new String[options.length + 6];
    args[0] = "sweep";
    args[1] = scenario;
    args[2] = "--vary";
    args[3] = "workloads.calls.arrivals=5/s,10/s";
    args[4] = "--metric";
    args[5] = "calls.failed";
    System.arraycopy(options, 0, args, 6, options.length);
    return CommandRun.of(args);
  }

  /** 5/s for 20 s need 100 ports; of 10/s the half fails. */
  @Test
  void drawsBesideTheTable() throws IOException {
    String table = sweep().fine();
    assertThat(sweep("--svg", svg, "--html", html).fine()).isEqualTo(table);
    assertThat(Files.readString(Path.of(svg)))
        .contains("<title>5/s: 0</title>", "<title>10/s: 100</title>")
        .contains("workloads.calls.arrivals: 2 points");
    assertThat(Files.readString(Path.of(html)))
        .contains(
            "<title>5/s: 0</title>", "<h2 id=\"values\">Values</h2>", "<td>10/s</td><td>100</td>")
        .contains("&lt;script&gt;x&lt;/script&gt;")
        .doesNotContain("<script>x");
  }

  /** Points come in any order, and are drawn in theirs. */
  @Test
  void drawsTheSameOnAnyNumberOfThreads() throws IOException {
    sweep("--svg", svg, "--threads", "1").fine();
    String first = Files.readString(Path.of(svg));
    sweep("--svg", svg, "--threads", "3").fine();
    assertThat(Files.readString(Path.of(svg))).isEqualTo(first);
  }

  @Test
  void aPartSaysThatItIsOne() throws IOException {
    String out = folder.resolve("part").toString();
    sweep("--svg", svg, "--out", out, "--shard", "1/2").fine();
    assertThat(Files.readString(Path.of(svg)))
        .contains("1 point is not here: another shard has them.");
  }

  @Test
  void writesOverNothingElse() throws IOException {
    Files.writeString(Path.of(html), "<p>mine</p>");
    assertThat(sweep("--html", html).refused(ExitCode.USAGE)).contains("no file of this kind");
    assertThat(sweep("--svg", html).refused(ExitCode.USAGE)).contains("no file of this kind");
    assertThat(Files.readString(Path.of(html))).isEqualTo("<p>mine</p>");
  }
}
