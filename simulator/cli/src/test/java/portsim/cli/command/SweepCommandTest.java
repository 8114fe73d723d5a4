package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.cli.reading.ReadScenario;
import portsim.cli.reading.SourceFiles;
import portsim.run.Replication;
import portsim.run.Simulation;
import portsim.scenario.Scenario;

/**
 * {@code portsim sweep}. The scenario has 100 ports that do not come back, and calls come for 20 s:
 * with 10/s the 101st comes at 10 s and fails, and so do all others of the 200.
 */
class SweepCommandTest {
  private static final String RATE = "workloads.calls.arrivals";
  private static final String PORTS = "hosts.client.ports";

  @TempDir private Path folder;
  private String file = "";

  @BeforeEach
  void write() throws Exception {
    file = Scenarios.file(folder, "calls.yaml", Scenarios.EXHAUSTED);
  }

  private CommandRun sweep(String... options) {
    return CommandRun.of(
        Stream.concat(Stream.of("sweep", file), Arrays.stream(options)).toArray(String[]::new));
  }

  @Test
  void oneAxisIsShownInRows() {
    // 20 r calls come in 20 s at r/s, and all but 100 fail, from 100 / r s on
    assertThat(
            sweep(
                    "--vary",
                    RATE + "=5/s,10/s,100/s",
                    "--metric",
                    "calls.failed",
                    "--metric",
                    "ports.firstExhaustion")
                .fine())
        .isEqualTo(
            """
            Calls: 3 points

              arrivals  calls.failed  ports.firstExhaustion (s)
                   5/s             0                      never
                  10/s           100                         10
                 100/s         1,900                          1

            calls.failed is least with workloads.calls.arrivals=5/s: 0.
            calls.failed is greatest with workloads.calls.arrivals=100/s: 1,900.
            """);
  }

  @Test
  void twoAxesAreAMatrix() {
    assertThat(
            sweep(
                    "--vary",
                    PORTS + "=50000-50049..50000-50149:50",
                    "--vary",
                    RATE + "=5/s..15/s:5/s",
                    "--metric",
                    "calls.failed")
                .fine())
        .isEqualTo(
            """
            Calls: 9 points

            calls.failed by hosts.client.ports (down) and workloads.calls.arrivals (across)

                    ports  5/s  10/s  15/s
              50000-50049   50   150   250
              50000-50099    0   100   200
              50000-50149    0    50   150

            calls.failed is least with hosts.client.ports=50000-50099,
            workloads.calls.arrivals=5/s and 1 other: 0.
            calls.failed is greatest with hosts.client.ports=50000-50049,
            workloads.calls.arrivals=15/s: 250.
            """);
  }

  @Test
  void axesSideBySideAreRows() {
    String csv =
        sweep(
                "--zip",
                "--vary",
                PORTS + "=50000-50049,50000-50149",
                "--vary",
                RATE + "=5/s,10/s",
                "--metric",
                "calls.failed",
                "--csv",
                "-")
            .fine();
    assertThat(csv)
        .isEqualTo(
            """
            point,variant,hosts.client.ports,workloads.calls.arrivals,calls.failed
            0,base,50000-50049,5/s,50
            1,base,50000-50149,10/s,50
            """);
  }

  @Test
  void whatOnlySomePointsHaveIsMissingInTheOthers() {
    String json =
        sweep(
                "--vary",
                "workloads.calls.connections=per-call,{pool: sqlclient, max: 7}",
                "--metric",
                "pools.calls.peakSize",
                "--metric",
                "ports.firstExhaustion",
                "--jsonl",
                "-")
            .fine();
    assertThat(json.lines().skip(1))
        .containsExactly(
            "{\"point\":0,\"variant\":\"base\",\"values\":{\"workloads.calls.connections\":\"per-call\"},"
                + "\"metrics\":{\"ports.firstExhaustion\":10}}",
            "{\"point\":1,\"variant\":\"base\",\"values\":{\"workloads.calls.connections\":"
                + "\"{pool: sqlclient, max: 7}\"},"
                + "\"metrics\":{\"pools.calls.peakSize\":1,\"ports.firstExhaustion\":null}}");
  }

