package portsim.advice.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/** The values of an axis. */
class AxisTest {
  private static final Place PLACE = Place.of("--vary x");

  private static Scalar text(String text) {
    return new Scalar(PLACE, text, false);
  }

  private static Axis axis(Node values) {
    Problems problems = new Problems();
    Axis axis = Axis.read("x", PLACE, values, problems);
    assertThat(problems.sorted()).isEmpty();
    return Objects.requireNonNull(axis);
  }

  private static String values(Node node) {
    Axis axis = axis(node);
    List<String> texts = new ArrayList<>();
    LongStream.range(0, axis.size()).forEach(i -> texts.add(axis.at(i).text()));
    return String.join(" ", texts);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    // the end itself comes last, however near
    "5000..65534:10000, 5000 15000 25000 35000 45000 55000 65000 65534",
    "10..30:10, 10 20 30",
    "30..10:10, 30 20 10",
    "65534..60000:5000, 65534 60534 60000",
    "1..2:5, 1 2",
    "0..10:5, 0 5 10",
    "5/s..20/s:5/s, 5/s 10/s 15/s 20/s",
    "5..20/s:5, 5/s 10/s 15/s 20/s",
    "0.1..0.5:0.2, 0.1 0.3 0.5",
    "1..2:0.5, 1 1.5 2",
    "100ms..250ms:100, 100ms 200ms 250ms",
    // of a range of ports, the last one moves: 1025-5000 has 3976
    "1025-5000..1025-25000:10000, 1025-5000 1025-15000 1025-25000",
    "' 1 .. 3 : 1 ', 1 2 3",
    "1_000..3_000:1_000, 1000 2000 3000",
  })
  void aLinearRangeGoesInStepsFromOneEndToTheOther(String range, String values) {
    assertThat(values(text(range))).isEqualTo(values);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "1/s..1000/s:*10, 1/s 10/s 100/s 1000/s",
    "1/s..500/s:*10, 1/s 10/s 100/s 500/s",
    "1000..1:*10, 1000 100 10 1",
    "1s..10s:*1.5, 1s 1.5s 2.25s 3.375s 5.0625s 7.59375s 10s",
    // 1.2 1.44 1.728 2.0736 ... as counts, each once
    "1..4:*1.2, 1 2 3 4",
    // the sixth root of 1000 is the square root of 10: 3.16228
    "1/s..1000/s:log 7, 1/s 3.16228/s 10/s 31.6228/s 100/s 316.228/s 1000/s",
    "1..1000:log 7, 1 3 10 32 100 316 1000",
    "1000..1:log 4, 1000 100 10 1",
    "1s..16s:log5, 1s 2s 4s 8s 16s",
    "2s..3s:log 2, 2s 3s",
  })
  void aLogarithmicRangeGoesInFactors(String range, String values) {
    assertThat(values(text(range))).isEqualTo(values);
    assertThat(axis(text(range)).isLogarithmic()).isTrue();
  }

  @Test
  void aListHasSingleValuesRangesAndMaps() {
    Map<String, Mapping.Entry> pool = new LinkedHashMap<>();
    pool.put("pool", new Mapping.Entry(PLACE, text("sqlclient")));
    pool.put("max", new Mapping.Entry(PLACE, text("50")));
    List<Node> items =
        List.of(
            text("per-call"),
            new Mapping(PLACE, pool),
            new Scalar(PLACE, "", true),
            text("1..3:1"));

    assertThat(values(new Listing(PLACE, items)))
        .isEqualTo("per-call {pool: sqlclient, max: 50} null 1 2 3");
    assertThat(axis(new Listing(PLACE, items)).items())
        .containsExactly("per-call", "{pool: sqlclient, max: 50}", "null", "1..3:1");
  }

  @Test
  void aTextWithCommasIsAList() {
    assertThat(values(text("5/s, 10/s,20/s"))).isEqualTo("5/s 10/s 20/s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a\u001b[31mred | \"a\\u001b[31mred\"",
        "a\u202eb | \"a\\u202eb\"",
        "'\"' | \"\\\"\"",
        "{x | \"{x\"",
        "null | \"null\"",
        "'' | \"\"",
      })
  void hostileTextsAreWrittenInQuotes(String text, String written) {
    assertThat(AxisValue.of(text(text == null ? "" : text)).text()).isEqualTo(written);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1..10 | x: the range '1..10' has no step",
        "1..10: | x: the range '1..10:' has no step",
        "1..10:0 | x: the range '1..10:0' has the step '0', which is none",
        "1..10:-1 | x: the range '1..10:-1' has the step '-1', which is none",
        "1..10:1s | x: the range '1..10:1s' has the step '1s', which is none",
        "1..10:*1 | x: the range '1..10:*1' has the factor '1'",
        "1..10:*x | x: the range '1..10:*x' has the factor 'x'",
        "0..10:*2 | x: the range '0..10:*2' is at 0 at one end",
        "0..10:log 3 | x: the range '0..10:log 3' is at 0 at one end",
        "1..10:log 1 | x: the range '1..10:log 1' has 1 values",
        "1..10:log 999999999 | x: the range '1..10:log 999999999' has 999999999 values",
        "5..5:1 | x: the range '5..5:1' ends where it begins",
        "5/s..20/m:1 | x: the range '5/s..20/m:1' has two units",
        "1s..2ms:1 | x: the range '1s..2ms:1' has two units",
        "5/s..2O/s:5 | x: the range '5/s..2O/s:5' begins or ends with no number",
        "1..99999999999999:1 | x: the range '1..99999999999999:1' has too many values",
        "1..10:*1.0000001 | x: the range '1..10:*1.0000001' has too many values",
        "1,1 | x has 1 twice",
        "1,,2 | x has a value of nothing",
        "'' | x has a value of nothing",
      })
  void whatIsNoValueIsExplained(String values, String problem) {
    Problems problems = new Problems();
    assertThat(Axis.read("x", PLACE, text(values == null ? "" : values), problems)).isNull();
    assertThat(problems.sorted()).extracting(Problem::message).containsExactly(problem);
    assertThat(problems.sorted()).extracting(Problem::hint).doesNotContain("");
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "a..b", ".a", "a."})
  void whatIsNoPathIsRefused(String path) {
    Problems problems = new Problems();
    assertThat(Axis.read(path, PLACE, text("1"), problems)).isNull();
    assertThat(problems.sorted()).hasSize(1);
  }

  @Test
  void aRangeOfAMillionIsNotMadeBeforeItIsNeeded() {
    Axis axis = axis(text("1..1000000:1"));
    assertThat(axis.size()).isEqualTo(1_000_000);
    assertThat(axis.at(765_432).text()).isEqualTo("765433");
  }

  @Test
  void onlyNumbersOfOneUnitHaveAScale() {
    assertThat(axis(text("5/s,10/s")).isNumeric()).isTrue();
    assertThat(axis(text("5/s,10/m")).isNumeric()).isFalse();
    assertThat(axis(text("5/s,per-call")).isNumeric()).isFalse();
    assertThat(axis(text("5/s,10/s")).isLogarithmic()).isFalse();
  }
}
