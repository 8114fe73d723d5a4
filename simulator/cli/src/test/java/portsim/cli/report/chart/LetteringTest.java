package portsim.cli.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Widths that no font exceeds, and texts cut to them. */
class LetteringTest {
  /** a and b are 0.64 of the size of 14 each. */
  @Test
  void aTextThatFitsStays() {
    assertThat(Lettering.LABEL.width("ab")).isEqualTo(2 * 0.64 * 14);
    assertThat(Lettering.LABEL.fitted("ab", 18)).isEqualTo("ab");
  }

  /** The ellipsis takes 14, and leaves room for one of 8.96. */
  @Test
  void aTextThatDoesNotFitEndsWithAnEllipsis() {
    assertThat(Lettering.LABEL.fitted("abcd", 24)).isEqualTo("a…");
    assertThat(Lettering.LABEL.fitted("a b c d e", 40)).isEqualTo("a b…");
    assertThat(Lettering.LABEL.fitted("abcd", 0)).isEqualTo("…");
  }

  @Test
  void aPairOfHalvesIsNotParted() {
    assertThat(Lettering.LABEL.fitted("a😀😀😀", 37)).isEqualTo("a😀…");
  }

  /** Four letters of a word take 4 x 10.24. */
  @Test
  void aParagraphBreaksAtBlanks() {
    assertThat(Lettering.BODY.lines("aaaa bbbb cccc", 48, 3))
        .containsExactly("aaaa", "bbbb", "cccc");
    assertThat(Lettering.BODY.lines("aaaa bbbb cccc", 48, 2)).containsExactly("aaaa", "bbb…");
    assertThat(Lettering.BODY.lines("aaaaaaaa", 48, 2)).containsExactly("aaa…");
  }
}
