package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.cli.reading.recording.CaseFolder;

/** {@code portsim replay}. */
class ReplayCommandTest {
  @TempDir private Path folder;

  private CaseFolder recorded(String name) throws IOException {
    return CaseFolder.in(folder.resolve(name));
  }

  /** A machine on which nothing is open has a port: no kernel would have refused these. */
  private CaseFolder doubtful(String name) throws IOException {
    return recorded(name).with("attempts.csv", ",ok,40000", ",EADDRNOTAVAIL,0");
  }

  @Test
  void showsEachCaseAndTheSum() throws IOException {
    CaseFolder recorded = recorded("two-ports");
    assertThat(CommandRun.of("replay", recorded.toString()).fine())
        .isEqualTo(
            """
            case       attempts  agreement
            two-ports         4      100 %
              ok 2, EADDRNOTAVAIL 2; first failure 200.061 ms

            1 case, 4 attempts: 4 agree (100 %). 0 attempts within 3 ms of an instant at
            which the timer grid frees ports, where jitter decides: 0 disagree.
            """);
  }

  @Test
  void findsCasesAtAnyDepthSortedByPath() throws IOException {
    recorded("b");
    recorded("deep/down/c");
    recorded("a");
    Files.writeString(folder.resolve("deep/notes.txt"), "no case");
    assertThat(CommandRun.of("replay", folder.toString()).out())
        .containsSubsequence("\na ", "\nb ", "\nc ", "\n3 cases, 12 attempts: ");
  }

  @Test
  void takesSeveralFolders() throws IOException {
    String b = recorded("b").toString();
    String a = recorded("a").toString();
    assertThat(CommandRun.of("replay", b, a).out()).containsSubsequence("\nb ", "\na ");
  }

  @Test
  void tooLittleAgreementIsAFailure() throws IOException {
    recorded("good");
    doubtful("sad");
    CommandRun run = CommandRun.of("replay", folder.toString());
    assertThat(run.told(ExitCode.FAILED_EXPECTATION))
        .isEqualTo(
            "sad: 75.00 % of its attempts agree, less than 99.5 % (--min-agreement 0.995)\n");
    assertThat(run.out())
        .contains("First disagreements", "sad: at 0.000059 s (line 2 of attempts.csv) recorded");
  }

  @Test
  void howMuchMustAgreeIsTheUsersChoice() throws IOException {
    String sad = doubtful("sad").toString();
    assertThat(CommandRun.of("replay", sad, "--min-agreement", "0.75").fine()).contains("75.00 %");
  }

  @Test
  void aBadTraceDoesNotKeepTheOthersFromBeingReplayed() throws IOException {
    CaseFolder bad = recorded("bad").with("attempts.csv", "100.054", "soon");
    recorded("good");
    CommandRun run = CommandRun.of("replay", folder.toString());
    assertThat(run.told(ExitCode.INVALID_SCENARIO))
        .startsWith(Path.of(bad.toString(), "attempts.csv") + ":3:9: actual_ms must be a number");
    assertThat(run.out()).contains("\ngood ", "\n1 case, ").doesNotContain("\nbad ");
  }

  @Test
  void aBadTraceOutranksLittleAgreement() throws IOException {
    recorded("bad").with("attempts.csv", "100.054", "soon");
    doubtful("sad");
    CommandRun run = CommandRun.of("replay", folder.toString());
    assertThat(run.told(ExitCode.INVALID_SCENARIO)).contains("sad: 75.00 %");
  }

  @Test
  void aFolderWithoutCasesIsAMistake() {
    assertThat(CommandRun.of("replay", folder.toString()).refused(ExitCode.INVALID_SCENARIO))
        .isEqualTo(
            folder
                + """
                : is no recorded case: it has no case.json and no attempts.csv and no seconds.csv
                  hint: a recorded case is a folder with case.json, attempts.csv and seconds.csv
                """);
  }

  @Test
  void aMissingFolderIsAMistake() {
    assertThat(CommandRun.of("replay", "missing").refused(ExitCode.INVALID_SCENARIO))
        .startsWith("missing: no such folder\n  hint: ");
  }

  @Test
  void jsonIsAListEvenOfOneAndOfNone() throws IOException {
    assertThat(CommandRun.of("replay", "--json", recorded("a").toString()).out())
        .startsWith("[{\"case\":\"a\",\"attempts\":4,\"agreed\":")
        .endsWith("}]\n");
    assertThat(CommandRun.of("replay", "--json", "missing").out()).isEqualTo("[]\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.1", "1.1", "NaN", "99.5"})
  void aShareIsFromZeroToOne(String share) {
    CommandRun run = CommandRun.of("replay", folder.toString(), "--min-agreement", share);
    assertThat(run.refused(ExitCode.USAGE))
        .startsWith("portsim replay: --min-agreement is from 0 to 1, got " + share);
  }

  @Test
  void intoAFileItWritesNoColour() throws IOException {
    CommandRun run = CommandRun.of("replay", recorded("a").toString());
    assertThat(run.out()).doesNotContain("\u001b");
  }
}
