package portsim.cli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTextTest {
  private final SourceText text = new SourceText("x", "\uFEFFone\r\ntwo\rthree\n\nfive");

  @Test
  void linesEndWithAnyOfTheThreeLineEnds() {
    assertThat(text.lineCount()).isEqualTo(5);
    assertThat(text.line(1)).isEqualTo("one");
    assertThat(text.line(2)).isEqualTo("two");
    assertThat(text.line(3)).isEqualTo("three");
    assertThat(text.line(4)).isEmpty();
    assertThat(text.line(5)).isEqualTo("five");
  }

  @Test
  void aLineThatDoesNotExistIsEmpty() {
    assertThat(text.line(0)).isEmpty();
    assertThat(text.line(6)).isEmpty();
    assertThat(new SourceText("x", "").line(1)).isEmpty();
  }
}
