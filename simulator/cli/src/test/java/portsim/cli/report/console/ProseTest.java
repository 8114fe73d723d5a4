package portsim.cli.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {
  @Test
  void breaksLinesAtSpaces() {
    assertThat(Prose.fill("one two three four", 9)).containsExactly("one two", "three", "four");
  }

  @Test
  void breaksAWordThatIsWiderThanALine() {
    assertThat(Prose.fill("a 123456789 b", 4)).containsExactly("a", "1234", "5678", "9 b");
  }

  @Test
  void keepsANumberAndItsUnitTogether() {
    assertThat(Prose.fill("at " + HumanTime.unbroken(198_800_000_000L), 9))
        .containsExactly("at", "198.8 s");
  }

  @Test
  void keepsTheSpacesOfAnErrorText() {
    assertThat(Prose.fill("Timeout expired.  The timeout", 40))
        .containsExactly("Timeout expired.  The timeout");
  }

  @Test
  void countsColumnsNotCharacters() {
    assertThat(Prose.columns("ports")).isEqualTo(5);
    assertThat(Prose.columns("ポート")).isEqualTo(6);
    assertThat(Prose.columns("e\u0301")).isEqualTo(1);
    assertThat(Prose.fill("ポートポート", 7)).containsExactly("ポート", "ポート");
  }
}
