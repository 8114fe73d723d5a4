package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code portsim run --replications}. */
class ReplicatedRunTest {
  /** Ten calls a second at random for 10 s, enough ports: Poisson with a mean of 100. */
  private static final String POISSON =
      """
      title: Poisson
      duration: 10s
      sample: 10s
      hosts:
        client: { profile: custom, ports: 10000-10999, timeWait: 1s, unique: port }
      servers:
        service: { address: "192.0.2.1:80" }
      workloads:
        calls: { from: client, to: service, arrivals: { poisson: 10/s } }
      variants:
        one-port: { hosts: { client: { ports: 10000-10000 } } }
      """;

  @TempDir private Path folder;

  private CommandRun run(String... options) throws IOException {
    String[] args = new String[options.length + 2];
    args[0] = "run";
    args[1] = Scenarios.file(folder, "poisson.yaml", POISSON);
    System.arraycopy(options, 0, args, 2, options.length);
    return CommandRun.of(args);
  }

  /** The mean is 100, off by 1.98 x root(100 / 100) at most: 98 to 102, and a bit for chance. */
  @Test
  void tellsTheMeanOfEachResultAndHowSureItIs() throws IOException {
    String json = run("--replications", "100", "--json").fine();
    assertThat(json)
        .contains("\"replications\":{\"runs\":100,\"confidence\":0.95,\"precisions\":[],")
        .containsPattern(
            "\"calls.attempted\":\\{\"mean\":(9[6-9]|10[0-4])[0-9.]*,\"interval\":\\[9")
        .contains(
            "\"ports.firstExhaustion\":{\"mean\":null,\"interval\":null,\"least\":null,"
                + "\"tenth\":null,\"median\":null,\"ninetieth\":null,\"greatest\":null,"
                + "\"runsWithAny\":0,\"chanceOfAny\":[0,0.036217]}");
  }

  @Test
  void theResultOfTheSeedIsThereToo() throws IOException {
    String plain = run("--json").fine();
    String many = run("--replications", "3", "--json").fine();
    String seed = plain.substring(0, plain.indexOf("\"findings\""));
    assertThat(many).startsWith(seed);
  }

  @Test
  void showsATableForEachVariant() throws IOException {
    String out = run("--replications", "40").fine();
    assertThat(out)
        .contains("base, 40 replications", "one-port, 40 replications", "mean  +- 95 %")
        .contains("Calls fail in 0 of 40 runs: with a chance of 0 to 0.089 (95 %).")
        .contains("Calls fail in 40 of 40 runs: with a chance of 0.911 to 1 (95 %).");
    assertThat(out.lines()).allMatch(line -> line.length() <= 80);
  }

  /** Off by 2.5 % of 100 takes (2.24 x 10 / 2.5)^2 = 80 runs, at the look after 156 of 10,000. */
  @Test
  void endsWhenTheMeanIsKnownAsWellAsWanted() throws IOException {
    assertThat(run("--precision", "calls.attempted=2.5%", "--variant", "base").fine())
        .containsPattern("The mean of calls.attempted is known to 2.5 % after [1-6][0-9]{2} runs.");
  }

  @Test
  void saysSoWhereItIsNotReached() throws IOException {
    CommandRun run = run("--precision", "calls.attempted=0.1%", "--replications", "60");
    assertThat(run.code()).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(
            "The mean of calls.attempted is not known to 0.1 % after 60 runs, which is as many as"
                + " there may be.");
    assertThat(run("--precision", "calls.attempted=0.1%", "--replications", "60", "--json").out())
        .contains(
            "\"precisions\":[{\"path\":\"calls.attempted\",\"percent\":0.1,\"reached\":false}]");
  }

  @Test
  void threadsChangeNothing() throws Exception {
    assertThat(onThreads(4)).isEqualTo(onThreads(1));
  }

  private String onThreads(int threads) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> run("--replications", "50", "--json").fine()).get();
    } finally {
      pool.shutdown();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--replications=1; --replications is from 2 to 100000, got 1",
        "--replications=29 --precision=calls.failed=5%; --replications is from 30 to 100000, got"
            + " 29",
        "--precision=calls.failed; --precision 'calls.failed' is none",
        "--precision=calls.faild=5%; no result has the path 'calls.faild'",
        "--replications=2 --csv; --replications and --precision tell of many runs",
        "--replications=2 --netstat-at=1s; --replications and --precision tell of many runs",
      })
  void whatMakesNoSenseIsRefused(String options, String told) throws IOException {
    assertThat(run(options.split(" ")).refused(ExitCode.USAGE)).contains(told);
  }
}
