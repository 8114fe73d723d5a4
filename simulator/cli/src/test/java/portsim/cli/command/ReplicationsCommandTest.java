package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios of which something is expected in many runs, each with other draws. */
class ReplicationsCommandTest {
  /**
   * One port and one call a second at random, over in no time: after a call the port is withheld
   * for 1 s. In 2 s there are 2 calls on average.
   */
  private static final String CHANCE =
      """
      title: Chance
      duration: 2s
      replications: 480
      hosts:
        client: { profile: custom, ports: 50000-50000, timeWait: 1s, unique: port }
      servers:
        service: { address: "192.0.2.1:80" }
      workloads:
        calls: { from: client, to: service, arrivals: { poisson: 1/s } }
      expect:
        BOUNDS
      """;

  @TempDir private Path folder;

  private String file(String expectations) throws IOException {
    String text = CHANCE.replace("BOUNDS", expectations);
    return Scenarios.file(folder, "chance.yaml", text);
  }

  /** The chance of no call in 2 s is e^-2 = 0.1353; the mean of the calls is 2. */
  @Test
  void whatTheTheorySaysPasses() throws IOException {
    String file =
        file(
            """
            p(calls.attempted = 0): 0.08..0.20 @ 95%
              mean(calls.attempted): 2 +- 0.3 @ 95%\
            """);
    assertThat(CommandRun.of("test", file).fine()).contains("2 expectations in 1 variant");
  }

  @Test
  void whatItContradictsFailsAndSaysByHowMuch() throws IOException {
    String file = file("p(calls.attempted = 0): \"<= 0.01\"");
    CommandRun run = CommandRun.of("test", file);
    assertThat(run.code()).isEqualTo(ExitCode.FAILED_EXPECTATION);
    assertThat(run.out().replaceAll("\\s+", " "))
        .containsPattern(
            "p\\(calls.attempted = 0\\) must be <= 0.01, is 0\\.\\d+"
                + " \\(0\\.\\d+\\.\\.0\\.\\d+ @ 95%, \\d+ replications\\)");
  }

  /** The seed that is named shows it. */
  @Test
  void aRunThatSpeaksAgainstItIsNamed() throws Exception {
    String file = file("p(calls.failed > 0): \"<= 0.01\"");
    String out = CommandRun.of("test", file).out().replaceAll("\\s+", " ");
    Matcher why =
        Pattern.compile("run [0-9]+, with --seed (-?[0-9]+): port exhausted at").matcher(out);
    assertThat(why.find()).as(out).isTrue();
    assertThat(CommandRun.of("run", file, "--seed=" + why.group(1), "--json").fine())
        .doesNotContain("\"failed\":0,");
    String mean = file("mean(calls.failed): \"<= 0.01\"");
    assertThat(CommandRun.of("test", mean).out().replaceAll("\\s+", " "))
        .containsPattern("run [0-9]+, with --seed -?[0-9]+: port exhausted at");
    String seldom = file("p(calls.attempted > 0): \">= 0.99\"");
    assertThat(CommandRun.of("test", seldom).out().replaceAll("\\s+", " "))
        .containsPattern("run [0-9]+, with --seed -?[0-9]+: none to the end");
  }

  /** The bound is the chance itself. */
  @Test
  void whatIsAtTheEdgeIsInconclusive() throws IOException {
    String file = file("p(calls.attempted = 0): \"<= 0.1353\"");
    CommandRun run = CommandRun.of("test", file);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(run.out()).contains("is inconclusive:", "480 replications");
  }

  @Test
  void aFailureOutranksWhatIsInconclusive() throws IOException {
    String edge = file("p(calls.attempted = 0): \"<= 0.1353\"");
    String bad = Scenarios.file(folder, "bad.yaml", Scenarios.DISAPPOINTING);
    assertThat(CommandRun.of("test", edge, bad).code()).isEqualTo(ExitCode.FAILED_EXPECTATION);
    assertThat(CommandRun.of("test", bad, edge).code()).isEqualTo(ExitCode.FAILED_EXPECTATION);
  }

  @Test
  void runsInJsonTellTheEstimate() throws IOException {
    String file = file("p(calls.attempted = 0): \"<= 0.1353 @ 99%\"");
    assertThat(CommandRun.of("run", file, "--json").fine())
        .containsPattern(
            "\"passed\":false,\"inconclusive\":true,\"replications\":480,\"estimate\":0\\.\\d+,"
                + "\"interval\":\\[0\\.\\d+,0\\.\\d+\\],\"confidence\":0.99}");
  }

  @Test
  void theResultOfTheRunItselfIsThatOfTheSeed() throws IOException {
    String plain = CommandRun.of("run", file("calls.inProgress: 0"), "--json").out();
    String many = CommandRun.of("run", file("p(calls.failed > 0): \">= 0.1\""), "--json").out();
    assertThat(many.split("\"findings\"", 2)[0]).isEqualTo(plain.split("\"findings\"", 2)[0]);
  }

  @Test
  void threadsChangeNothing() throws Exception {
    String file = file("mean(calls.failed): 0.3..0.6 @ 99%");
    String one = onThreads(1, file);
    assertThat(one).contains("\"replications\":");
    assertThat(onThreads(8, file)).isEqualTo(one);
    assertThat(onThreads(1, file)).isEqualTo(one);
  }

  private static String onThreads(int threads, String file) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> CommandRun.of("run", file, "--json").fine()).get();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void warnsOfTooFewReplications() throws IOException {
    String file = file("p(calls.failed > 0): \"<= 0.001\"");
    assertThat(CommandRun.of("validate", file).err())
        .contains(
            "chance.yaml:11:24: warning: p(calls.failed > 0) cannot pass: 480 replications are too"
                + " few for it",
            "hint: replications: ");
  }
}
