package portsim.cli.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.cli.report.Replays;

class ReplayReportTest {
  private static String text(int width, boolean colour) {
    return new ReplayReport(new ConsoleStyle(width, colour), 1, 0.995).text(Replays.all());
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void looksLikeThis(int width) throws IOException {
    String text = text(width, false);
    assertThat(text.lines()).allMatch(line -> Prose.columns(line) <= width);
    Golden.assertMatches("replay-" + width, text);
  }

  @Test
  void inColourItSaysTheSame() {
    assertThat(text(80, true).replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(text(80, false));
    assertThat(text(80, true)).contains("\u001b[31m", "\u001b[32m", "\u001b[33m");
  }
}
