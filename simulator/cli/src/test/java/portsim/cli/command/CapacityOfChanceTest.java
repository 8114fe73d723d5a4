package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code portsim capacity} where calls come at random. */
class CapacityOfChanceTest {
  /** 20 ports, each kept for 1 s: a loss system of 20 lines, from an empty beginning. */
  private static final String LOSS =
      """
      title: Loss
      duration: 1m
      sample: 1m
      hosts:
        client: { profile: custom, ports: 10000-10019, timeWait: 1s, unique: port }
      servers:
        service: { address: "192.0.2.1:80" }
      workloads:
        calls: { from: client, to: service, arrivals: { poisson: 10/s } }
      """;

  private static final String RATE = "workloads.calls.arrivals.poisson";

  @TempDir private Path folder;

  private String capacity(String... more) throws IOException {
    String file = Scenarios.file(folder, "loss.yaml", LOSS);
    String[] args = new String[more.length + 5];
    System.arraycopy(new String[] {"capacity", file, "--of", RATE, "--json"}, 0, args, 0, 5);
    System.arraycopy(more, 0, args, 5, more.length);
    return CommandRun.of(args).fine();
  }

  private static double number(String key, String json) {
    Matcher found = Pattern.compile("\"" + key + "\":\"?([0-9.]+)").matcher(json);
    assertThat(found.find()).as(json).isTrue();
    return Double.parseDouble(found.group(1));
  }

  /**
   * Of a load a = rate x 1 s the share B(20, a) is lost: 30 calls in 60 s, or 0.5/s, at a = 14.34,
   * for B(20, 14.34) = 0.0349 (recursion) and 14.34 x 0.0349 = 0.5. The first second, in which the
   * ports fill, loses less, so that the true threshold is up to one part in 60 x 5 above: the mean
   * grows with the fifth power of the rate there.
   */
  @Test
  void theMeanAgreesWithTheInverseOfErlangB() throws IOException {
    String json = capacity("--budget", "mean(calls.failed) <= 30 @ 95%", "--replications", "400");
    assertThat(number("perSecondOfBudget", json)).isBetween(14.33, 14.35);
    assertThat(number("holds", json)).isBetween(13.5, 14.34);
    assertThat(number("fails", json)).isBetween(14.34, 15.2);
    assertThat(json).contains("\"found\":true");
  }

  /**
   * If calls failed one by one, none would in 90 of 100 runs where 0.10536 fail on average: at
   * 8.25/s, for B(20, 8.25) = 0.000213. They fail in bunches, so that the threshold is above that.
   */
  @Test
  void theChanceIsAboveWhatErlangBSaysOfSingleFailures() throws IOException {
    String json = capacity("--budget", "p(calls.failed > 0) <= 0.1 @ 95%", "--replications", "400");
    double formula = number("perSecondOfBudget", json);
    assertThat(formula).isBetween(8.0, 8.5);
    assertThat(number("fails", json)).isGreaterThan(formula);
    assertThat(number("holds", json)).isBetween(formula * 0.85, formula * 1.15);
  }

  @Test
  void aBudgetOfOneRunTellsWithHowManySeedsItHolds() throws IOException {
    String json = capacity("--digits", "2");
    assertThat(json).containsPattern("\"holdsSeeds\":\\{\"passing\":[0-9]+,\"tried\":30}");
    assertThat(json).containsPattern("\"failsSeeds\":\\{\"passing\":[0-9]+,\"tried\":30}");
    assertThat(capacity("--digits", "2", "--replications", "40")).contains("\"tried\":40");
  }

  @Test
  void threadsChangeNothing() throws Exception {
    String one = onThreads(1);
    assertThat(onThreads(4)).isEqualTo(one);
    assertThat(one).contains("\"undecided\":[\"");
  }

  private String onThreads(int threads) throws Exception {
    String[] budget = {"--budget", "p(calls.failed > 0) <= 0.5 @ 95%", "--replications", "60"};
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> capacity(budget)).get();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void soManyReplicationsAreRefused() throws IOException {
    String file = Scenarios.file(folder, "loss.yaml", LOSS);
    assertThat(
            CommandRun.of("capacity", file, "--of", RATE, "--replications", "3")
                .refused(ExitCode.USAGE))
        .contains("--replications is from 30 to 1000000, got 3");
  }
}
