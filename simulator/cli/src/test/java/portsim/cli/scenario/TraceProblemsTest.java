package portsim.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.cli.GoldenFile;
import portsim.cli.reading.ProblemPrinter;
import portsim.cli.reading.SourceFiles;
import portsim.cli.reading.SourceText;
import portsim.cli.reading.TraceFiles;
import portsim.cli.reading.TreeReader;
import portsim.scenario.ScenarioFile;
import portsim.scenario.binding.ScenarioBinder;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problems;

/** Compares what is said about each trace in {@code invalid/trace} with the text beside it. */
class TraceProblemsTest {
  private static final Path FOLDER = Path.of("src/test/resources/invalid/trace");

  private final Problems problems = new Problems();
  private final List<SourceText> sources = new ArrayList<>();

  static List<Path> invalidFiles() throws IOException {
    return GoldenFile.invalidFiles(FOLDER);
  }

  private ScenarioFile bind(String scenario, String trace) {
    String text =
        """
        title: Orders
        duration: 10m
        hosts: { web: { profile: windows-2003 } }
        servers: { sql: { address: "10.10.10.20:1433" } }
        workloads:
          orders:
            from: web
            to: sql
            arrivals: { trace: TRACE }
        variants:
          longer: { duration: 1h }
        """
            .replace("TRACE", trace);
    SourceText source = new SourceText(scenario, text);
    sources.add(source);
    Node tree = TreeReader.read(source, problems);
    SourceFiles files = new SourceFiles(new ByteArrayInputStream(new byte[0]));
    return ScenarioBinder.bind(
        scenario, tree, List.of(), new TraceFiles(files, scenario, sources), problems);
  }

  private String said() throws IOException {
    StringBuilder said = new StringBuilder();
    new ProblemPrinter(sources, false).print(problems, said);
    return said.toString();
  }

  @ParameterizedTest
  @MethodSource("invalidFiles")
  void saysExactlyThis(Path trace) throws IOException {
    ScenarioFile file =
        bind(FOLDER.resolve("orders.yaml").toString(), trace.getFileName().toString());

    assertThat(file).isNull();
    GoldenFile.assertMatches(GoldenFile.problemsOf(trace), said());
  }

  @Test
  void thereAreManyFaults() throws IOException {
    assertThat(invalidFiles()).hasSizeGreaterThan(10);
  }

  @Test
  void aTraceLiesBesideItsScenario(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("calls.csv"), "at\n0.5\n");

    assertThat(bind(folder.resolve("orders.yaml").toString(), "calls.csv")).isNotNull();
    assertThat(said()).isEmpty();
  }

  @Test
  void aTraceOfTheStandardInputLiesInTheWorkingDirectory() throws IOException {
    assertThat(bind("-", FOLDER.resolve("number-first.csv").toString())).isNull();
    assertThat(said()).startsWith(FOLDER.resolve("number-first.csv") + ":1:1: ");
  }

  @Test
  void aMissingTraceIsToldWhereItIsNamed() throws IOException {
    assertThat(bind("orders.yaml", "missing.csv")).isNull();
    assertThat(said())
        .isEqualTo(
            """
            orders.yaml:9:24: workloads.orders.arrivals.trace: missing.csv: no such file
              9 |     arrivals: { trace: missing.csv }
                |                        ^
            """);
  }

  @Test
  void aDirectoryIsNoTrace(@TempDir Path folder) throws IOException {
    assertThat(bind("orders.yaml", folder.toString())).isNull();
    assertThat(said()).contains(folder + ": is a directory\n");
  }

  @Test
  void theFolderOfARecordedRunIsTheTraceOfItsAttempts(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("run"));
    Files.writeString(folder.resolve("run/attempts.csv"), "actual_ms,dest\n0.059,0\n100,0\n");
    String scenario = folder.resolve("orders.yaml").toString();

    assertThat(bind(scenario, "run")).isNotNull();
    assertThat(bind(scenario, "run/attempts.csv")).isNotNull();
    assertThat(said()).isEmpty();

    Files.writeString(folder.resolve("run/attempts.csv"), "actual_ms,dest\nsoon,0\n");
    assertThat(bind(scenario, "run")).isNull();
    assertThat(said())
        .startsWith(folder.resolve("run/attempts.csv") + ":2:1: actual_ms must be a number");
  }

  @Test
  void theStandardInputIsNoTrace() throws IOException {
    assertThat(bind("orders.yaml", "'-'")).isNull();
    assertThat(said()).contains("trace: ./-: no such file");
  }

  @Test
  void aTraceThatIsTooLargeIsRefused(@TempDir Path folder) throws IOException {
    byte[] large = new byte[(16 << 20) + 1];
    Arrays.fill(large, (byte) '\n');
    Files.write(folder.resolve("large.csv"), large);

    assertThat(bind(folder.resolve("orders.yaml").toString(), "large.csv")).isNull();
    assertThat(said()).contains("has 16777217 bytes; the limit is 16777216 bytes (16 MiB)");
  }

  @Test
  void aTraceOfAMillionLinesIsRead(@TempDir Path folder) throws IOException {
    StringBuilder text = new StringBuilder("at\n");
    for (int i = 0; i < 1_000_000; i++) {
      text.append(i).append("ms\n");
    }
    Files.writeString(folder.resolve("long.csv"), text, StandardCharsets.UTF_8);

    assertThat(bind(folder.resolve("orders.yaml").toString(), "long.csv")).isNotNull();
  }
}