  @Test
  void variantsAreVariedOneAfterTheOther() {
    assertThat(
            sweep(
                    "--variant",
                    "base",
                    "--variant",
                    "pooled",
                    "--vary",
                    RATE + "=5/s,10/s",
                    "--metric",
                    "calls.failed",
                    "--csv",
                    "-")
                .fine())
        .isEqualTo(
            """
            point,variant,workloads.calls.arrivals,calls.failed
            0,base,5/s,0
            1,base,10/s,100
            2,pooled,5/s,0
            3,pooled,10/s,0
            """);
  }

  @Test
  void replicationsAreThoseOfExpectations() throws Exception {
    // the mean of the same five runs, run one by one
    String poisson = "{ poisson: 6/s }";
    String csv =
        sweep(
                "--vary",
                RATE + "=" + poisson,
                "--replications",
                "5",
                "--metric",
                "calls.failed",
                "--metric",
                "p(calls.failed > 20)",
                "--csv",
                "-")
            .fine();
    String text = Scenarios.EXHAUSTED.replace("10/s", poisson);
    SourceFiles files = new SourceFiles(new ByteArrayInputStream(new byte[0]));
    String random = Scenarios.file(folder, "random.yaml", text);
    Scenario scenario =
        Objects.requireNonNull(ReadScenario.read(files, random, Map.of()).file()).base();
    List<Long> failed =
        IntStream.rangeClosed(1, 5)
            .mapToObj(number -> Replication.of(scenario, number))
            .map(each -> Simulation.run(each).world().calls().failed())
            .sorted()
            .toList();
    long sum = failed.stream().mapToLong(each -> each).sum();
    long above = failed.stream().filter(each -> each > 20).count();

    String[] row = csv.lines().toList().get(1).split(",", -1);
    assertThat(failed.get(0)).isLessThan(failed.get(4));
    assertThat(Double.parseDouble(row[3])).isEqualTo(sum / 5.0);
    assertThat(Double.parseDouble(row[4])).isLessThan(sum / 5.0);
    assertThat(Double.parseDouble(row[5])).isGreaterThan(sum / 5.0);
    // a tenth of five runs is the least; half of them, the third; nine tenths, the greatest
    assertThat(List.of(row).subList(6, 11))
        .containsExactly(
            "" + failed.get(0),
            "" + failed.get(0),
            "" + failed.get(2),
            "" + failed.get(4),
            "" + failed.get(4));
    assertThat(Double.parseDouble(row[11])).isEqualTo(above / 5.0);
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "8"})
  void theNumberOfThreadsChangesNothing(String threads) {
    String csv =
        sweep(
                "--vary",
                "seed=1..40:1",
                "--set",
                RATE + "={poisson: 6/s}",
                "--metric",
                "calls.failed",
                "--threads",
                threads,
                "--csv",
                "-")
            .fine();
    String whole =
        sweep(
                "--vary",
                "seed=1..40:1",
                "--set",
                RATE + "={poisson: 6/s}",
                "--metric",
                "calls.failed",
                "--csv",
                "-")
            .fine();
    assertThat(csv).isEqualTo(whole);
    assertThat(csv.lines()).hasSize(41);
  }

  @Test
  void manyPointsAreShownInPart() {
    String out =
        sweep("--vary", PORTS + "=50000-50001..50000-50200:1", "--metric", "calls.failed").fine();
    // 2 to 201 ports
    assertThat(out)
        .contains(
            "Calls: 200 points\n",
            "\n  50000-50001           198\n",
            "\n  50000-50200             0\n")
        .contains("40 of the points are shown; --csv FILE has all.\n");
    assertThat(out.lines().filter(line -> line.startsWith("  50000-"))).hasSize(40);
  }

  @Test
  void allPointsThatCannotBeAreToldBeforeAnyIsRun() {
    String told =
        sweep(
                "--vary",
                RATE + "=5/s,5/,none",
                "--vary",
                PORTS + "=50000-50099,9-1",
                "--out",
                folder.resolve("out").toString())
            .refused(ExitCode.INVALID_SCENARIO);
    assertThat(told)
        .contains(
            "--vary workloads.calls.arrivals: ",
            "'5/'",
            "'none'",
            "--vary hosts.client.ports: ",
            "9-1")
        .contains("  1 | 5/s,5/,none\n    |     ^\n");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--vary x | 1 | --vary is a path and its values",
        "--vary seed=1,2 --shard 5/4 | 1 | --shard is a number and how many there are",
        "--vary seed=1,2 --shard 1/4 | 1 | --shard needs --out FOLDER",
        "--vary seed=1,2 --threads 0 | 1 | --threads is from 1 to 1000",
        "--vary seed=1,2 --replications 0 | 1 | --replications is from 1",
        "--vary seed=1,2 --variant nosuch | 1 | there is no variant 'nosuch'",
        "--vary seed=1,2 --csv - --jsonl - | 1 | is named twice",
        "--vary seed=1,2 --csv nosuch/x.csv | 1 | there is no such folder",
        "--vary seed=1,2 --csv pom.xml | 1 | pom.xml is there, and is something else",
        "--vary seed=1,2 --metric calls.faild | 2 | did you mean 'calls.failed'?",
        "--vary seed=1,2 --metric mean(calls.failed) | 2 | with --replications, a result is its mean",
        "--vary seed=1,2 --metric p(calls.failed) | 2 | p(calls.failed) compares nothing",
        "--vary seed=1,2,1 | 2 | seed has 1 twice",
        "--vary seed=1, | 2 | seed has a value of nothing",
        "--vary seed=1..2 | 2 | such as 1..2:10",
        "--vary seed=1,2 --vary seed=3 | 2 | seed is varied twice",
        "--vary expect.calls.failed=1,2 | 2 | does not change a run",
        "--vary workloads.cals.arrivals=1/s | 2 | there is no 'cals' in workloads",
        "--vary seed={a: | 2 | --vary seed",
        "--zip --vary seed=1,2 --vary duration=1s,2s,3s | 2 | duration has 3 values, seed 2",
      })
  void wrongUseIsExplained(String options, int code, String told) {
    String[] words = options.split(" (?!:)");
    assertThat(sweep(words).refused(code)).contains(told);
  }

  @Test
  void thereMustBeSomethingToVary() {
    assertThat(sweep().refused(ExitCode.USAGE)).contains("there is nothing to vary");
  }

  @Test
  void hostileValuesDoNotReachTheTerminal() {
    String told = sweep("--vary", RATE + "=5/s\u001b[31m,10/s").refused(ExitCode.INVALID_SCENARIO);
    assertThat(told).doesNotContain("\u001b");
  }

  @Test
  void aFileIsReplacedByResultsOfTheSameColumnsOnly() throws Exception {
    Path csv = folder.resolve("results.csv");
    String[] command = {
      "--vary", RATE + "=5/s", "--metric", "calls.failed", "--csv", csv.toString()
    };
    sweep(command).fine();
    String before = Files.readString(csv);
    sweep(command).fine();
    assertThat(csv).hasContent(before);
    Files.writeString(csv, "mine\n");
    assertThat(sweep(command).refused(ExitCode.USAGE))
        .contains("results.csv is there, and is something else");
    assertThat(csv).hasContent("mine\n");
  }

  @ParameterizedTest
  @CsvSource({"--csv", "--jsonl"})
  void aFileBesideTheResultsIsLeftAlone(String option) throws Exception {
    Path results = folder.resolve("results");
    Path beside = Files.writeString(folder.resolve("results.part"), "mine\n");
    sweep("--vary", RATE + "=5/s", "--metric", "calls.failed", option, results.toString()).fine();
    assertThat(beside).hasContent("mine\n");
    assertThat(results).isNotEmptyFile();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(Path.of(file), results, beside);
    }
  }

  @ParameterizedTest
  @CsvSource({"--csv", "--jsonl"})
  void aLinkToTheResultsStaysALink(String option) throws Exception {
    Path results =
        Files.createFile(Files.createDirectory(folder.resolve("far")).resolve("results"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), results);
    sweep("--vary", RATE + "=5/s", "--metric", "calls.failed", option, link.toString()).fine();
    assertThat(link).isSymbolicLink().hasSameTextualContentAs(results);
    assertThat(results).isNotEmptyFile();
    assertThat(results.getParent()).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aTraceThatIsVariedIsRead() throws Exception {
    Files.writeString(folder.resolve("a.csv"), "at\n0s\n1s\n");
    Files.writeString(folder.resolve("b.csv"), "at\n0s\n1s\n2s\n");
    assertThat(
            sweep(
                    "--vary",
                    RATE + "={trace: a.csv},{trace: b.csv}",
                    "--metric",
                    "calls.attempted",
                    "--csv",
                    "-")
                .fine())
        .isEqualTo(
            """
            point,variant,workloads.calls.arrivals,calls.attempted
            0,base,{trace: a.csv},2
            1,base,{trace: b.csv},3
            """);
  }

  private String withBlock(String block) throws Exception {
    String text = Scenarios.EXHAUSTED.replace("variants:\n", block + "variants:\n");
    return Scenarios.file(folder, "block.yaml", text);
  }

  @Test
  void theFileItselfCanSayWhatVaries() throws Exception {
    String block =
        """
        sweep:
          vary:
            workloads.calls.arrivals: 5/s..15/s:5/s
            workloads.calls.connections: [per-call, "{pool: sqlclient, max: 7}"]
          metrics: [calls.failed]
        """;
    file = withBlock(block);
    assertThat(CommandRun.of("validate", file).fine()).endsWith("fine, 2 variants\n");
    assertThat(sweep("--csv", "-").fine())
        .isEqualTo(
            """
            point,variant,workloads.calls.arrivals,workloads.calls.connections,calls.failed
            0,base,5/s,per-call,0
            1,base,5/s,"{pool: sqlclient, max: 7}",0
            2,base,10/s,per-call,100
            3,base,10/s,"{pool: sqlclient, max: 7}",0
            4,base,15/s,per-call,200
            5,base,15/s,"{pool: sqlclient, max: 7}",0
            """);
    assertThat(sweep("--vary", RATE + "=20/s", "--csv", "-").fine())
        .isEqualTo("point,variant,workloads.calls.arrivals,calls.failed\n0,base,20/s,300\n");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{ vary: { seed: 1..3:1 }, zipp: true } | unknown key 'zipp' in sweep",
        "{ zip: true } | missing key 'vary' in sweep",
        "{ vary: {} } | sweep.vary must be a map from paths to values",
        "{ vary: { seed: {} } } | sweep.vary.seed must be text, got an empty map",
        "{ vary: { seed: 1..3 } } | block.yaml:12:24: seed: the range '1..3' has no step",
        "{ vary: { seed: [1, x] } } | block.yaml:12:28: seed must be a whole number",
        "{ vary: { seed: '{a' } } | block.yaml:12:",
        "{ vary: { seed: 1 }, metrics: calls.faild } | did you mean 'calls.failed'?",
        "{ vary: { seed: 1 }, variants: [poold] } | there is no variant 'poold'",
        "{ vary: { seed: 1 }, replications: 0 } | sweep.replications must be",
      })
  void whatIsWrongInTheFileIsToldAtItsPlace(String block, String told) throws Exception {
    file = withBlock("sweep: " + block + "\n");
    assertThat(CommandRun.of("validate", file).refused(ExitCode.INVALID_SCENARIO)).contains(told);
    assertThat(sweep().refused(ExitCode.INVALID_SCENARIO)).contains(told);
  }

  @Test
  void aVariantHasNoSweepOfItsOwn() throws Exception {
    String text = Scenarios.EXHAUSTED + "  swept: { sweep: { vary: { seed: 1 } } }\n";
    file = Scenarios.file(folder, "nested.yaml", text);
    assertThat(CommandRun.of("validate", file).refused(ExitCode.INVALID_SCENARIO))
        .contains("variants.swept has a sweep of its own");
  }
}
