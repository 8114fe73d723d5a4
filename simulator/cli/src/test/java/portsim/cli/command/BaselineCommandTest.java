package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code portsim baseline}: what it keeps of a scenario, and what it says has changed. */
class BaselineCommandTest {
  /** 100 ports from 50000 on, taken in turn by 10 calls a second: none is left at 10 s. */
  private static final String SCENARIO = Scenarios.EXHAUSTED.split("variants:", 2)[0];

  @TempDir private Path folder;
  private String file = "";
  private Path baseline = Path.of("");

  @BeforeEach
  void write() throws IOException {
    scenario(SCENARIO);
    baseline = folder.resolve("baselines/web.yaml.baseline");
    assertThat(CommandRun.of("baseline", "write", file).fine())
        .isEqualTo("written    " + baseline + "\n1 written\n");
  }

  private void scenario(String text) throws IOException {
    file = Scenarios.file(folder, "web.yaml", text);
  }

  private CommandRun check() {
    return CommandRun.of("baseline", "check", file);
  }

  /** What a check tells of a change, its lines joined. */
  private String changed(String from, String to) throws IOException {
    assertThat(SCENARIO).contains(from);
    scenario(SCENARIO.replace(from, to));
    CommandRun run = check();
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.FAILED_EXPECTATION);
    assertThat(run.out()).startsWith("changed    " + file + "\n").endsWith("\n1 changed\n");
    return run.out().replaceAll("\\s+", " ");
  }

  @Test
  void isContentWhereNothingHasChanged() {
    assertThat(check().fine()).isEqualTo("same       " + file + "\n1 the same\n");
  }

  @Test
  void writesTheSameFileAgain() throws IOException {
    String before = Files.readString(baseline);
    assertThat(CommandRun.of("baseline", "write", file).fine())
        .isEqualTo("unchanged  " + baseline + "\n1 the same\n");
    assertThat(Files.readString(baseline)).isEqualTo(before);
    try (Stream<Path> files = Files.list(baseline.getParent())) {
      assertThat(files).containsExactly(baseline);
    }
  }

  /** 200 calls, of which 100 find a port, and 100 from 10 s on none; each for no time at all. */
  @Test
  void keepsALineForEachNumberAndEachStretchOfEvents() throws IOException {
    assertThat(Files.readString(baseline))
        .startsWith("# A baseline of portsim: ")
        .contains("\n      calls.attempted: 200\n      calls.completed: 100\n")
        .contains("\n      ports.firstExhaustion: 10s\n")
        .doesNotContain("workloads.calls.", "hosts.client.", "servers.service.")
        .contains("\n      \"ports.firstExhaustion\": \"10s is met\"\n")
        .contains("\n        asks:\n          - 200 from 0s every 0.1s\n          - all 200 ")
        .contains("\n        takes-port:\n          - 100 from 0s every 0.1s, 50000 step 1\n")
        .contains("\n        finds-no-port:\n          - 100 from 10s every 0.1s\n");
  }

  /** With 50 ports none is left at 5 s, where the baseline took the 51st. */
  @Test
  void namesTheFirstCallThatFailsWhereAnExpectationIsBroken() throws IOException {
    assertThat(changed("50000-50099", "50000-50049"))
        .contains(
            "base: the first event that differs: at 5 s a connect of calls finds no port; in the"
                + " baseline at 10 s a connect of calls finds no port.",
            "base: expected ports.firstExhaustion was 10s is met: 10s is not met",
            "base: calls.failed was 100, is 150");
  }

  /** TIME_WAIT of 60 s does not end within the run; one of 5 s first does at 5 s. */
  @Test
  void namesTheFirstPortThatIsFreeAgainWhereADefaultHasChanged() throws IOException {
    assertThat(changed("timeWait: 60s", "timeWait: 5s"))
        .contains(
            "base: the first event that differs: at 5 s a connection of calls frees port 50000; in"
                + " the baseline none did.",
            "base: calls.failed was 100, is nothing",
            "base: and 2 changes more");
  }

  @Test
  void namesTheFirstPortWhereTheWayToChooseHasChanged() throws IOException {
    assertThat(changed("unique: port", "unique: port, selection: random"))
        .containsPattern(
            "base: the first event that differs: at 0 s a connection of calls takes port 500\\d\\d;"
                + " in the baseline at 0 s a connection of calls takes port 50000\\. 1 changed");
  }

  /** A draw without the seed is another in each run: here with another seed. */
  @Test
  void namesTheFirstEventThatHasBeenDrawn() throws IOException {
    String drawn = SCENARIO.replace("arrivals: 10/s", "arrivals: 10/s, hold: { exponential: 1ms }");
    scenario(drawn);
    CommandRun.of("baseline", "write", file).fine();
    scenario("seed: 2\n" + drawn);
    assertThat(check().out().replaceAll("\\s+", " "))
        .containsPattern(
            "the first event that differs: at 0\\.00\\d+ s a call of calls ends(;| in)");
  }

  @Test
  void tellsOfAnExpectationAlone() throws IOException {
    assertThat(changed("calls.attempted: 200", "calls.attempted: 201"))
        .contains(
            "base: no event differs: what is counted of them has changed, or what is expected.",
            "base: expected calls.attempted was 200 is met: 201 is not met");
  }

  @Test
  void tellsOfVariantsThatComeAndGo() throws IOException {
    scenario(Scenarios.EXHAUSTED);
    assertThat(check().out()).contains("variant pooled is new");
    CommandRun.of("baseline", "write", file).fine();
    scenario(SCENARIO);
    assertThat(check().out()).contains("variant pooled is gone");
  }

  @Test
  void aScenarioWithoutABaselineHasNotPassed() throws IOException {
    String other = Scenarios.file(folder, "other.yaml", SCENARIO);
    CommandRun run = CommandRun.of("baseline", "check", folder.toString());
    assertThat(run.code()).isEqualTo(ExitCode.FAILED_EXPECTATION);
    assertThat(run.out())
        .isEqualTo(
            "missing    %s  portsim baseline write %s\nsame       %s\n1 the same, 1 without a baseline\n"
                .formatted(other, other, file));
  }

  @Test
  void saysWhereABaselineIsDamaged() throws IOException {
    String text = Files.readString(baseline);
    Files.writeString(baseline, text.replace("- 100 from 10s every", "- 100 from ten every"));
    CommandRun run = check();
    assertThat(run.told(ExitCode.INVALID_SCENARIO))
        .startsWith(baseline + ":")
        .contains("does not say which events there were", "hint: portsim baseline write");
    assertThat(run.out()).isEqualTo("invalid    " + baseline + "\n1 not done\n");
  }

  @Test
  void saysHowAnEmptyBaselineIsMended() throws IOException {
    Files.writeString(baseline, "");
    assertThat(check().told(ExitCode.INVALID_SCENARIO))
        .startsWith(baseline + ": is empty")
        .contains("hint: portsim baseline write writes it anew")
        .doesNotContain("title");
  }

  @Test
  void neverWritesOverAnotherFile() throws IOException {
    Files.writeString(baseline, "my notes");
    CommandRun run = CommandRun.of("baseline", "write", file);
    assertThat(run.told(ExitCode.USAGE))
        .isEqualTo(
            baseline
                + ": is there, and is no baseline; it stays as it is\n"
                + "  hint: another place: --dir DIR\n");
    assertThat(Files.readString(baseline)).isEqualTo("my notes");
  }

  @Test
  void keepsBaselinesInAFolderOfTheUser() throws IOException {
    Path other = folder.resolve("expected");
    String written = CommandRun.of("baseline", "write", file, "--dir", other.toString()).fine();
    String below = Path.of(file).getRoot().relativize(Path.of(file)) + ".baseline";
    assertThat(written).startsWith("written    " + other.resolve(below) + "\n");
    Files.delete(baseline);
    CommandRun.of("baseline", "check", file, "--dir", other.toString()).fine();
  }

  @Test
  void doesNotWriteABaselineOfAnInvalidScenario() throws IOException {
    String bad = Scenarios.file(folder, "bad.yaml", Scenarios.INVALID);
    CommandRun run = CommandRun.of("baseline", "write", bad);
    assertThat(run.told(ExitCode.INVALID_SCENARIO)).startsWith(bad + ":8:39: unknown key");
    assertThat(folder.resolve("baselines/bad.yaml.baseline")).doesNotExist();
  }

  @Test
  void standardInputHasNoBaseline() {
    assertThat(CommandRun.of("baseline", "write", "-").refused(ExitCode.USAGE))
        .startsWith("portsim baseline: what comes from stdin has no name");
  }

  @Test
  void saysWhatItCanDo() {
    assertThat(CommandRun.of("baseline", "compare", file).refused(ExitCode.USAGE))
        .startsWith("portsim baseline: ACTION is one of write or check, got 'compare'");
  }

  @Test
  void theFileOfABaselineIsSmall() throws IOException {
    assertThat(List.of(Files.readString(baseline).split("\n"))).hasSizeLessThan(90);
    assertThat(Files.size(baseline)).isLessThan(3000);
  }
}
