package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code portsim run --quiz}: questions first, the result then. */
class QuizTest {
  private static final String ASKING =
      Scenarios.EXHAUSTED
          + """
          questions:
            first:
              text: "100 ports, 10 calls a second. When does the first one fail?"
              path: ports.firstExhaustion
              tolerance: 1s
              hint: 100 / 10.
              explanation: They last for 10 s.
            pool:
              text: And with a pool?
              variant: pooled
              path: calls.failed
              choices: { none: 0, some: "> 0" }
              explanation: It keeps them.
          """;

  @TempDir private Path folder;
  private String file;

  @BeforeEach
  void writeScenario() throws IOException {
    file = Scenarios.file(folder, "asking.yaml", ASKING);
  }

  private CommandRun answer(String typed, String... more) {
    String[] words = new String[more.length + 3];
    words[0] = "run";
    words[1] = file;
    words[2] = "--quiz";
    System.arraycopy(more, 0, words, 3, more.length);
    return CommandRun.At.input(typed).run(words);
  }

  @Test
  void asksEachQuestionTellsTheAnswerAndThenShowsTheResult() {
    String shown = answer("?\n8\n1\n").fine();
    assertThat(shown)
        .startsWith(
            """
            Calls

            2 questions before you see the result. Enter alone skips one, ? helps, q ends
            them.

            1. 100 ports, 10 calls a second. When does the first one fail?
               (a time in seconds, or never)
               > ?
               ? 100 / 10.
               > 8
               ✗ Too low by 2s: the answer is 10s.
                 They last for 10 s.

            2. And with a pool?
                  1) none
                  2) some
               (1 or 2)
               > 1
               ✓ Right.
                 It keeps them.

            Calls  %s

            ✗ client runs out of ports at 10 s\
            """
                .formatted(file))
        .endsWith("\n• Quiz: 1 of 2 right\n");
    assertThat(shown.indexOf("runs out of ports")).isGreaterThan(shown.indexOf("It keeps them."));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "10,1, | ✓ Quiz: all 2 answers are right",
        "never,2, | • Quiz: 0 of 2 right",
        "ten,10.5,none, | ✓ Quiz: all 2 answers are right",
        ",1, | • Quiz: 1 of 2 right, 1 skipped",
        "10 | • Quiz: 1 of 2 right, 1 skipped",
        "10,q, | • Quiz: 1 of 2 right, 1 skipped",
        "q, | • Quiz: 0 of 2 right, 2 skipped",
        "'' | • Quiz: 0 of 2 right, 2 skipped",
        "x,x,x,x,x,1, | • Quiz: 1 of 2 right, 1 skipped",
        "?,?,?,?,?,1, | • Quiz: 1 of 2 right, 1 skipped",
      })
  void countsWhatIsRight(String typed, String score) {
    assertThat(answer(typed.replace(",", "\n")).fine()).endsWith("\n" + score + "\n");
  }

  /** As {@code yes} writes: a program at the other end is no reason to ask for ever. */
  @Test
  @Timeout(30)
  void anEndOfNonsenseIsNotWaitedFor() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return '\n';
          }
        };
    assertThat(CommandRun.At.input(endless).run("run", file, "--quiz").fine())
        .endsWith("• Quiz: 0 of 2 right, 2 skipped\n");
  }

  @Test
  void aTerminalShowsItselfWhatIsTypedAndLeavesTimeToRead() {
    Terminal terminal = new Terminal(true, true, 80, false, true);
    InputStream typed = new ByteArrayInputStream("10\n1\n\n".getBytes(StandardCharsets.UTF_8));
    String shown = new CommandRun.At(typed, terminal, Map.of()).run("run", file, "--quiz").fine();
    assertThat(shown).contains("   >    ✓ Right.\n").contains("\nEnter shows the result. \nCalls");
  }

  @Test
  void asksOnlyOfTheVariantsThatAreRun() {
    assertThat(answer("1\n", "--variant", "pooled").fine())
        .contains("A question before you see the result")
        .endsWith("• Quiz: 1 of 1 right\n".replace("•", "✓"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--json | cannot go together with another format",
        "--csv | cannot go together with another format",
        "--netstat-at 3s | cannot go together with another format",
        "--set duration=1m | asks about the file as it is: --set and --seed may make its"
            + " explanations false",
        "--seed 7 | asks about the file as it is: --set and --seed may make its explanations false",
      })
  void refusesWhatDoesNotGoTogether(String options, String problem) {
    assertThat(answer("", options.split(" ")).refused(ExitCode.USAGE))
        .startsWith("portsim run: --quiz " + problem + "\n  hint: ");
  }

  @Test
  void readsTheAnswersWhereAScenarioWouldBe() {
    assertThat(CommandRun.At.input(ASKING).run("run", "-", "--quiz").refused(ExitCode.USAGE))
        .isEqualTo(
            """
            portsim run: --quiz reads the answers from stdin and cannot read the scenario there
              hint: name a file
            """);
  }

  @Test
  void saysWhereThereAreNoQuestions() throws IOException {
    String silent = Scenarios.file(folder, "silent.yaml", Scenarios.EXHAUSTED);
    assertThat(CommandRun.of("run", silent, "--quiz").refused(ExitCode.USAGE))
        .isEqualTo(
            silent
                + ": has no questions\n"
                + "  hint: without --quiz it runs; questions: in the file are what a quiz asks\n");
  }

  @Test
  void textsOfTheFileDoNotReachTheTerminalAsControls() throws IOException {
    String hostile = ASKING.replace("And with a pool?", "\"\\e[2J\\a gone\"");
    file = Scenarios.file(folder, "hostile.yaml", hostile);
    assertThat(answer("\n\n").fine()).contains("[2J").doesNotContain("\u001b", "\u0007");
  }
}
