package portsim.scenario.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.engine.RandomStream;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;
import portsim.workload.ArrivalProcess;
import portsim.workload.Arrivals;
import portsim.workload.TraceTimes;

class TraceParserTest {
  private static TraceTimes parse(String text, Problems problems) {
    return TraceParser.parse(new SideFiles.SideFile("calls.csv", text), problems);
  }

  private static List<Long> times(String text) {
    Problems problems = new Problems();
    TraceTimes times = parse(text, problems);
    assertThat(problems.sorted()).isEmpty();
    assertThat(times).isNotNull();
    ArrivalProcess process =
        new Arrivals.Trace(times).start(Duration.ofSeconds(1), RandomStream.of(1, "arrivals"));
    List<Long> read = new ArrayList<>();
    for (long at = process.nextNanos(); at != ArrivalProcess.END; at = process.nextNanos()) {
      read.add(at);
    }
    return read;
  }

  private static List<String> problems(String text) {
    Problems problems = new Problems();
    assertThat(parse(text, problems)).isNull();
    return problems.sorted().stream()
        .map(problem -> problem.place() + ": " + problem.message())
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "0, 0",
    "12, 12_000_000_000",
    "0.25, 250_000_000",
    "250ms, 250_000_000",
    "1m30s, 90_000_000_000",
    "1_000, 1_000_000_000_000",
    "999999999.999999999, 999_999_999_999_999_999",
    "3153600000, 3_153_600_000_000_000_000",
    "0.000000001, 1",
    "007, 7_000_000_000"
  })
  void readsSecondsAndTimesWithUnits(String line, String nanos) {
    assertThat(times("at\n" + line)).containsExactly(Long.parseLong(nanos.replace("_", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"at\n1\n1\n2\n", "at\r\n1\r\n1\r\n2", "at\r1\r1\r2\r", "\n at \n1\n\n1\n 2 "})
  void linesEndInAnyWayAndEmptyOnesDoNotCount(String text) {
    assertThat(times(text)).containsExactly(1_000_000_000L, 1_000_000_000L, 2_000_000_000L);
  }

  @Test
  void tellsTheLineAndColumnOfEachProblem() {
    assertThat(problems("at\n1\n  x\n0.5\n\n1,2\n-3\n0.0000000001\n36501d\n1.\n"))
        .containsExactly(
            "calls.csv:3:3: at must be a time, got 'x'",
            "calls.csv:4:1: goes back from 1s to 500ms",
            "calls.csv:6:1: has more than one column",
            "calls.csv:7:1: at must not be negative, got -3",
            "calls.csv:8:1: at is finer than a nanosecond: 0.0000000001s",
            "calls.csv:9:1: at must be at most 36500d, got 36501d",
            "calls.csv:10:1: at must be a time, got '1.'");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "'', calls.csv: is empty",
    "'\n\n', calls.csv: is empty",
    "'at\n', calls.csv: has no calls"
  })
  void aTraceHasCalls(String text, String problem) {
    assertThat(problems(text)).containsExactly(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1\n2\n", "time\n1\n", "at,hold\n1,2\n", "AT\n1\n"})
  void theFirstLineNamesTheColumn(String text) {
    assertThat(problems(text))
        .containsExactly("calls.csv:1:1: the first line must be 'at', the name of the column");
  }

  @Test
  void aHopelessFileIsNotReadToItsEnd() {
    assertThat(problems("at\n" + "x\n".repeat(100_000))).hasSize(10);
  }

  @Test
  void aMillionLinesAreFine() {
    StringBuilder text = new StringBuilder("at\n");
    for (int i = 0; i < 1_000_000; i++) {
      text.append(i / 1_000).append('.').append(1_000 + i % 1_000).append('\n');
    }
    // from 0.1000 s to 0.1999 s, then from 1.1000 s, and so on
    Problems problems = new Problems();
    assertThat(parse(text.toString(), problems)).isNotNull();
    assertThat(problems.sorted()).isEmpty();
  }

  /** However many variants name a trace, it is read once. */
  @Test
  void aTraceIsReadOnce() {
    int[] reads = new int[1];
    Traces traces =
        new Traces(
            (name, problems) -> {
              reads[0]++;
              return new SideFiles.SideFile(name, "at\n1\n");
            });
    Problems problems = new Problems();

    TraceTimes first = traces.read(new Value(Trees.node("calls.csv"), "it", problems));
    TraceTimes second = traces.read(new Value(Trees.node("calls.csv"), "it", problems));

    assertThat(first).isNotNull().isSameAs(second);
    assertThat(reads[0]).isEqualTo(1);
  }

  @Test
  void aFileThatCannotBeReadIsToldWhereItIsNamed() {
    Problems problems = new Problems();
    Value value = new Value(Trees.node("calls.csv"), "it", problems);

    assertThat(Traces.NONE.read(value)).isNull();
    assertThat(problems.sorted()).extracting(Problem::place).containsExactly(value.place());
    assertThat(Trees.messages(problems)).isEqualTo("it: calls.csv: there are no files here");
  }

  @Test
  void ofARecordedRunItTakesTheMillisecondsAtWhichAttemptsBegan() {
    assertThat(times("offset_ms,actual_ms,dest\n0.000,0.059,0\n\n100.000, 100.054 ,0\n"))
        .containsExactly(59_000L, 100_054_000L);
    assertThat(times("dest,actual_ms\n0,1500")).containsExactly(1_500_000_000L);
  }

  @Test
  void ofARecordedRunThatWasNotMeasuredItTakesThePlan() {
    assertThat(times("offset_ms,dest\n12.5,0")).containsExactly(12_500_000L);
  }

  @Test
  void tellsWhatIsWrongInARecordedRun() {
    assertThat(problems("offset_ms,actual_ms,dest\n0,soon,0\n1,5,0\n2\n2,4,0\n3,-1,0\n"))
        .containsExactly(
            "calls.csv:2:3: actual_ms must be a number of milliseconds, got 'soon'",
            "calls.csv:4:1: actual_ms must be a number of milliseconds, got ''",
            "calls.csv:5:3: goes back from 5ms to 4ms",
            "calls.csv:6:3: actual_ms must be a number of milliseconds, got '-1'");
  }

  /** The second and the third line come before the first: one problem says so. */
  @Test
  void tellsOnceThatTimesGoBack() {
    assertThat(problems("actual_ms,dest\n100.054,0\n0.059,0\n50,0\nsoon,0\n"))
        .containsExactly(
            "calls.csv:3:1: goes back from 100.054ms to 0.059ms",
            "calls.csv:5:1: actual_ms must be a number of milliseconds, got 'soon'");
    assertThat(problems("at\n2.000054\n1.5\n1\n"))
        .containsExactly("calls.csv:3:1: goes back from 2.000054s to 1500ms");
  }

  @Test
  void speaksOfTheColumnsOfARecordedRunWhereItIsOne() {
    assertThat(problems("dest,hold_ms,outcome\n0,5,ok\n"))
        .containsExactly("calls.csv:1:1: there is no column 'actual_ms', and no 'offset_ms'");
    Problems problems = new Problems();
    assertThat(parse("actual_ms,dest\n", problems)).isNull();
    assertThat(problems.sorted())
        .extracting(Problem::hint)
        .containsExactly(
            "a recorded run has the milliseconds of its attempts in the column actual_ms or"
                + " offset_ms");
  }
}
