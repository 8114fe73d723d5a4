package portsim.cli.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.cli.report.VariantResult;
import portsim.scenario.ScenarioFile;

/** What people see of a run, as a whole and to the letter. */
class ConsoleReportTest {
  private static final String ESCAPE = "\u001b";
  private static final Pattern ESCAPE_SEQUENCE = Pattern.compile(ESCAPE + "\\[[0-9;]+m");
  private static final ConsoleStyle PLAIN = new ConsoleStyle(80, false);

  static Stream<Arguments> files() {
    return Stream.of(
        file("pooling-off", ReportScenarios::poolingOff),
        file("many-variants", ReportScenarios::manyVariants),
        file("worse-variants", ReportScenarios::worseVariants),
        file("both-causes", ReportScenarios::bothCauses),
        file("never-closed", ReportScenarios::neverClosed),
        file("pool-timeouts", ReportScenarios::poolTimeouts),
        file("leaking-pool", ReportScenarios::leakingPool),
        file("all-fine", ReportScenarios::allFine),
        file("bursts", ReportScenarios::bursts),
        file("several-hosts", ReportScenarios::severalHosts));
  }

  private static Arguments file(String name, Supplier<ScenarioFile> file) {
    return Arguments.of(name, file);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void looksAsBefore(String name, Supplier<ScenarioFile> file) throws IOException {
    Golden.assertMatches(name, report(file.get(), PLAIN));
  }

  @ParameterizedTest(name = "{0} columns")
  @ValueSource(ints = {60, 160})
  void fitsTheTerminal(int width) throws IOException {
    String report = report(ReportScenarios.manyVariants(), new ConsoleStyle(width, false));
    Golden.assertMatches("many-variants-" + width, report);
  }

  @Test
  void tellsHowFarACancelledRunCame() throws IOException {
    ScenarioFile file = ReportScenarios.poolingOff();
    long cancelled = Duration.ofMinutes(5).toNanos();
    List<VariantResult> results = ReportScenarios.run(file, now -> now < cancelled);
    Golden.assertMatches("cancelled", report(file, results.subList(0, 1), PLAIN));
  }

  @Test
  void tellsWhichExpectationsAreNotMet() throws IOException {
    ScenarioFile file = ReportScenarios.poolingOff();
    List<VariantResult> results =
        ReportScenarios.run(file).stream().map(ReportScenarios::expectingNoFailure).toList();
    assertThat(report(file, results, PLAIN))
        .endsWith(
            """
            ✗ Expectations: 4 of 6 met
              ✗ base: calls.failed is 1650, required 0 (scenarios/pooling-off.yaml:50)
              ✗ base: ports.firstExhaustion is 198.8s, required never
                (scenarios/pooling-off.yaml:51)
            """);
  }

  @Test
  void doesNotJudgeACancelledRun() throws IOException {
    ScenarioFile file = ReportScenarios.poolingOff();
    List<VariantResult> results = ReportScenarios.run(file, now -> false).subList(0, 1);
    String report = report(file, results, PLAIN);
    assertThat(report).endsWith("\n! 2 expectations are not judged: the run was cancelled\n");
    assertThat(report.replaceAll(" +", " ")).contains("expectations met not judged");
  }

  @Test
  void saysNothingOfWhatWasNotRun() throws IOException {
    String report = report(ReportScenarios.poolingOff(), List.of(), PLAIN);
    assertThat(report).isEqualTo("SQL Server with pooling off  scenarios/pooling-off.yaml\n\n");
  }

  /** Two names in 24 columns: each keeps its beginning. */
  @Test
  void aNoteKeepsTheNamesOfVariantAndHost() {
    assertThat(Words.shortened("twice-the-rate-of-today", "batch", 24))
        .isEqualTo("twice-the-rate..., batch")
        .hasSize(24);
    assertThat(Words.shortened("twice-the-rate-of-today", "the-batch-machine", 24))
        .isEqualTo("twice-th..., the-batc...")
        .hasSize(24);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void noLineIsLongerThanTheTerminalIsWide(String name, Supplier<ScenarioFile> supplier)
      throws IOException {
    ScenarioFile file = supplier.get();
    List<VariantResult> results = ReportScenarios.run(file);
    for (int width : IntStream.of(60, 61, 79, 80, 100, 117, 160, 240).toArray()) {
      String report = report(file, results, new ConsoleStyle(width, false));
      assertThat(report.lines()).allSatisfy(line -> assertThat(line).hasSizeBetween(0, width));
      assertThat(report.lines()).noneMatch(line -> line.endsWith(" "));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void colourAddsNothingButColour(String name, Supplier<ScenarioFile> supplier) throws IOException {
    ScenarioFile file = supplier.get();
    List<VariantResult> results = ReportScenarios.run(file);
    String plain = report(file, results, PLAIN);
    String coloured = report(file, results, new ConsoleStyle(80, true));
    assertThat(plain).doesNotContain(ESCAPE);
    assertThat(coloured).contains(ESCAPE);
    String uncoloured = ESCAPE_SEQUENCE.matcher(coloured).replaceAll("");
    assertThat(uncoloured.replaceAll(" +\n", "\n")).isEqualTo(plain);
  }

  @Test
  void aTitleCannotMoveTheCursor() throws IOException {
    ScenarioFile file = ReportScenarios.titled("red: " + ESCAPE + "[31m", "file" + ESCAPE + "c");
    assertThat(report(file, PLAIN)).doesNotContain(ESCAPE);
  }

  @Test
  void namesOfAnyLengthFit() throws IOException {
    ScenarioFile file = ReportScenarios.withLongNames();
    String report = report(file, new ConsoleStyle(60, false));
    assertThat(report.lines()).allSatisfy(line -> assertThat(line).hasSizeBetween(0, 60));
  }

  private static String report(ScenarioFile file, ConsoleStyle style) throws IOException {
    return report(file, ReportScenarios.run(file), style);
  }

  private static String report(ScenarioFile file, List<VariantResult> results, ConsoleStyle style)
      throws IOException {
    StringBuilder out = new StringBuilder();
    new ConsoleReport(style).write(file, results, out);
    return out.toString();
  }
}
