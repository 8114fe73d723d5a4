package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The line that shows how far a run has come. */
class ProgressLineTest {
  /** What is left takes as long for each part as what is done took. */
  @ParameterizedTest(name = "{0} done in {1}: {2}")
  @CsvSource({
    "0.5, PT2S, '50 %, 2 s left'",
    "0.2, PT2S, '20 %, 8 s left'",
    "0.01, PT2S, '1 %, 3 m 18 s left'",
    "0.0001, PT2S, '0 %, 5 h 33 m left'",
    "1, PT7S, '100 %, 0 s left'",
    "0, PT2S, '0 %'",
  })
  void tellsWhatIsLeftByWhatIsDone(double done, Duration elapsed, String told) {
    assertThat(ProgressLine.text("base", done, elapsed, 79).stripTrailing()).endsWith("  " + told);
  }

  /** 79 columns have room for a bar of 40; half of it is full. */
  @Test
  void drawsABar() {
    assertThat(ProgressLine.text("base", 0.5, Duration.ofSeconds(2), 79))
        .startsWith("base  " + "█".repeat(20) + " ".repeat(20) + "  50 %");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 30, 59, 79, 199})
  void fillsTheLineAndNoMore(int width) {
    assertThat(ProgressLine.text("a-very-long-name-of-a-variant", 0.3, Duration.ofDays(3), width))
        .hasSize(width);
  }
}
