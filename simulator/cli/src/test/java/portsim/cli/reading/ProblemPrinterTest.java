package portsim.cli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;

class ProblemPrinterTest {
  private final Problems problems = new Problems();

  @Test
  void aProblemIsShownWithItsLine() throws IOException {
    problems.error(new Place("web.yaml", 2, 3), "unknown key 'rat'", "did you mean 'rate'?");
    assertThat(printed("a:\n  rat: 1"))
        .isEqualTo(
            """
            web.yaml:2:3: unknown key 'rat'
              2 |   rat: 1
                |   ^
              hint: did you mean 'rate'?
            """);
  }

  @Test
  void aWarningSaysSo() throws IOException {
    problems.warning(Place.of("web.yaml"), "has no effect", "");
    assertThat(printed("")).isEqualTo("web.yaml: warning: has no effect\n");
  }

  @Test
  void problemsComeInTheOrderOfTheirPlaces() throws IOException {
    problems.error(new Place("other", 2, 1), "second", "");
    problems.error(new Place("other", 1, 9), "first", "");
    assertThat(printed("")).isEqualTo("other:1:9: first\nother:2:1: second\n");
  }

  @Test
  void tabsInTheLineAreKeptBelowIt() throws IOException {
    problems.error(new Place("web.yaml", 1, 5), "here", "");
    assertThat(printed("\ta:\tb")).contains("  1 | \ta:\tb\n    | \t  \t^\n");
  }

  @Test
  void aLongLineIsCutAroundTheCaret() throws IOException {
    problems.error(new Place("web.yaml", 1, 301), "here", "");
    List<String> lines = printed("x".repeat(300) + "!" + "y".repeat(300)).lines().toList();
    assertThat(lines.get(1))
        .hasSizeLessThanOrEqualTo(105)
        .startsWith("  1 | ...x")
        .endsWith("y...");
    assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf('!'));
  }

  @Test
  void aCaretBehindALongLineIsShown() throws IOException {
    problems.error(new Place("web.yaml", 1, 301), "here", "");
    List<String> lines = printed("x".repeat(300)).lines().toList();
    assertThat(lines.get(2)).hasSize(lines.get(1).length() + 1).endsWith("^");
  }

  @Test
  void nothingReachesTheTerminalThatMovesItsCursorOrHidesText() throws IOException {
    problems.error(new Place("web.yaml", 1, 4), "'\u001B[2J\n\u202E'", "\u0007\u009B");
    assertThat(printed("a: \u001B[31m\u202E"))
        .isEqualTo(
            """
            web.yaml:1:4: '\uFFFD[2J\uFFFD\uFFFD'
              1 | a: \uFFFD[31m\uFFFD
                |    ^
              hint: \uFFFD\uFFFD
            """);
  }

  @Test
  void colourMarksPlaceFaultAndHint() throws IOException {
    problems.error(Place.of("web.yaml"), "is empty", "write it");
    StringBuilder out = new StringBuilder();
    new ProblemPrinter(List.of(), true).print(problems, out);
    assertThat(out.toString())
        .isEqualTo(
            """
            \u001B[1mweb.yaml:\u001B[0m \u001B[31mis empty\u001B[0m
              \u001B[36mhint: write it\u001B[0m
            """);
  }

  private String printed(String text) throws IOException {
    StringBuilder out = new StringBuilder();
    new ProblemPrinter(List.of(new SourceText("web.yaml", text)), false).print(problems, out);
    return out.toString();
  }
}
