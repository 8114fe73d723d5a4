package portsim.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import portsim.cli.GoldenFile;

class ReplayJsonTest {
  @Test
  void eachCaseIsAnObjectWithPlainDecimals() throws IOException {
    String json = ReplayJson.text(Replays.all());
    assertThat(json).doesNotContain("\n");
    GoldenFile.assertMatches(
        Path.of("src/test/resources/report/replay.json"),
        json.replace("},{\"case\"", "},\n{\"case\"") + "\n");
  }

  @Test
  void ofNoCasesTheListIsEmpty() {
    assertThat(ReplayJson.text(List.of())).isEqualTo("[]");
  }
}
