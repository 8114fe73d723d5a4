package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code portsim run --svg} and {@code --png}. */
class RunPictureTest {
  @TempDir private Path folder;
  private String scenario;
  private String svg;
  private String png;

  @BeforeEach
  void writeScenario() throws IOException {
    scenario = Scenarios.file(folder, "x.yaml", Scenarios.EXHAUSTED);
    svg = folder.resolve("x.svg").toString();
    png = folder.resolve("x.png").toString();
  }

  @Test
  void drawsBesideWhatTheTerminalShows() throws IOException {
    String plain = CommandRun.of("run", scenario).fine();
    assertThat(CommandRun.of("run", scenario, "--svg", svg, "--png", png).fine()).isEqualTo(plain);
    assertThat(Files.readString(Path.of(svg)))
        .startsWith("<?xml")
        .contains("Out of ports at 10 s", "pooled");
    assertThat(Files.readAllBytes(Path.of(png))).startsWith(0x89, 'P', 'N', 'G');
    assertThat(folder.toFile().list()).hasSize(3);
  }

  @Test
  void drawsTheChosenVariantAndTheSameAgain() throws IOException {
    assertThat(CommandRun.of("run", scenario, "--svg", svg, "--variant", "base", "--json").fine())
        .startsWith("{");
    String first = Files.readString(Path.of(svg));
    CommandRun.of("run", scenario, "--svg", svg, "--variant", "base").fine();
    assertThat(Files.readString(Path.of(svg))).isEqualTo(first).doesNotContain("pooled");
  }

  @Test
  void writesOverPicturesOfItsOwnAlone() throws IOException {
    CommandRun.of("run", scenario, "--png", png, "--svg", svg).fine();
    CommandRun.of("run", scenario, "--png", png, "--svg", svg).fine();
    Files.writeString(Path.of(svg), "<svg/>");
    assertThat(CommandRun.of("run", scenario, "--svg", svg).refused(ExitCode.USAGE))
        .isEqualTo(
            "portsim run: --svg: "
                + svg
                + " is there and no file of this kind\n  hint: remove it, or name another file\n");
    assertThat(CommandRun.of("run", scenario, "--svg", png).refused(ExitCode.USAGE))
        .contains("no file of this kind");
    assertThat(Files.readString(Path.of(svg))).isEqualTo("<svg/>");
  }

  @Test
  void leavesWhatIsBesideThePicturesAlone() throws IOException {
    Path beside = Files.writeString(Path.of(svg + ".part"), "mine\n");
    CommandRun.of("run", scenario, "--svg", svg).fine();
    assertThat(beside).hasContent("mine\n");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("x.yaml", "x.svg", "x.svg.part");
  }

  @Test
  void drawsOneScenarioAtATime() {
    assertThat(CommandRun.of("run", scenario, scenario, "--svg", svg).refused(ExitCode.USAGE))
        .startsWith("portsim run: --svg and --png are of one scenario file\n");
    assertThat(
            CommandRun.of("run", scenario, "--netstat-at", "1s", "--png", png)
                .refused(ExitCode.USAGE))
        .startsWith("portsim run: --svg and --png are of a whole run\n");
    assertThat(CommandRun.of("run", scenario, "--png", svg, "--svg", svg).refused(ExitCode.USAGE))
        .contains(svg + " is named twice");
  }
}
