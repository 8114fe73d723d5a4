package portsim.cli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

class TreeReaderTest {
  private static final String SMILE = "\uD83D\uDE00";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.10", "1_000", "0x10", "0o17", "017", "yes", "on", "2003", "true", "1e3", ".inf"
      })
  void valuesStayTheTextThatWasWritten(String value) {
    assertThat(Outline.ofYaml("a: " + value)).containsExactly("1:1 a", "1:4 '" + value + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "Null", "NULL", "~", "", "# nothing"})
  void anUnquotedNullIsNull(String value) {
    assertThat(Outline.ofYaml("a: " + value).get(1)).endsWith("null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"null\"", "'~'", "''", "\"\"", "|-\n  null", ">-\n  ~", "nUll"})
  void aQuotedNullIsText(String value) {
    assertThat(Outline.ofYaml("a: " + value).get(1)).endsWith("'");
  }

  static Stream<List<String>> located() {
    return Stream.of(
        List.of("a: 'b'\n\"c\": \"d\"", "1:1 a", "1:4 'b'", "2:1 c", "2:6 'd'"),
        List.of("a: |\n  x\n  y\nb: z", "1:1 a", "1:4 'x\ny\n'", "4:1 b", "4:4 'z'"),
        List.of("a: >\n  x\n  y\nb: z", "1:1 a", "1:4 'x y\n'", "4:1 b", "4:4 'z'"),
        List.of(
            "{a: [1, {b: c}], d: }",
            "1:2 a",
            "1:6 '1'",
            "1:10 b",
            "1:13 'c'",
            "1:18 d",
            "1:20 null"),
        List.of(
            "a:\n  - b\n  - c: d\n    e: f",
            "1:1 a",
            "2:5 'b'",
            "3:5 c",
            "3:8 'd'",
            "4:5 e",
            "4:8 'f'"),
        List.of("a: 1\r\nb: 2\rc: 3\n", "1:1 a", "1:4 '1'", "2:1 b", "2:4 '2'", "3:1 c", "3:4 '3'"),
        List.of("\uFEFFa: b", "1:1 a", "1:4 'b'"),
        List.of(
            "{" + SMILE + ": " + SMILE + ", a: b}",
            "1:2 " + SMILE,
            "1:5 '" + SMILE + "'",
            "1:8 a",
            "1:11 'b'"),
        List.of("a: x\u0085\u2028y\nb: c", "1:1 a", "1:4 'x\u0085\u2028y'", "2:1 b", "2:4 'c'"),
        List.of("# c\n\na:\n    # d\n    b: c # e", "3:1 a", "5:5 b", "5:8 'c'"),
        List.of("a: b\n  c # more", "1:1 a", "1:4 'b c'"),
        List.of("a:\nb: c", "1:1 a", "1:3 null", "2:1 b", "2:4 'c'"),
        List.of("? a\n: b", "1:3 a", "2:3 'b'"),
        List.of(
            "calls.failed: \"> 0\"\nx: <= 5",
            "1:1 calls.failed",
            "1:15 '> 0'",
            "2:1 x",
            "2:4 '<= 5'"),
        List.of("{\n\t\"a\": \"\\ud83d\\ude00\\u0041\\/\"\n}", "2:2 a", "2:7 '" + SMILE + "A/'"));
  }

  @ParameterizedTest
  @MethodSource("located")
  void everyKeyAndValueOfYamlHasItsLineAndColumn(List<String> textAndOutline) {
    assertThat(Outline.ofYaml(textAndOutline.get(0)))
        .isEqualTo(textAndOutline.subList(1, textAndOutline.size()));
  }

  static Stream<List<String>> locatedJson() {
    return Stream.of(
        List.of(
            "{\"a\": 1.0, \"b\": [null, \"x\"]}",
            "1:2 a",
            "1:7 '1.0'",
            "1:12 b",
            "1:18 null",
            "1:24 'x'"),
        List.of(
            "{\n\t\"a\" : true,\r\n  \"b\": 1e3\r}", "2:2 a", "2:8 'true'", "3:3 b", "3:8 '1e3'"),
        List.of(
            "\uFEFF{\"" + SMILE + "\": \"" + SMILE + "\", \"c\": 0}",
            "1:2 " + SMILE,
            "1:7 '" + SMILE + "'",
            "1:12 c",
            "1:17 '0'"),
        List.of(
            "{\"a\": \"null\", \"<<\": \"*x\", \"\": \"\"}",
            "1:2 a",
            "1:7 'null'",
            "1:15 <<",
            "1:21 '*x'",
            "1:27 ",
            "1:31 ''"));
  }

  @ParameterizedTest
  @MethodSource("locatedJson")
  void everyKeyAndValueOfJsonHasItsLineAndColumn(List<String> textAndOutline) {
    List<String> outline = textAndOutline.subList(1, textAndOutline.size());
    assertThat(Outline.of("x.json", textAndOutline.get(0))).isEqualTo(outline);
    assertThat(Outline.of("x.yaml", textAndOutline.get(0))).isEqualTo(outline);
  }

  @Test
  void duplicatesAreAllReportedAndTheTreeKeepsTheFirst() {
    Problems problems = new Problems();
    var root = TreeReader.read(new SourceText("x", "a: 1\nb: {c: 1, c: 2}\na: 3"), problems);
    assertThat(problems.sorted()).extracting(p -> p.place().line()).containsExactly(2, 3);
    assertThat(Outline.of(root)).containsExactly("1:1 a", "1:4 '1'", "2:1 b", "2:5 c", "2:8 '1'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: *x", "<<: {a: b}", "a: b: c", "a: >5", "~: a", "a: 1\n---\nb: 2"})
  void aTextThatNoTreeCanStandForGivesNone(String text) {
    Problems problems = new Problems();
    assertThat(TreeReader.read(new SourceText("x", text), problems)).isNull();
    assertThat(problems.hasErrors()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          30s               | 30s
          > 0               | > 0
          a: b              | a: b
          ` 30s `           | 30s
          `"> 0"`           | > 0
          '> 0'             | > 0
          [::1]:1433        | [::1]:1433
          *x                | *x
          !x                | !x
          2003              | 2003
          1 # 2             | 1 # 2
          """)
  void anOptionNeedsNoQuotesOfItsOwn(String value, String text) {
    assertThat(readValue(value)).isEqualTo("'" + text + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "~", "  "})
  void anOptionCanSayNothing(String value) {
    assertThat(readValue(value)).isEqualTo("nothing");
  }

  @Test
  void anOptionCanBeAMapOrAList() {
    assertThat(readValue("{ poisson: 20/s }")).isEqualTo("a map");
    assertThat(readValue("[0, 1s]")).isEqualTo("a list");
  }

  private static String readValue(String value) {
    Problems problems = new Problems();
    var node = TreeReader.readValue(new SourceText("--set", value), problems);
    assertThat(problems.sorted()).isEmpty();
    return node.describe();
  }

  static Stream<String> hostileTexts() {
    String bomb = "a0: &a0 [x]\n";
    for (int i = 1; i < 30; i++) {
      bomb += "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "]\n";
    }
    StringBuilder steps = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      steps.append(" ".repeat(i)).append("a:\n");
    }
    return Stream.of(
        bomb,
        steps.toString(),
        "[".repeat(20_000),
        "{a: ".repeat(20_000),
        "- ".repeat(20_000),
        "? ".repeat(20_000),
        "{\"a\":".repeat(20_000),
        "[" + "1,".repeat(300_000) + "1]",
        "- a\n".repeat(300_000),
        "a" + ": &x !y".repeat(50_000));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("hostileTexts")
  void hostileTextsAreRefusedQuickly(String text) {
    for (String name : List.of("x.yaml", "x.json")) {
      Problems problems = new Problems();
      Assertions.assertTimeoutPreemptively(
          Duration.ofMinutes(1), () -> TreeReader.read(new SourceText(name, text), problems));
      assertThat(problems.hasErrors()).isTrue();
    }
  }

  @Test
  void largeTextsAreReadInLinearTime() {
    String long1 = "a: " + "x".repeat(4 << 20) + "\n";
    String flow = "{" + ("\"" + SMILE + "\": [" + "1, ".repeat(150_000) + "1]}");
    for (String text : List.of(long1, flow)) {
      Problems problems = new Problems();
      Assertions.assertTimeoutPreemptively(
          Duration.ofMinutes(1), () -> TreeReader.read(new SourceText("x", text), problems));
      assertThat(problems.sorted()).isEmpty();
    }
  }

  @Test
  void sixtyFourLevelsAreReadAndOneMoreIsNot() {
    assertThat(problems("[".repeat(64) + "]".repeat(64))).isEmpty();
    assertThat(problems("[".repeat(65) + "]".repeat(65)))
        .singleElement()
        .satisfies(problem -> assertThat(problem.place().column()).isEqualTo(65));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\n", "# only this\n", "---\n", "--- # this\n...\n"})
  void anEmptyTextIsReportedAsAWhole(String text) {
    assertThat(problems(text))
        .singleElement()
        .satisfies(problem -> assertThat(problem.place()).hasToString("x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\u0000", "a\u001B", "a\u007F", "a\u009F", "a\uFFFE", "a\uD83D", "a\uFEFF"})
  void forbiddenCharactersAreReportedWhereTheyAre(String text) {
    for (String name : List.of("x.yaml", "x.json", "--set")) {
      Problems problems = new Problems();
      TreeReader.readValue(new SourceText(name, text), problems);
      TreeReader.read(new SourceText(name, text), problems);
      assertThat(problems.sorted())
          .singleElement()
          .satisfies(problem -> assertThat(problem.place()).hasToString(name + ":1:2"));
    }
  }

  private static List<Problem> problems(String text) {
    Problems problems = new Problems();
    TreeReader.read(new SourceText("x", text), problems);
    return problems.sorted();
  }

  @Test
  void aTopLevelThatIsNoMapIsReturnedAsItIs() {
    Problems problems = new Problems();
    assertThat(TreeReader.read(new SourceText("x", "text"), problems)).isInstanceOf(Scalar.class);
    assertThat(problems.sorted()).isEmpty();
  }
}
